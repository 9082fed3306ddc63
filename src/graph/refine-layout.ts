import { createRandom } from '../lib/random.ts';
import { type Drawing, labelSides, putLabel, putNode } from './drawing.ts';
import { costOfDrawing, costOfLabel, costOfNode } from './drawing-cost.ts';
import { placeLabels } from './readability.ts';

export interface RefineOptions {
  /** How often each node is tried. */
  readonly sweeps: number;
  readonly seed: number;
  /** How much is stirred up at first, up to 1; by default as much as the sweeps can settle. */
  readonly heat?: number;
}

/**
 * Improve a small drawing in place: move single nodes (and nodes with their leaves) and turn labels wherever that removes
 * crossings, covered nodes, covered labels or long lines. Small losses are accepted at first (threshold accepting, Dueck
 * and Scheuer 1990, which needs no exponential), none at the end.
 *
 * Yields the share that is done after each sweep and takes whether to stop; answers the cost of the drawing.
 */
export function* refineLayout(
  drawing: Drawing,
  { sweeps, seed, heat = Math.min(1, sweeps / 200) }: RefineOptions,
): Generator<number, number, boolean> {
  const random = createRandom(seed);
  const branches = branchesOf(drawing);
  const best = { cost: Infinity, x: drawing.x.slice(), y: drawing.y.slice() };
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const left = 1 - sweep / sweeps;
    if (yield 1 - left) break;
    const threshold = 1.5 * heat * left * left;
    const reach = 4 + 110 * heat * left;
    // At first each label turns by itself; in the end they stand where the renderer will put them.
    const settling = left < 0.4;
    for (let node = 0; node < drawing.order; node++) {
      // Now and then a long way, to get out of a corner.
      const isLeap = random() < 0.15;
      tryMove(drawing, [node], random, isLeap ? leap : reach, threshold);
      const twin = twinOf(drawing, node, random);
      if (twin !== undefined) trySwap(drawing, node, twin, threshold);
      if (!settling) tryLabel(drawing, node, Math.floor(random() * labelSides.length), threshold);
      const branch = branches.get(node);
      if (branch && sweep % 4 === 0) tryMove(drawing, branch, random, reach, threshold);
    }
    if (settling) {
      placeLabels(drawing);
      keepBest(drawing, best);
    }
  }
  placeLabels(drawing);
  keepBest(drawing, best);
  for (let node = 0; node < drawing.order; node++) putNode(drawing, node, best.x[node] ?? 0, best.y[node] ?? 0);
  placeLabels(drawing);
  return best.cost;
}

function keepBest(drawing: Drawing, best: { cost: number; readonly x: Float64Array; readonly y: Float64Array }): void {
  const cost = costOfDrawing(drawing);
  if (cost >= best.cost) return;
  best.cost = cost;
  best.x.set(drawing.x);
  best.y.set(drawing.y);
}

/** Length of the longest steps, in CSS pixels. */
const leap = 150;

/** Move nodes together by one random step; undo it when it costs more than allowed. */
function tryMove(
  drawing: Drawing,
  nodes: readonly number[],
  random: () => number,
  reach: number,
  allowed: number,
): void {
  const dx = (2 * random() - 1) * reach;
  const dy = (2 * random() - 1) * reach;
  let limit = allowed;
  for (const node of nodes) limit += costOfNode(drawing, node);
  for (const node of nodes) shift(drawing, node, dx, dy);
  for (const node of nodes) {
    limit -= costOfNode(drawing, node, limit);
    if (limit < 0) break;
  }
  if (limit < 0) for (const node of nodes) shift(drawing, node, -dx, -dy);
}

/** Choose another leaf of the hub on which a leaf hangs; undefined for other nodes. */
function twinOf({ incidence, pairs }: Drawing, node: number, random: () => number): number | undefined {
  const degreeOf = (of: number) => (incidence.start[of + 1] ?? 0) - (incidence.start[of] ?? 0);
  const otherEnd = (at: number, of: number) => {
    const pair = incidence.list[at] ?? 0;
    return (pairs.from[pair] ?? 0) + (pairs.to[pair] ?? 0) - of;
  };
  if (degreeOf(node) !== 1) return undefined;
  const hub = otherEnd(incidence.start[node] ?? 0, node);
  const twin = otherEnd((incidence.start[hub] ?? 0) + Math.floor(random() * degreeOf(hub)), hub);
  return twin !== node && degreeOf(twin) === 1 ? twin : undefined;
}

/** Let two leaves change places. */
function trySwap(drawing: Drawing, a: number, b: number, allowed: number): void {
  const limit = costOfNode(drawing, a) + costOfNode(drawing, b) + allowed;
  swap(drawing, a, b);
  const first = costOfNode(drawing, a, limit);
  if (first > limit || first + costOfNode(drawing, b, limit - first) > limit) swap(drawing, a, b);
}

function swap(drawing: Drawing, a: number, b: number): void {
  const { x, y, side } = drawing;
  const [ax, ay, aSide] = [x[a] ?? 0, y[a] ?? 0, side[a] ?? 0];
  const [bx, by, bSide] = [x[b] ?? 0, y[b] ?? 0, side[b] ?? 0];
  side[a] = bSide;
  side[b] = aSide;
  putNode(drawing, a, bx, by);
  putNode(drawing, b, ax, ay);
}

function shift(drawing: Drawing, node: number, dx: number, dy: number): void {
  putNode(drawing, node, (drawing.x[node] ?? 0) + dx, (drawing.y[node] ?? 0) + dy);
}

function tryLabel(drawing: Drawing, node: number, side: number, allowed: number): void {
  const present = drawing.side[node] ?? 0;
  if (side === present) return;
  const before = costOfLabel(drawing, node);
  putLabel(drawing, node, side);
  if (costOfLabel(drawing, node) > before + allowed) putLabel(drawing, node, present);
}

/**
 * Say for each node what hangs on it: itself first, then all that would fall off if it were taken away from the core,
 * found by plucking leaves until none is left. Only nodes on which something hangs are listed.
 */
function branchesOf({ order, incidence, pairs }: Drawing): ReadonlyMap<number, readonly number[]> {
  const degree = Int32Array.from(
    { length: order },
    (_, node) => (incidence.start[node + 1] ?? 0) - (incidence.start[node] ?? 0),
  );
  const branches = new Map<number, number[]>();
  const leaves = Array.from(degree.keys()).filter((node) => degree[node] === 1);
  const plucked = new Uint8Array(order);
  for (const leaf of leaves) {
    if (degree[leaf] !== 1) continue;
    plucked[leaf] = 1;
    for (let at = incidence.start[leaf] ?? 0; at < (incidence.start[leaf + 1] ?? 0); at++) {
      const pair = incidence.list[at] ?? 0;
      const parent = (pairs.from[pair] ?? 0) + (pairs.to[pair] ?? 0) - leaf;
      if (plucked[parent] === 1) continue;
      const branch = branches.get(parent) ?? [parent];
      branch.push(...(branches.get(leaf) ?? [leaf]));
      branches.set(parent, branch);
      const left = (degree[parent] ?? 0) - 1;
      degree[parent] = left;
      if (left === 1) leaves.push(parent);
    }
  }
  return branches;
}
