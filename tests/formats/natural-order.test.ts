import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byNaturalOrder } from '../../src/formats/natural-order.ts';

describe('the order of ids', () => {
  it('counts as people do', () => {
    const ids = ['c10', 'c9', 'c1', 'c100', 'b2', 'c', 'c9a', 'c9-1', 'c09'];
    expect(ids.toSorted(byNaturalOrder)).toEqual(['b2', 'c', 'c1', 'c09', 'c9', 'c9-1', 'c9a', 'c10', 'c100']);
  });

  it('compares numbers longer than any that a computer counts with', () => {
    expect(byNaturalOrder(`c${'9'.repeat(400)}`, `c1${'0'.repeat(400)}`)).toBeLessThan(0);
  });

  it('is a total order', () => {
    const id = fc.string({ unit: fc.constantFrom('a', 'b', '-', '0', '1', '9', '_', 'é'), maxLength: 5 });
    fc.assert(
      fc.property(id, id, id, (a, b, c) => {
        expect(Math.sign(byNaturalOrder(a, b))).toBe(0 - Math.sign(byNaturalOrder(b, a)));
        expect(byNaturalOrder(a, b) === 0).toBe(a === b);
        if (byNaturalOrder(a, b) <= 0 && byNaturalOrder(b, c) <= 0) {
          expect(byNaturalOrder(a, c)).toBeLessThanOrEqual(0);
        }
      }),
      { seed: 1, numRuns: 3000 },
    );
  });
});
