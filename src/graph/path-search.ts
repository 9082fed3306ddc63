/** Where one can walk in a graph, in typed arrays, and the best way from one node to another. */

/** A step that can be taken, between nodes by their index; `rank` is the smaller the better. */
export interface SearchStep {
  readonly from: number;
  readonly to: number;
  readonly rank: number;
}

/** Neighbors of node `i` are `to[starts[i]]` up to `to[starts[i + 1]]`, each with the rank of the step. */
interface Neighbors {
  readonly starts: Uint32Array;
  readonly to: Uint32Array;
  readonly rank: Uint8Array;
}

/** Nodes in a row and the worst rank among their steps. */
export interface Way {
  readonly nodes: readonly number[];
  readonly rank: number;
}

/** The ground for all searches with one goal. */
export interface SearchGraph {
  readonly goal: number;
  readonly neighbors: Neighbors;
  /** Steps from each node to the goal; `unreachable` where there is no way. */
  readonly stepsToGoal: Int32Array;
}

/** Ranks are less than this: a rank beside a length in one number. */
const ranks = 8;
const unreachable = 0x7fffffff;

/** Lay out the ground for a goal, from the steps that can be taken among so many nodes. */
export function buildSearchGraph(count: number, steps: readonly SearchStep[], goal: number): SearchGraph {
  const backward = neighborsIn(
    count,
    steps.map(({ from, to, rank }) => ({ from: to, to: from, rank })),
  );
  return { goal, neighbors: neighborsIn(count, steps), stepsToGoal: countSteps(count, backward, goal) };
}

/** Find the best rank of a step between two nodes. */
export function rankOfStep({ neighbors: { starts, to, rank } }: SearchGraph, from: number, target: number): number {
  let best = ranks - 1;
  const end = starts[from + 1] ?? 0;
  for (let place = starts[from] ?? 0; place < end; place += 1) {
    if (to[place] === target) best = Math.min(best, rank[place] ?? best);
  }
  return best;
}

/**
 * Find the best way to the goal, the fewest steps first, then the best rank, that avoids some nodes, and some nodes as its first
 * step. Ways as long as the distance are tried first, which nearly always does; then ways a little longer; then all.
 */
export function findWay(
  ground: SearchGraph,
  from: number,
  avoided: ReadonlySet<number>,
  notFirst: ReadonlySet<number>,
): Way | undefined {
  const distance = ground.stepsToGoal[from] ?? unreachable;
  if (distance === unreachable) return undefined;
  for (const longest of [distance, distance + 2, unreachable - 1]) {
    const search = searchWay(ground, { from, avoided, notFirst, longest });
    if (search.way || search.isComplete) return search.way;
  }
  return undefined;
}

interface Search {
  readonly from: number;
  readonly avoided: ReadonlySet<number>;
  readonly notFirst: ReadonlySet<number>;
  /** Longer ways are passed by. */
  readonly longest: number;
}

/**
 * The steps to the goal, counted without anything to avoid, never promise too much, so the search goes straight for it (A*). It is
 * complete when nothing was passed by.
 */
function searchWay({ goal, neighbors, stepsToGoal }: SearchGraph, { from, avoided, notFirst, longest }: Search) {
  const { starts, to, rank } = neighbors;
  const visits = new Visits();
  const done = new Uint8Array(stepsToGoal.length);
  for (const node of avoided) done[node] = 1;
  let isComplete = true;
  visits.add(stepsToGoal[from] ?? 0, from, 0, 0, -1);
  for (let visit = visits.take(); visit >= 0; visit = visits.take()) {
    const node = visits.node(visit);
    if (node === goal) return { way: { nodes: visits.trail(visit), rank: visits.rank(visit) }, isComplete };
    if (done[node] === 1) continue;
    done[node] = 1;
    const length = visits.length(visit) + 1;
    const end = starts[node + 1] ?? 0;
    for (let place = starts[node] ?? 0; place < end; place += 1) {
      const next = to[place] ?? 0;
      const left = stepsToGoal[next] ?? unreachable;
      if (left === unreachable || done[next] === 1 || (length === 1 && notFirst.has(next))) continue;
      if (length + left > longest) isComplete = false;
      else visits.add(length + left, next, length, Math.max(visits.rank(visit), rank[place] ?? 0), visit);
    }
  }
  return { way: undefined, isComplete };
}

/** The visits of a search, given back by the length that their way promises, then by rank, then in the order they came. */
class Visits {
  private readonly nodes: number[] = [];
  private readonly lengths: number[] = [];
  private readonly worstRanks: number[] = [];
  private readonly before: number[] = [];
  private readonly rows: number[][] = [];
  private readonly heads: number[] = [];
  private least = 0;

  add(promise: number, node: number, length: number, rank: number, before: number): void {
    const priority = promise * ranks + rank;
    while (this.rows.length <= priority) {
      this.rows.push([]);
      this.heads.push(0);
    }
    this.rows[priority]?.push(this.nodes.length);
    this.least = Math.min(this.least, priority);
    this.nodes.push(node);
    this.lengths.push(length);
    this.worstRanks.push(rank);
    this.before.push(before);
  }

  /** Take the best visit; -1 when there is none. */
  take(): number {
    while (this.least < this.rows.length) {
      const head = this.heads[this.least] ?? 0;
      const visit = this.rows[this.least]?.[head];
      if (visit !== undefined) {
        this.heads[this.least] = head + 1;
        return visit;
      }
      this.least += 1;
    }
    return -1;
  }

  node(visit: number): number {
    return this.nodes[visit] ?? 0;
  }

  length(visit: number): number {
    return this.lengths[visit] ?? 0;
  }

  rank(visit: number): number {
    return this.worstRanks[visit] ?? 0;
  }

  trail(visit: number): readonly number[] {
    const trail: number[] = [];
    for (let at = visit; at >= 0; at = this.before[at] ?? -1) trail.push(this.node(at));
    return trail.reverse();
  }
}

function neighborsIn(count: number, steps: readonly SearchStep[]): Neighbors {
  const starts = new Uint32Array(count + 1);
  for (const { from } of steps) starts[from + 1] = (starts[from + 1] ?? 0) + 1;
  for (let node = 0; node < count; node += 1) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const free = starts.slice();
  const to = new Uint32Array(steps.length);
  const ranksTo = new Uint8Array(steps.length);
  for (const step of steps) {
    const place = free[step.from] ?? 0;
    free[step.from] = place + 1;
    to[place] = step.to;
    ranksTo[place] = step.rank;
  }
  return { starts, to, rank: ranksTo };
}

function countSteps(count: number, { starts, to }: Neighbors, goal: number): Int32Array {
  const steps = new Int32Array(count).fill(unreachable);
  const queue = new Uint32Array(count);
  steps[goal] = 0;
  queue[0] = goal;
  let length = 1;
  for (let at = 0; at < length; at += 1) {
    const node = queue[at] ?? 0;
    const end = starts[node + 1] ?? 0;
    for (let place = starts[node] ?? 0; place < end; place += 1) {
      const next = to[place] ?? 0;
      if (steps[next] !== unreachable) continue;
      steps[next] = (steps[node] ?? 0) + 1;
      queue[length] = next;
      length += 1;
    }
  }
  return steps;
}
