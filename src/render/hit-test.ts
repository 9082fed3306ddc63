/** What lies under the pointer: a node before any line, of lines the nearest. Nothing is read back from the graphics card. */
import { shapeDistance } from '../theme/shapes.ts';
import { type Curve, nearestOn, type Point, parameterAt, pointAt } from './edge-curve.ts';
import type { Picture } from './picture.ts';
import { stageCurve } from './picture-curve.ts';
import { type Projection, toLayout, toStage } from './projection.ts';

/** How near is near enough, in CSS pixels. */
export interface Tolerance {
  readonly node: number;
  readonly edge: number;
}

export const mouseTolerance: Tolerance = { node: 3, edge: 8 };
export const touchTolerance: Tolerance = { node: 10, edge: 16 };

export interface Target {
  readonly kind: 'entity' | 'claim';
  readonly id: string;
}

/** What is not drawn cannot be hit. */
export interface Hidden {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** Nodes that are drawn, but faded, for none of their lines is. */
  readonly faded?: ReadonlySet<string>;
}

/** Find what lies at a point of the stage. */
export function targetAt(
  picture: Picture,
  projection: Projection,
  hidden: Hidden,
  point: Point,
  tolerance: Tolerance,
): Target | undefined {
  const node = nodeAt(picture, projection, hidden, point, tolerance.node);
  if (node !== undefined) return { kind: 'entity', id: node };
  const edge = edgeAt(picture, projection, hidden, point, tolerance.edge);
  return edge === undefined ? undefined : { kind: 'claim', id: edge };
}

/**
 * Find a point of a line at which exactly this line is hit: its middle if nothing is in the way there, else a free place
 * along it, preferably one on the stage. Undefined when the line does not show.
 */
export function clickPointOf(
  picture: Picture,
  projection: Projection,
  hidden: Hidden,
  index: number,
): Point | undefined {
  const edge = picture.edges[index];
  const curve = stageCurve(picture, projection, index);
  if (!edge || !curve || isEdgeHidden(picture, hidden, index)) return undefined;
  let best: Point | undefined;
  let mostRoom = -1;
  for (const share of placesAlong) {
    const point = pointAt(curve, parameterAt(curve, curve.length * share));
    const room = roomAt(picture, projection, hidden, index, point);
    const isSeen = point.x > 4 && point.y > 4 && point.x < projection.width - 4 && point.y < projection.height - 4;
    if (isSeen && room >= 6) return point;
    const worth = isSeen ? room : room / 1000;
    if (worth > mostRoom) {
      mostRoom = worth;
      best = point;
    }
  }
  return best ?? pointAt(curve, 0.5);
}

/** Shares of a line's length, from its middle outward. */
const placesAlong = [
  0.5, 0.47, 0.53, 0.44, 0.56, 0.4, 0.6, 0.36, 0.64, 0.32, 0.68, 0.27, 0.73, 0.22, 0.78, 0.17, 0.83, 0.12, 0.88, 0.08,
  0.92,
];

/** Measure how far the nearest other line or node is from a point; 0 within reach of a node's hit area. */
function roomAt(picture: Picture, projection: Projection, hidden: Hidden, own: number, point: Point): number {
  if (nodeAt(picture, projection, hidden, point, mouseTolerance.node + 1) !== undefined) return 0;
  const place = toLayout(projection, point.x, point.y);
  let room = 12;
  for (let index = 0; index < picture.edges.length; index++) {
    if (index === own || isEdgeHidden(picture, hidden, index)) continue;
    if (!isNear(picture, projection, index, place, room)) continue;
    const curve = stageCurve(picture, projection, index);
    if (curve && curve.length > 0) room = Math.min(room, nearestOn(curve, point.x, point.y).distance);
  }
  return room;
}

function nodeAt(
  picture: Picture,
  projection: Projection,
  hidden: Hidden,
  point: Point,
  tolerance: number,
): string | undefined {
  const { nodes } = picture;
  const under = toLayout(projection, point.x, point.y);
  // No shape reaches farther than 1.5 radii; the largest radius is 22.
  const farthest = (33 * projection.sizeScale + tolerance) / projection.scale;
  let best: string | undefined;
  let least = Infinity;
  for (let index = 0; index < nodes.length; index++) {
    const x = picture.x[index] ?? 0;
    const y = picture.y[index] ?? 0;
    if (Math.abs(x - under.x) > farthest || Math.abs(y - under.y) > farthest) continue;
    const node = nodes[index];
    if (!node || hidden.nodes.has(node.key)) continue;
    const place = toStage(projection, x, y);
    const radius = node.radius * projection.sizeScale;
    const dx = point.x - place.x;
    const dy = point.y - place.y;
    const distance = shapeDistance(node.shape, dx / radius, -dy / radius) * radius;
    if (distance <= tolerance && distance < least) {
      least = distance;
      best = node.key;
    }
  }
  return best;
}

function edgeAt(
  picture: Picture,
  projection: Projection,
  hidden: Hidden,
  point: Point,
  tolerance: number,
): string | undefined {
  const place = toLayout(projection, point.x, point.y);
  let best: string | undefined;
  let least = tolerance;
  for (let index = 0; index < picture.edges.length; index++) {
    if (!isNear(picture, projection, index, place, least)) continue;
    const edge = picture.edges[index];
    const curve: Curve | undefined = stageCurve(picture, projection, index);
    if (!edge || !curve || curve.length === 0 || isEdgeHidden(picture, hidden, index)) continue;
    const { distance } = nearestOn(curve, point.x, point.y);
    if (distance <= least) {
      least = distance;
      best = edge.key;
    }
  }
  return best;
}

/** Tell cheaply whether a line may come near a place of the layout: whether the box around its control points does. */
function isNear(picture: Picture, projection: Projection, index: number, place: Point, distance: number): boolean {
  const edge = picture.edges[index];
  if (!edge) return false;
  const x1 = picture.x[edge.source] ?? 0;
  const y1 = picture.y[edge.source] ?? 0;
  const x2 = picture.x[edge.target] ?? 0;
  const y2 = picture.y[edge.target] ?? 0;
  const { bend } = edge;
  const { scale, growth, sizeScale } = projection;
  const far =
    bend.kind === 'loop'
      ? (distance + 3 * (bend.size * growth + 40 * sizeScale)) / scale
      : (distance + Math.abs(bend.fan) * growth) / scale + Math.abs(bend.bow) * (Math.abs(x2 - x1) + Math.abs(y2 - y1));
  return (
    place.x > Math.min(x1, x2) - far &&
    place.x < Math.max(x1, x2) + far &&
    place.y > Math.min(y1, y2) - far &&
    place.y < Math.max(y1, y2) + far
  );
}

/** Tell whether a line is hidden, by itself or with one of its ends. */
export function isEdgeHidden(picture: Picture, hidden: Hidden, index: number): boolean {
  const edge = picture.edges[index];
  const source = edge && picture.nodes[edge.source];
  const target = edge && picture.nodes[edge.target];
  if (!edge || !source || !target) return true;
  return hidden.edges.has(edge.key) || hidden.nodes.has(source.key) || hidden.nodes.has(target.key);
}
