import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../src/model/lookup.ts';
import { principalOf, spokesTieOf } from '../../src/model/spokespeople.ts';
import { markPredicates } from '../fixtures/mark-predicates.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

/** A dataset in whose vocabulary who `speaks for` somebody shares a voice with him. */
const lookupFrom = (notation: string) =>
  lookupOf(markPredicates(datasetFromText(notation), { 'speaks-for': { speaksFor: true }, says: { speaksFor: true } }));
const bodiesIn = (notation: string, ...voices: readonly string[]) => {
  const lookup = lookupFrom(notation);
  return voices.map((voice) => principalOf(lookup, voice));
};

describe('whose word a voice is', () => {
  it('is that of the body for which it speaks; whoever speaks for nobody speaks for himself', () => {
    const lookup = lookupFrom('Ann -speaks for-> Bolt\nCord -pays-> Bolt');
    expect(['ann', 'bolt', 'cord', 'unnamed'].map((voice) => principalOf(lookup, voice))).toEqual([
      'bolt',
      'bolt',
      'cord',
      'unnamed',
    ]);
    expect(spokesTieOf(lookup, 'ann')?.id).toBe('c1');
    expect(spokesTieOf(lookup, 'bolt')).toBeUndefined();
    expect(spokesTieOf(lookup, 'cord')).toBeUndefined();
  });

  it('is that of the last body where a body speaks for another one', () => {
    const chain = 'Ann -speaks for-> Bolt\nBolt -speaks for-> Cord\nCord -speaks for-> Dent';
    expect(bodiesIn(chain, 'ann', 'bolt', 'cord', 'dent')).toEqual(['dent', 'dent', 'dent', 'dent']);
  });

  it('is his own where bodies speak for each other in a circle', () => {
    const circle = 'Ann -speaks for-> Bolt\nBolt -speaks for-> Cord\nCord -speaks for-> Ann\nDent -speaks for-> Ann';
    expect(bodiesIn(circle, 'ann', 'bolt', 'cord', 'dent')).toEqual(['ann', 'bolt', 'cord', 'dent']);
  });

  it('is his own where he speaks for two bodies, be it said twice of one of them', () => {
    const two = 'Ann -speaks for-> Bolt\nAnn -speaks for-> Cord\nAnn -speaks for-> Bolt';
    expect(bodiesIn(two, 'ann')).toEqual(['ann']);
    expect(spokesTieOf(lookupFrom(two), 'ann')).toBeUndefined();
    expect(bodiesIn('Ann -speaks for-> Bolt\nAnn -speaks for-> Bolt', 'ann')).toEqual(['bolt']);
  });

  it('is shown by the first claim that says so', () => {
    expect(spokesTieOf(lookupFrom('Ann -speaks for-> Bolt {2020}\nAnn -speaks for-> Bolt {2021}'), 'ann')?.id).toBe(
      'c1',
    );
  });

  it('does not follow from a disputed claim, which does not make it two bodies either', () => {
    expect(bodiesIn('Ann -speaks for-> Bolt {disputed}', 'ann')).toEqual(['ann']);
    expect(bodiesIn('Ann -speaks for-> Bolt\nAnn -speaks for-> Cord {disputed}', 'ann')).toEqual(['bolt']);
  });

  it('does not follow from speaking for oneself, nor from a claim with a value', () => {
    expect(spokesTieOf(lookupFrom('Ann -speaks for-> Ann'), 'ann')).toBeUndefined();
    expect(bodiesIn('Ann -speaks for-> Ann\nAnn -speaks for-> Bolt', 'ann')).toEqual(['bolt']);
    const valued = lookupFrom('Ann -says-> = "a word"\nAnn -speaks for-> Bolt');
    expect(spokesTieOf(valued, 'ann')?.id).toBe('c2');
  });

  it('does not follow from a claim whose predicate the vocabulary does not have', () => {
    const dataset = datasetFromText('Ann -speaks for-> Bolt');
    const lookup = lookupOf({ ...dataset, vocabulary: { types: {}, predicates: {} } });
    expect(principalOf(lookup, 'ann')).toBe('ann');
  });

  it('ends at somebody who speaks for nobody, or stays his own, however people speak for each other', () => {
    const names = ['ann', 'bolt', 'cord', 'dent', 'elm'] as const;
    const tie = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names));
    fc.assert(
      fc.property(fc.array(tie, { minLength: 1, maxLength: 7 }), (ties) => {
        const lookup = lookupFrom(ties.map(([voice, body]) => `${voice} -speaks for-> ${body}`).join('\n'));
        for (const voice of names) {
          const body = principalOf(lookup, voice);
          expect(body === voice || spokesTieOf(lookup, body) === undefined).toBe(true);
          if (spokesTieOf(lookup, voice) === undefined) expect(body).toBe(voice);
        }
      }),
    );
  });
});
