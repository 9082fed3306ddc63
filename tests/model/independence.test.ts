import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightOf } from '../../src/model/independence.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { markPredicates } from '../fixtures/mark-predicates.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

/** The weight of each claim; sources come from others as is said, and whoever `speaks for` a body shares its voice. */
function weights(notation: string, origins: Readonly<Record<string, string>> = {}): readonly number[] {
  const dataset = markPredicates(datasetFromText(notation), { 'speaks-for': { speaksFor: true } });
  const sources = dataset.sources.map((source) => {
    const origin = origins[source.id];
    return origin === undefined ? source : { ...source, origin };
  });
  const lookup = lookupOf({ ...dataset, sources });
  return dataset.claims.map((claim) => weightOf(lookup, claim));
}

describe('how many of those who say the same are not known to hang together', () => {
  it('is one where nobody else says it', () => {
    expect(weights('Ann -owns-> Bolt\nAnn -owns-> Cord')).toEqual([1, 1]);
  });

  it('counts voices in sources that go back to different texts', () => {
    expect(weights('Ann -owns-> Bolt {One; source s1}\nAnn -owns-> Bolt {Two; source s2}')).toEqual([2, 2]);
  });

  it('counts one text once, and all that goes back to it, whoever speaks there', () => {
    expect(weights('Ann -owns-> Bolt {One; source s1}\nAnn -owns-> Bolt {Two; source s1}')).toEqual([1, 1]);
    const three =
      'Ann -owns-> Bolt {One; source s1}\nAnn -owns-> Bolt {Two; source s2}\nAnn -owns-> Bolt {Three; source s3}';
    expect(weights(three, { s2: 's1' })).toEqual([2, 2, 2]);
    expect(weights(three, { s3: 's2', s2: 's1' })).toEqual([1, 1, 1]);
    expect(weights(three, { s2: 's9', s3: 's9' })).toEqual([2, 2, 2]);
  });

  it('counts one voice once, in however many texts, and those who speak for it with it', () => {
    expect(weights('Ann -owns-> Bolt {One > P; source s1}\nAnn -owns-> Bolt {One > Q; source s2}')).toEqual([1, 1]);
    const tie = 'Two -speaks for-> One {source s9}';
    expect(weights(`Ann -owns-> Bolt {One > P; source s1}\nAnn -owns-> Bolt {Two > Q; source s2}\n${tie}`)).toEqual([
      1, 1, 1,
    ]);
  });

  it('takes two who are not named for two, and one who only passes on for nobody', () => {
    expect(weights('Ann -owns-> Bolt {unnamed > P; source s1}\nAnn -owns-> Bolt {unnamed > Q; source s2}')).toEqual([
      2, 2,
    ]);
    expect(weights('Ann -owns-> Bolt {One > P; source s1}\nAnn -owns-> Bolt {Two > P; source s2}')).toEqual([2, 2]);
  });

  it('joins those that hang together through a third, in whatever order they stand', () => {
    const lines = [
      'Ann -owns-> Bolt {One > P; source s1}',
      'Ann -owns-> Bolt {Two > P; source s2}',
      'Ann -owns-> Bolt {One > P; source s2}',
      'Ann -owns-> Bolt {Three > P; source s3}',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
        expect(weights(shuffled.join('\n'))).toEqual([2, 2, 2, 2]);
      }),
    );
  });

  it('is counted on each side of a dispute, and leaves lines without a source out', () => {
    const both = `
      Ann -owns-> Bolt {One; source s1}
      Ann -owns-> Bolt {Two; source s2}
      Ann -owns-> Bolt {disputed; Three; source s3}
      Ann -owns-> Bolt {unsourced; Four; source s4}
      Ann -owns-> Bolt {unsourced; Five; source s5}`;
    expect(weights(both)).toEqual([2, 2, 1, 1, 1]);
    expect(weights(`${both}\nAnn -owns-> Bolt {disputed; Six; source s6}`)).toEqual([2, 2, 2, 1, 1, 2]);
  });

  it('leaves out what is said of another time or with another detail', () => {
    expect(
      weights(`
        Ann -owns-> Bolt: as heir {2001; One; source s1}
        Ann -owns-> Bolt: as guardian {Two; source s2}
        Ann -owns-> Bolt {2009; Three; source s3}
        Ann -owns-> Bolt {Four; source s4}`),
    ).toEqual([2, 3, 3, 4]);
  });
});
