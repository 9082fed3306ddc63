import { describe, expect, it } from 'vitest';
import { removeOverlaps } from '../../src/graph/remove-overlaps.ts';
import { createRandom } from '../../src/lib/random.ts';

function overlaps(x: Float64Array, y: Float64Array, radius: Float64Array): number {
  let count = 0;
  for (let one = 0; one < x.length; one++) {
    for (let two = 0; two < one; two++) {
      const distance = Math.hypot((x[one] ?? 0) - (x[two] ?? 0), (y[one] ?? 0) - (y[two] ?? 0));
      if (distance < (radius[one] ?? 0) + (radius[two] ?? 0)) count++;
    }
  }
  return count;
}

describe('removing overlaps', () => {
  it.each([
    ['at one point', () => 0],
    ['on one line', (random: () => number) => Math.floor(4 * random())],
    ['crowded', (random: () => number) => 60 * random()],
    ['spread', (random: () => number) => 5000 * random()],
  ])('parts nodes that lie %s', (_name, place) => {
    const random = createRandom(1);
    const x = Float64Array.from({ length: 400 }, () => place(random));
    const y = Float64Array.from({ length: 400 }, () => (place.length === 0 ? 0 : place(random)));
    const radius = Float64Array.from({ length: 400 }, () => 5 + 17 * random());
    removeOverlaps(x, y, radius);
    expect(overlaps(x, y, radius)).toBe(0);
  });

  it('parts all of a crowd even where there is no time to push', () => {
    const random = createRandom(2);
    const x = Float64Array.from({ length: 1500 }, () => random());
    const y = Float64Array.from({ length: 1500 }, () => random());
    const radius = Float64Array.from({ length: 1500 }, (_, node) => (node % 50 === 0 ? 22 : 5));
    removeOverlaps(x, y, radius, () => true);
    expect(overlaps(x, y, radius)).toBe(0);
  });

  it('parts a hundred thousand at one point', { timeout: 30_000 }, () => {
    const order = 100_000;
    const x = new Float64Array(order);
    const y = new Float64Array(order);
    // To compare each with each, as a round of pushing does, would take far longer than the test has.
    removeOverlaps(x, y, new Float64Array(order).fill(5));
    const column = (places: Float64Array) => Array.from(places, (place) => Math.floor(place / 5));
    const rows = column(y);
    const cells = new Set(column(x).map((cell, node) => `${cell} ${rows[node]}`));
    expect(cells.size).toBe(order);
  });

  it('leaves alone what does not overlap', () => {
    const x = Float64Array.of(0, 100, 0, 100);
    const y = Float64Array.of(0, 0, 100, 100);
    removeOverlaps(x, y, Float64Array.of(10, 10, 10, 10));
    expect([...x, ...y]).toEqual([0, 100, 0, 100, 0, 0, 100, 100]);
  });
});
