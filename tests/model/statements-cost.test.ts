import { describe, expect, it } from 'vitest';
import { weightOf } from '../../src/model/independence.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { claimsBearingOut, contestedWith } from '../../src/model/statements.ts';
import type { Claim, Dataset } from '../../src/model/types.ts';

/** Claims on one statement, by two voices in two years, one of ten disputed. */
function world(count: number): Dataset {
  const claims = Array.from(
    { length: count },
    (_, index): Claim => ({
      id: `c${index}`,
      subject: 'a',
      predicate: 'p',
      object: 'b',
      status: index % 10 === 0 ? 'disputed' : 'stated',
      when: index % 3 === 0 ? '2019' : '2020',
      voices: [index % 2 === 0 ? 'v' : 'w'],
      source: 's',
      citations: [],
    }),
  );
  return {
    sayso: 1,
    id: 'd',
    title: 'D',
    vocabulary: { types: {}, predicates: {} },
    sources: [],
    entities: [],
    claims,
  };
}

describe('questions about each of many claims on one statement', () => {
  it('are answered without walking over all of them each time', () => {
    const dataset = world(40_000);
    const lookup = lookupOf(dataset);
    const start = performance.now();
    const answers = dataset.claims.map((claim) => [
      claimsBearingOut(lookup, claim).length,
      contestedWith(lookup, claim).length,
      weightOf(lookup, claim),
    ]);
    // 40,000 × 40,000 comparisons would take minutes.
    expect(performance.now() - start).toBeLessThan(10_000);
    const [disputing, saying] = answers;
    const said = dataset.claims.filter(({ status }) => status === 'stated');
    expect(saying).toEqual([
      said.filter(({ when }) => when === '2020').length,
      dataset.claims.filter(({ status, when, voices }) => status === 'disputed' && when === '2020' && voices[0] === 'v')
        .length,
      1,
    ]);
    expect(disputing?.[1]).toBe(said.filter(({ when, voices }) => when === '2019' && voices[0] === 'w').length);
  });
});
