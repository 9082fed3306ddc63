import iterate from 'graphology-layout-forceatlas2/iterate.js';
import { describe, expect, it } from 'vitest';
import { createFastForceAtlas } from '../../src/graph/fast-force-atlas.ts';
import { createForceAtlas } from '../../src/graph/force-atlas.ts';
import { divideGraph } from '../../src/graph/louvain.ts';
import { massOf } from '../../src/graph/multilevel.ts';
import { mergePairs } from '../../src/graph/pairs.ts';
import { createRandom } from '../../src/lib/random.ts';
import { randomGraph } from '../fixtures/random-graph.ts';

/** Places of stock and fast ForceAtlas2 after some steps from the same start. */
function both(order: number, size: number, steps: number, linLog: boolean) {
  const { arrays } = randomGraph(order, size, 11);
  const pairs = mergePairs(order, arrays.source, arrays.target);
  const random = createRandom(3);
  const x = Float64Array.from({ length: order }, () => 400 * random());
  const y = Float64Array.from({ length: order }, () => 400 * random());
  const stock = createForceAtlas(x, y, pairs);
  for (let i = 0; i < steps; i++) stock.step({ gravity: 0.05, strongGravityMode: true, linLogMode: linLog });
  const options = { gravity: 0.05, scalingRatio: 10, linLog };
  const step = createFastForceAtlas(x, y, pairs, massOf(order, pairs), options);
  for (let i = 0; i < steps; i++) step();
  return { stock: stock.read(), fast: { x, y } };
}

function largestGap(one: Float64Array, two: Float64Array): number {
  return one.reduce((most, value, index) => Math.max(most, Math.abs(value - (two[index] ?? 0))), 0);
}

/** Places after one exact step of both from the same start, the package's in double precision. */
function oneExactStep(order: number, size: number, linLog: boolean, isWeighted: boolean, fixed?: Uint8Array) {
  const { arrays } = randomGraph(order, size, 5);
  const merged = mergePairs(order, arrays.source, arrays.target);
  const pairs = isWeighted ? merged : { ...merged, weight: merged.weight.map(() => 1) };
  const mass = massOf(order, pairs);
  const random = createRandom(9);
  const x = Float64Array.from({ length: order }, () => 800 * random() - 400);
  const y = Float64Array.from({ length: order }, () => 800 * random() - 400);
  const nodes = new Float64Array(order * 10);
  for (let node = 0; node < order; node++)
    nodes.set([x[node] ?? 0, y[node] ?? 0, 0, 0, 0, 0, mass[node] ?? 0, 1, 1, fixed?.[node] ?? 0], 10 * node);
  const edges = Float64Array.from({ length: pairs.from.length * 3 }, (_, at) => {
    const pair = Math.floor(at / 3);
    return [10 * (pairs.from[pair] ?? 0), 10 * (pairs.to[pair] ?? 0), pairs.weight[pair] ?? 0][at % 3] ?? 0;
  });
  const settings = {
    linLogMode: linLog,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 10,
    strongGravityMode: true,
    gravity: 0.05,
    slowDown: 1 + Math.log(order),
    barnesHutOptimize: false,
    barnesHutTheta: 0.5,
  };
  // It counts in whatever precision its matrices have.
  iterate(settings, nodes as unknown as Float32Array, edges as unknown as Float32Array);
  const options = { gravity: 0.05, scalingRatio: 10, linLog, theta: 0 };
  createFastForceAtlas(x, y, pairs, mass, fixed ? { ...options, fixed } : options)();
  const stock = (axis: 0 | 1) => Float64Array.from({ length: order }, (_, node) => nodes[10 * node + axis] ?? 0);
  return { stock: { x: stock(0), y: stock(1) }, fast: { x, y } };
}

describe('createFastForceAtlas', () => {
  it.each([
    [false, false],
    [false, true],
    [true, false],
    [true, true],
  ])(
    'takes the very step of the package where every body counts by itself (linLog: %s, weights: %s)',
    (linLog, isWeighted) => {
      for (const [order, size] of [
        [2, 1],
        [40, 70],
        [600, 1800],
      ] as const) {
        const { stock, fast } = oneExactStep(order, size, linLog, isWeighted);
        for (const axis of ['x', 'y'] as const) {
          const gaps = stock[axis].map(
            (value, node) => Math.abs(value - (fast[axis][node] ?? 0)) / Math.max(1, Math.abs(value)),
          );
          expect(Math.max(...gaps)).toBeLessThan(1e-6);
        }
      }
    },
  );

  it.each([40, 600])(
    'leaves fixed nodes among %i where they are, as the package does, and moves the others',
    (order) => {
      const fixed = Uint8Array.from({ length: order }, (_, node) => (node % 3 === 0 ? 1 : 0));
      const { stock, fast } = oneExactStep(order, 2 * order, true, true, fixed);
      const free = oneExactStep(order, 2 * order, true, true);
      for (const axis of ['x', 'y'] as const) {
        expect(largestGap(stock[axis], fast[axis])).toBeLessThan(1e-4);
        expect(fast[axis][1]).toBeCloseTo(free.fast[axis][1] ?? 0, 9);
        expect(fast[axis][3]).not.toBeCloseTo(free.fast[axis][3] ?? 0, 3);
      }
    },
  );

  it('stays finite where lines weigh nothing', () => {
    const pairs = { ...mergePairs(3, Uint32Array.of(0, 1), Uint32Array.of(1, 2)), weight: new Float64Array(2) };
    const x = Float64Array.of(0, 5, 9);
    const y = Float64Array.of(0, 1, 0);
    const step = createFastForceAtlas(x, y, pairs, massOf(3, pairs), { gravity: 1, scalingRatio: 10, linLog: true });
    for (let i = 0; i < 20; i++) step();
    expect([...x, ...y].every(Number.isFinite)).toBe(true);
    expect(divideGraph(3, pairs).count).toBe(3);
  });

  it.each([false, true])('moves few nodes as graphology does, up to its single precision (linLog: %s)', (linLog) => {
    const { stock, fast } = both(16, 30, 4, linLog);
    expect(largestGap(stock.x, fast.x)).toBeLessThan(0.01);
    expect(largestGap(stock.y, fast.y)).toBeLessThan(0.01);
  });

  it('moves many nodes nearly as graphology does', () => {
    const { stock, fast } = both(400, 800, 1, false);
    expect(largestGap(stock.x, fast.x)).toBeLessThan(4);
  });

  it('gets along with nodes that all lie at one point', () => {
    const pairs = mergePairs(40, Uint32Array.of(0, 1), Uint32Array.of(1, 2));
    const x = new Float64Array(40);
    const y = new Float64Array(40);
    const step = createFastForceAtlas(x, y, pairs, massOf(40, pairs), { gravity: 1, scalingRatio: 10, linLog: true });
    expect(step()).toBe(0);
    expect([...x, ...y].every(Number.isFinite)).toBe(true);
  });
});
