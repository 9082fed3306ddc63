/**
 * Fits a layout to nodes that are to stay where they stand: it is moved, turned and, if that fits better, mirrored as a whole,
 * and gives way near each pinned node, so that what the layout put near each other stays so.
 *
 * Scott Schaefer, Travis McPhail, Joe Warren, "Image deformation using moving least squares" (2006), the rigid kind.
 */
import type { Position } from '../model/types.ts';
import type { PlaceArrays } from './arrays.ts';
import { removeOverlaps } from './remove-overlaps.ts';

/** Times that nodes which came to lie on each other are moved apart; pinned ones go back to their places each time. */
const rounds = 3;

/** Fit places to pinned nodes, given by index. Costs nodes × pinned nodes. */
export function holdPinned(
  places: PlaceArrays,
  radius: Float64Array<ArrayBuffer>,
  pinned: ReadonlyMap<number, Position>,
): PlaceArrays {
  if (pinned.size === 0) return places;
  const [plain, mirrored] = [places, mirror(places)].map((layout) => fitTo(layout, pinned));
  const best = (plain?.strain ?? 0) <= (mirrored?.strain ?? 0) ? plain : mirrored;
  if (!best) return places;
  const { x, y } = best;
  for (let round = 0; round < rounds; round += 1) {
    removeOverlaps(x, y, radius);
    for (const [node, [pinnedX, pinnedY]] of pinned) {
      x[node] = pinnedX;
      y[node] = pinnedY;
    }
  }
  return { x: x.map(round2), y: y.map(round2) };
}

interface Fit extends PlaceArrays {
  /** How unevenly the layout had to be moved: the sum of squares of what a single motion leaves. */
  readonly strain: number;
}

function fitTo({ x, y }: PlaceArrays, pinned: ReadonlyMap<number, Position>): Fit {
  const nodes = [...pinned.keys()];
  const goals = [...pinned.values()];
  const to = { x: new Float64Array(x.length), y: new Float64Array(y.length) };
  const even = nodes.map(() => 1);
  const weights = new Float64Array(nodes.length);
  for (let node = 0; node < x.length; node += 1) {
    const place: Position = [x[node] ?? 0, y[node] ?? 0];
    for (const [index, other] of nodes.entries()) {
      const square = ((x[other] ?? 0) - place[0]) ** 2 + ((y[other] ?? 0) - place[1]) ** 2;
      weights[index] = 1 / Math.max(square, 1e-9);
    }
    const goal = pinned.get(node);
    const [atX, atY] = goal ?? motionFor(weights, nodes, goals, x, y)(place);
    to.x[node] = atX;
    to.y[node] = atY;
  }
  const whole = motionFor(even, nodes, goals, x, y);
  let strain = 0;
  for (const [index, node] of nodes.entries()) {
    const [atX, atY] = whole([x[node] ?? 0, y[node] ?? 0]);
    const [goalX, goalY] = goals[index] ?? [atX, atY];
    strain += (goalX - atX) ** 2 + (goalY - atY) ** 2;
  }
  return { ...to, strain };
}

/** Find the turn and shift that bring the nodes nearest to their goals, each as far as its weight counts. */
function motionFor(
  weights: ArrayLike<number>,
  nodes: readonly number[],
  goals: readonly Position[],
  x: Float64Array,
  y: Float64Array,
): (place: Position) => Position {
  let sum = 0;
  let [fromX, fromY, toX, toY] = [0, 0, 0, 0];
  for (const [index, node] of nodes.entries()) {
    const weight = weights[index] ?? 0;
    const [goalX, goalY] = goals[index] ?? [0, 0];
    sum += weight;
    fromX += weight * (x[node] ?? 0);
    fromY += weight * (y[node] ?? 0);
    toX += weight * goalX;
    toY += weight * goalY;
  }
  const [midX, midY, goalMidX, goalMidY] = [fromX / sum, fromY / sum, toX / sum, toY / sum];
  let [cosine, sine] = [0, 0];
  for (const [index, node] of nodes.entries()) {
    const weight = weights[index] ?? 0;
    const [goalX, goalY] = goals[index] ?? [0, 0];
    const [dx, dy] = [(x[node] ?? 0) - midX, (y[node] ?? 0) - midY];
    const [gx, gy] = [goalX - goalMidX, goalY - goalMidY];
    cosine += weight * (dx * gx + dy * gy);
    sine += weight * (dx * gy - dy * gx);
  }
  const length = Math.sqrt(cosine * cosine + sine * sine);
  // With one pinned node, or several at one place, there is nothing to turn by.
  const [c, s] = length > 1e-9 ? [cosine / length, sine / length] : [1, 0];
  return ([placeX, placeY]) => {
    const [dx, dy] = [placeX - midX, placeY - midY];
    return [goalMidX + c * dx - s * dy, goalMidY + s * dx + c * dy];
  };
}

function mirror({ x, y }: PlaceArrays): PlaceArrays {
  return { x: x.map((value) => -value), y: y.slice() };
}

function round2(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
