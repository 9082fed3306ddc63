import { type Incidence, incidenceOf, type Pairs } from '../../../src/graph/pairs.ts';
import { createRandom } from '../../../src/lib/random.ts';

/** How well a drawing shows a graph; none of the figures depends on its scale. */
export interface Quality {
  /** Share of a node's neighbors among as many nearest nodes (np); 1 is best. */
  readonly neighborsKept: number;
  /** Share of a node's own community among its ten nearest (cp); 1 is best. */
  readonly ownCommunity: number;
  /** Normalized stress of the distances from some pivots; 0 is best. */
  readonly stress: number;
  /** Share of nodes that touch an earlier one when all are discs of 3 px and the drawing fills 1200 × 800 px; 0 is best. */
  readonly overlap: number;
}

/** A drawn graph whose communities are known. */
export interface Drawing {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly source: Uint32Array<ArrayBuffer>;
  readonly target: Uint32Array<ArrayBuffer>;
  readonly community: Uint32Array;
}

const sampleSize = 400;
const pivotCount = 12;

/** Measure a drawing on its nodes, or on a seeded sample of many. */
export function measureQuality(drawing: Drawing): Quality {
  const { source, target, community } = drawing;
  const order = community.length;
  const random = createRandom(7);
  const pairs = { from: source, to: target, weight: new Float64Array(source.length) };
  const incidence = incidenceOf(order, pairs);
  const sample = sampleOf(order, sampleSize, random);
  let kept = 0;
  let counted = 0;
  for (const node of sample) {
    const around = neighborsOf(node, pairs, incidence);
    if (around.size === 0) continue;
    const nearest = nearestTo(node, around.size, drawing);
    kept += nearest.filter((other) => around.has(other)).length / around.size;
    counted++;
  }
  const pivots = Array.from({ length: pivotCount }, () => Math.floor(random() * order));
  return {
    neighborsKept: kept / counted,
    ownCommunity: shareOfOwnCommunity(drawing),
    stress: stressFrom(pivots, pairs, incidence, drawing),
    overlap: overlapOf(drawing),
  };
}

/** Measure the share of a node's own community among its ten nearest, the one figure that tells whether a picture says something. */
export function shareOfOwnCommunity(drawing: Drawing): number {
  const { community } = drawing;
  const sample = sampleOf(community.length, sampleSize, createRandom(7));
  let own = 0;
  for (const node of sample) {
    const nearest = nearestTo(node, 10, drawing);
    own += nearest.filter((other) => community[other] === community[node]).length / Math.max(1, nearest.length);
  }
  return own / sample.length;
}

function sampleOf(order: number, size: number, random: () => number): readonly number[] {
  return order <= size
    ? Array.from({ length: order }, (_, node) => node)
    : Array.from({ length: size }, () => Math.floor(random() * order));
}

function neighborsOf(node: number, { from, to }: Pairs, { start, list }: Incidence): ReadonlySet<number> {
  const around = new Set<number>();
  for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at++) {
    const pair = list[at] ?? 0;
    around.add((from[pair] ?? 0) + (to[pair] ?? 0) - node);
  }
  around.delete(node);
  return around;
}

/** Find the nearest nodes, nearest first, by insertion into a short list. */
function nearestTo(node: number, count: number, { x, y }: Drawing): readonly number[] {
  const nearest: number[] = [];
  const distances: number[] = [];
  const [ownX, ownY] = [x[node] ?? 0, y[node] ?? 0];
  for (let other = 0; other < x.length; other++) {
    const dx = (x[other] ?? 0) - ownX;
    const dy = (y[other] ?? 0) - ownY;
    const distance = dx * dx + dy * dy;
    if (other === node || (nearest.length === count && !(distance < (distances[count - 1] ?? 0)))) continue;
    let at = Math.min(nearest.length, count - 1);
    for (; at > 0 && (distances[at - 1] ?? 0) > distance; at--) {
      distances[at] = distances[at - 1] ?? 0;
      nearest[at] = nearest[at - 1] ?? 0;
    }
    distances[at] = distance;
    nearest[at] = other;
  }
  return nearest;
}

/** Compare steps in the graph with distances in the drawing, at the scale that suits them best. */
function stressFrom(pivots: readonly number[], pairs: Pairs, incidence: Incidence, { x, y }: Drawing): number {
  let both = 0;
  let drawn = 0;
  let walked = 0;
  for (const pivot of pivots) {
    for (const [node, steps] of stepsFrom(pivot, pairs, incidence)) {
      if (steps === 0) continue;
      const distance = Math.hypot((x[node] ?? 0) - (x[pivot] ?? 0), (y[node] ?? 0) - (y[pivot] ?? 0));
      const weight = 1 / (steps * steps);
      both += weight * steps * distance;
      drawn += weight * distance * distance;
      walked += weight * steps * steps;
    }
  }
  return 1 - (both * both) / (drawn * walked);
}

function stepsFrom(pivot: number, pairs: Pairs, incidence: Incidence): ReadonlyMap<number, number> {
  const steps = new Map([[pivot, 0]]);
  for (const [node, count] of steps) {
    for (const neighbor of neighborsOf(node, pairs, incidence)) {
      if (!steps.has(neighbor)) steps.set(neighbor, count + 1);
    }
  }
  return steps;
}

function overlapOf({ x, y }: Drawing): number {
  const [xs, ys] = [Float64Array.from(x), Float64Array.from(y)];
  const [left, right] = [xs.reduce((a, b) => Math.min(a, b)), xs.reduce((a, b) => Math.max(a, b))];
  const [bottom, top] = [ys.reduce((a, b) => Math.min(a, b)), ys.reduce((a, b) => Math.max(a, b))];
  const scale = Math.min(1200 / (right - left || 1), 800 / (top - bottom || 1));
  const wide = 6;
  const cells = new Map<number, number[]>();
  let touching = 0;
  for (let node = 0; node < xs.length; node++) {
    const px = ((xs[node] ?? 0) - left) * scale;
    const py = ((ys[node] ?? 0) - bottom) * scale;
    const key = Math.floor(px / wide) * 4096 + Math.floor(py / wide);
    const touches = (other: number) =>
      Math.hypot(((xs[other] ?? 0) - left) * scale - px, ((ys[other] ?? 0) - bottom) * scale - py) < wide;
    const around = [-4097, -4096, -4095, -1, 0, 1, 4095, 4096, 4097].some((step) =>
      cells.get(key + step)?.some(touches),
    );
    if (around) touching++;
    const cell = cells.get(key);
    if (cell) cell.push(node);
    else cells.set(key, [node]);
  }
  return touching / xs.length;
}
