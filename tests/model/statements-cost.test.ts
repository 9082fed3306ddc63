import { describe, expect, it } from 'vitest';
import { evidenceKindsOf } from '../../src/model/evidence.ts';
import { weightOf } from '../../src/model/independence.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { reversalOf } from '../../src/model/reversals.ts';
import { claimsBearingOut, contestedWith, isComparable, isContradicted } from '../../src/model/statements.ts';
import type { Claim, Dataset } from '../../src/model/types.ts';

/** Claims on one statement, by so many voices in two years, one of ten disputed. */
function world(count: number, voiceCount = 2): Dataset {
  const claims = Array.from(
    { length: count },
    (_, index): Claim => ({
      id: `c${index}`,
      subject: 'a',
      predicate: 'p',
      object: 'b',
      status: index % 10 === 0 ? 'disputed' : 'stated',
      when: index % 3 === 0 ? '2019' : '2020',
      voices: [voiceCount > 2 ? `v${index % voiceCount}` : index % 2 === 0 ? 'v' : 'w'],
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
  it('are answered without walking over all of them each time', { timeout: 20_000 }, () => {
    const dataset = world(40_000);
    const lookup = lookupOf(dataset);
    const answers = dataset.claims.map((claim) => [
      claimsBearingOut(lookup, claim).length,
      contestedWith(lookup, claim).length,
      weightOf(lookup, claim),
    ]);
    // 40,000 × 40,000 comparisons would take minutes, which the test does not have.
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

  it('are answered for what each rests on, and no otherwise than in the lists', { timeout: 20_000 }, () => {
    const dataset = world(6_000, 50);
    const lookup = lookupOf(dataset);
    const kinds = dataset.claims.map((claim) => evidenceKindsOf(lookup, claim));
    for (const [index, claim] of dataset.claims.slice(0, 30).entries()) {
      expect(isContradicted(lookup, claim), claim.id).toBe(contestedWith(lookup, claim).length > 0);
      expect(isComparable(lookup, claim), claim.id).toBe(reversalOf(lookup, claim) !== undefined);
      expect(kinds[index]?.includes('contested'), claim.id).toBe(contestedWith(lookup, claim).length > 0);
    }
  });
});
