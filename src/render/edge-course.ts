/**
 * Which course each line takes: claims between the same two entities side by side, loops where there is room, and single
 * lines on a bow that keeps clear of the nodes they do not belong to.
 */
import { isBundle } from '../graph/bundles.ts';
import { atOnce, type Sliced } from '../lib/in-slices.ts';
import { type Bend, curveOf, pointAt } from './edge-curve.ts';

export interface Course {
  readonly key: string;
  /** Indexes of nodes. */
  readonly source: number;
  readonly target: number;
}

export interface EdgeEnds {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly radius: readonly number[];
}

/** Distance between the middles of parallel lines, in CSS pixels at rest. */
export const fanGap = 18;
/** No fan of lines is wider than this, no pile of loops higher, and a bundle is narrower, so that all of them stay on the stage. */
const widestFan = 126;
const highestLoops = 96;
const bundleWidth = 32;

/** Bows that are tried, the most pleasing first. */
const bows = [0.06, -0.06, 0, 0.12, -0.12, 0.19, -0.19, 0.27, -0.27];
/** How far a line should keep from the outlines of others' nodes, in CSS pixels at rest. */
const clearance = 7;
/** Above this many lines all are straight: finding bows costs lines × nodes, and straight ones are drawn sooner. */
const routedLines = 1500;

/** Tell whether so many lines look for their way around nodes; where they do not, nodes can move without lines changing their courses. */
export function areRouted(lineCount: number): boolean {
  return lineCount <= routedLines;
}

/** Straight from center to center, as nearly all lines of large graphs go; one for all of them. */
export const straight: Bend = { kind: 'arc', fan: 0, bow: 0 };

/** Choose a course for each line, in the order given. */
export function chooseBends(courses: readonly Course[], places: EdgeEnds): readonly Bend[] {
  return atOnce(choosingBends(courses, places));
}

/** The same, in slices. */
export function* choosingBends(courses: readonly Course[], places: EdgeEnds): Sliced<readonly Bend[]> {
  const fans = yield* fansOf(courses);
  const bendOf = bendChooser(courses, places, fans);
  const bends: Bend[] = [];
  for (const course of courses) {
    bends.push(bendOf(course));
    if (bends.length % 64 === 0) yield;
  }
  return bends;
}

function bendChooser(
  courses: readonly Course[],
  places: EdgeEnds,
  fans: ReadonlyMap<number, readonly string[]>,
): (course: Course) => Bend {
  const isRouted = areRouted(courses.length);
  const turns = new Map<number, number>();
  let ends: ReadonlyMap<number, readonly number[]> | undefined;
  return (course) => {
    const { source, target } = course;
    const fan = fans.get(pairOf(course));
    const place = fan ? fan.indexOf(course.key) : 0;
    if (source === target) {
      ends ??= endsOf(courses);
      const turn = turns.get(source) ?? freeDirection(ends.get(source) ?? [], places, source);
      turns.set(source, turn);
      return { kind: 'loop', turn, size: 24 + place * Math.min(12, highestLoops / (fan?.length ?? 1)) };
    }
    const count = fan?.length ?? 1;
    // A fan is laid out as seen from the lower index; a line that goes the other way has its right on the other side.
    const side = source < target ? 1 : -1;
    const distance = (place - (count - 1) / 2) * gapIn(count) * side;
    if (count > 1) return { kind: 'arc', fan: distance, bow: 0 };
    return isRouted ? { kind: 'arc', fan: 0, bow: clearestBow(course, places) } : straight;
  };
}

/** Tell how far the lines of a fan lie apart. */
function gapIn(count: number): number {
  return Math.min(fanGap, (isBundle(count) ? bundleWidth : widestFan) / Math.max(1, count - 1));
}

/** List the lines between each two nodes, whatever their direction. */
function* fansOf(courses: readonly Course[]): Sliced<ReadonlyMap<number, readonly string[]>> {
  const fans = new Map<number, string[]>();
  for (const [index, course] of courses.entries()) {
    const pair = pairOf(course);
    const fan = fans.get(pair);
    if (fan) fan.push(course.key);
    else fans.set(pair, [course.key]);
    if (index % 64 === 0) yield;
  }
  return fans;
}

/** One number for two nodes, whatever the direction. */
function pairOf({ source, target }: Course): number {
  return Math.min(source, target) * 2 ** 26 + Math.max(source, target);
}

