import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../src/lib/in-slices.ts';
import { sorting } from '../../src/lib/sorting.ts';

describe('sorting in slices', () => {
  it('comes to the same as sorting at once, what is equal in its order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 3000, size: 'max' }), (keys) => {
        const items = keys.map((key, place) => ({ key, place }));
        const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
        expect(atOnce(sorting(items, compare))).toEqual(items.toSorted(compare));
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it('rests now and then', () => {
    const work = sorting(
      Array.from({ length: 5000 }, (_, index) => (index * 7919) % 5000),
      (a, b) => a - b,
    );
    let rests = 0;
    while (!work.next().done) rests += 1;
    expect(rests).toBeGreaterThan(50);
  });
});
