import { describe, expect, it } from 'vitest';
import { createFastForceAtlas } from '../../src/graph/fast-force-atlas.ts';
import { createForceAtlas } from '../../src/graph/force-atlas.ts';
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

describe('createFastForceAtlas', () => {
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