/** Find the first bow that is clear of other nodes, else the one that is least in the way. */
function clearestBow(course: Course, places: EdgeEnds): number {
  const near = nodesNear(course, places);
  let best = bows[0] ?? 0;
  if (near.length === 0) return best;
  let least = Infinity;
  for (const [rank, bow] of bows.entries()) {
    const cost = crowdingOf(course, bow, places, near) + rank * 0.35;
    if (cost < least) {
      least = cost;
      best = bow;
    }
    // The bows that follow cost at least their rank.
    if (least <= (rank + 1) * 0.35) break;
  }
  return best;
}

/** List the nodes that some bow of a line might touch. */
function nodesNear({ source, target }: Course, { x, y, radius }: EdgeEnds): readonly number[] {
  const fromX = x[source] ?? 0;
  const fromY = y[source] ?? 0;
  const dx = (x[target] ?? 0) - fromX;
  const dy = (y[target] ?? 0) - fromY;
  const square = Math.max(dx * dx + dy * dy, 1e-9);
  const widest = Math.max(...bows) * Math.sqrt(square);
  const near: number[] = [];
  for (let node = 0; node < radius.length; node++) {
    const px = (x[node] ?? 0) - fromX;
    const py = (y[node] ?? 0) - fromY;
    const along = Math.min(1, Math.max(0, (px * dx + py * dy) / square));
    const distance = Math.hypot(px - along * dx, py - along * dy);
    if (distance < widest + (radius[node] ?? 0) + clearance && node !== source && node !== target) near.push(node);
  }
  return near;
}

/** Sum up how far a line runs into the nodes near it; a node run through in its middle counts 10. */
function crowdingOf(
  { source, target }: Course,
  bow: number,
  { x, y, radius }: EdgeEnds,
  near: readonly number[],
): number {
  const ends = {
    x1: x[source] ?? 0,
    y1: -(y[source] ?? 0),
    reach1: 0,
    x2: x[target] ?? 0,
    y2: -(y[target] ?? 0),
    reach2: 0,
  };
  const curve = curveOf(ends, { kind: 'arc', fan: 0, bow }, 1);
  const samples = Array.from({ length: 15 }, (_, index) => pointAt(curve, (index + 1) / 16));
  let crowding = 0;
  for (const node of near) {
    const keep = (radius[node] ?? 0) + clearance;
    const distance = distanceToPolyline(samples, x[node] ?? 0, -(y[node] ?? 0));
    if (distance < keep) crowding += 10 * (1 - distance / keep);
  }
  return crowding;
}

function distanceToPolyline(points: readonly { x: number; y: number }[], x: number, y: number): number {
  let least = Infinity;
  for (const [index, from] of points.entries()) {
    const to = points[index + 1];
    if (!to) break;
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const along = ((x - from.x) * dx + (y - from.y) * dy) / Math.max(dx * dx + dy * dy, 1e-9);
    const t = Math.min(1, Math.max(0, along));
    least = Math.min(least, Math.hypot(from.x + t * dx - x, from.y + t * dy - y));
  }
  return least;
}

/** List the other ends of the lines at each node. */
function endsOf(courses: readonly Course[]): ReadonlyMap<number, readonly number[]> {
  const ends = new Map<number, number[]>();
  const add = (node: number, other: number) => {
    const known = ends.get(node);
    if (known) known.push(other);
    else ends.set(node, [other]);
  };
  for (const { source, target } of courses) {
    if (source === target) continue;
    add(source, target);
    add(target, source);
  }
  return ends;
}

/** Find the middle of the widest gap between the lines from a node to others, for its loops. */
export function freeDirection(others: readonly number[], { x, y }: Pick<EdgeEnds, 'x' | 'y'>, node: number): number {
  const taken = others
    .map((other) => Math.atan2((y[node] ?? 0) - (y[other] ?? 0), (x[other] ?? 0) - (x[node] ?? 0)))
    .sort((a, b) => a - b);
  const first = taken[0];
  if (first === undefined) return -Math.PI / 4;
  let best = 0;
  let widest = -1;
  for (const [index, angle] of taken.entries()) {
    const next = taken[index + 1] ?? first + 2 * Math.PI;
    if (next - angle > widest) {
      widest = next - angle;
      best = (angle + next) / 2;
    }
  }
  return best;
}
