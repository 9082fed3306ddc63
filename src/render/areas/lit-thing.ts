/** What of the picture is hit while areas cover it: only what is lit, for nothing else of it can be seen. */
import { shapeDistance } from '../../theme/shapes.ts';
import type { CoverView } from '../cover.ts';
import { nearestOn, type Point } from '../edge-curve.ts';
import { isEdgeHidden, type Target, type Tolerance } from '../hit-test.ts';
import { stageCurve } from '../picture-curve.ts';
import { toStage } from '../projection.ts';

/** Find what is lit at a point: a node before any line, of each kind the nearest. */
export function litThingAt(view: CoverView, point: Point, tolerance: Tolerance): Target | undefined {
  const { litNodes, litEdges } = view.display;
  const node = nearest(litNodes, (key) => distanceToNode(view, key, point), tolerance.node);
  if (node !== undefined) return { kind: 'entity', id: node };
  const edge = nearest(litEdges, (key) => distanceToEdge(view, key, point), tolerance.edge);
  return edge === undefined ? undefined : { kind: 'claim', id: edge };
}

function nearest(keys: Iterable<string>, distanceOf: (key: string) => number, most: number): string | undefined {
  let best: string | undefined;
  let least = most;
  for (const key of keys) {
    const distance = distanceOf(key);
    if (distance > least) continue;
    least = distance;
    best = key;
  }
  return best;
}

function distanceToNode({ picture, projection, display }: CoverView, key: string, point: Point): number {
  const index = picture.nodeIndexes.get(key) ?? -1;
  const node = picture.nodes[index];
  if (!node || display.hidden.nodes.has(key)) return Infinity;
  const place = toStage(projection, picture.x[index] ?? 0, picture.y[index] ?? 0);
  const radius = node.radius * projection.sizeScale;
  return shapeDistance(node.shape, (point.x - place.x) / radius, -(point.y - place.y) / radius) * radius;
}

function distanceToEdge({ picture, projection, display }: CoverView, key: string, point: Point): number {
  const index = picture.edgeIndexes.get(key) ?? -1;
  const curve = stageCurve(picture, projection, index);
  if (!curve || curve.length === 0 || isEdgeHidden(picture, display.hidden, index)) return Infinity;
  return nearestOn(curve, point.x, point.y).distance;
}
