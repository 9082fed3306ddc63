/** What lies under the pointer: a node before any line, of lines the nearest. Nothing is read back from the graphics card. */
import { shapeDistance } from '../theme/shapes.ts';
import { type Curve, nearestOn, type Point, parameterAt, pointAt } from './edge-curve.ts';
import type { Picture } from './picture.ts';
import { stageCurve } from './picture-curve.ts';
import { type Projection, toStage } from './projection.ts';

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
  let room = 12;
  for (let index = 0; index < picture.edges.length; index++) {
    if (index === own || isEdgeHidden(picture, hidden, index)) continue;
    if (!isNear(picture, projection, index, point, room)) continue;
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
  let best: string | undefined;
  let least = Infinity;
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (!node) continue;
    const place = toStage(projection, picture.x[index] ?? 0, picture.y[index] ?? 0);
    const radius = node.radius * projection.sizeScale;
    const dx = point.x - place.x;
    const dy = point.y - place.y;
    const far = 1.5 * radius + tolerance;
    if (dx > far || dx < -far || dy > far || dy < -far || hidden.nodes.has(node.key)) continue;
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
  let best: string | undefined;
  let least = tolerance;
  for (let index = 0; index < picture.edges.length; index++) {
    if (!isNear(picture, projection, index, point, least)) continue;
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

/** Tell cheaply whether a line may come near a point: whether the box around its control points does. */
function isNear(picture: Picture, projection: Projection, index: number, point: Point, distance: number): boolean {
  const edge = picture.edges[index];
  if (!edge) return false;
  const from = toStage(projection, picture.x[edge.source] ?? 0, picture.y[edge.source] ?? 0);
  const to = toStage(projection, picture.x[edge.target] ?? 0, picture.y[edge.target] ?? 0);
  const { bend } = edge;
  const swing =
    bend.kind === 'loop'
      ? 3 * (bend.size * projection.growth + 40 * projection.sizeScale)
      : Math.abs(bend.fan) * projection.growth +
        Math.abs(bend.bow) * (Math.abs(to.x - from.x) + Math.abs(to.y - from.y));
  const far = distance + swing;
  return (
    point.x > Math.min(from.x, to.x) - far &&
    point.x < Math.max(from.x, to.x) + far &&
    point.y > Math.min(from.y, to.y) - far &&
    point.y < Math.max(from.y, to.y) + far
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
