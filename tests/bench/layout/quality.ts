import { createRandom } from '../../../src/lib/random.ts';

/** How well a drawing shows a graph; none of the figures depends on its scale. */
export interface Quality {
  /** Share of a node's neighbors among as many nearest nodes; 1 is best. */
  readonly neighborsKept: number;
  /** Share of a node's own community among its ten nearest; 1 is best. */
  readonly ownCommunity: number;
  /** Normalized stress of the distances from some pivots; 0 is best. */
  readonly stress: number;
}

interface Drawing {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly community: Uint32Array;
}

const sampleSize = 300;
const pivotCount = 12;

/** Measure a drawing on a seeded sample of its nodes. */
export function measureQuality({ x, y, source, target, community }: Drawing): Quality {
  const random = createRandom(7);
  const neighbors = neighborsOf(community.length, source, target);
  const sample = Array.from({ length: sampleSize }, () => Math.floor(random() * community.length));
  let kept = 0;
  let own = 0;
  let counted = 0;
  for (const node of sample) {
    const around = neighbors[node] ?? new Set();
    if (around.size === 0) continue;
    const nearest = nearestTo(node, Math.max(around.size, 10), x, y);
    kept += nearest.slice(0, around.size).filter((other) => around.has(other)).length / around.size;
    own += nearest.slice(0, 10).filter((other) => community[other] === community[node]).length / 10;
    counted++;
  }
  const pivots = sample.slice(0, pivotCount);
  return { neighborsKept: kept / counted, ownCommunity: own / counted, stress: stressFrom(pivots, neighbors, x, y) };
}

function neighborsOf(order: number, source: Uint32Array, target: Uint32Array): readonly Set<number>[] {
  const neighbors = Array.from({ length: order }, () => new Set<number>());
  for (let edge = 0; edge < source.length; edge++) {
    const a = source[edge] ?? 0;
    const b = target[edge] ?? 0;
    if (a === b) continue;
    neighbors[a]?.add(b);
    neighbors[b]?.add(a);
  }
  return neighbors;
}

function nearestTo(node: number, count: number, x: ArrayLike<number>, y: ArrayLike<number>): readonly number[] {
  const distances = Float64Array.from({ length: x.length }, (_, other) =>
    Math.hypot((x[other] ?? 0) - (x[node] ?? 0), (y[other] ?? 0) - (y[node] ?? 0)),
  );
  return Array.from(distances.keys())
    .filter((other) => other !== node)
    .sort((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0))
    .slice(0, count);
}

/** Compare steps in the graph with distances in the drawing, at the scale that suits them best. */
function stressFrom(
  pivots: readonly number[],
  neighbors: readonly Set<number>[],
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): number {
  let both = 0;
  let drawn = 0;
  let walked = 0;
  for (const pivot of pivots) {
    for (const [node, steps] of stepsFrom(pivot, neighbors)) {
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

function stepsFrom(pivot: number, neighbors: readonly Set<number>[]): ReadonlyMap<number, number> {
  const steps = new Map([[pivot, 0]]);
  for (const [node, count] of steps) {
    for (const neighbor of neighbors[node] ?? []) if (!steps.has(neighbor)) steps.set(neighbor, count + 1);
  }
  return steps;
}
