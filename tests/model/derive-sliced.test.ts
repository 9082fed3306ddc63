import { describe, expect, it } from 'vitest';
import { atOnce } from '../../src/lib/in-slices.ts';
import { deriveSliced } from '../../src/model/derive-sliced.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const lookup = () => lookupOf(datasetFromText('Ann -works for-> Bolt [¶1 "Ann works for Bolt"]'));

describe('a value that can be worked out in slices', () => {
  it('is worked out once, whether it was prepared or asked for', () => {
    let built = 0;
    const countOf = deriveSliced(function* ({ dataset }) {
      built += 1;
      yield;
      return dataset.claims.length;
    });
    const [prepared, asked] = [lookup(), lookup()];
    atOnce(countOf.preparing(prepared));
    expect(built).toBe(1);
    expect(countOf(prepared)).toBe(1);
    atOnce(countOf.preparing(prepared));
    expect(built).toBe(1);
    expect(countOf(asked)).toBe(1);
    atOnce(countOf.preparing(asked));
    expect(built).toBe(2);
  });

  it('is not there before its last slice', () => {
    const countOf = deriveSliced(function* ({ dataset }) {
      yield;
      return dataset.claims.length;
    });
    const own = lookup();
    const work = countOf.preparing(own);
    work.next();
    expect(countOf.isKnown(own)).toBe(false);
    work.next();
    expect(countOf.isKnown(own)).toBe(true);
  });
});
