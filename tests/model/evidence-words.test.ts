import { describe, expect, it } from 'vitest';
import {
  badgePlace,
  numberWords,
  originNames,
  placeWords,
  relayWords,
  saidWords,
  saysWords,
  sourcesWords,
} from '../../src/model/evidence-words.ts';
import { type Lookup, lookupOf } from '../../src/model/lookup.ts';
import { type Claim, type Dataset, statuses } from '../../src/model/types.ts';
import { markPredicates } from '../fixtures/mark-predicates.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const lookup = lookupOf(
  datasetFromText(statuses.map((status) => `Ann -owns-> Bolt {${status}; V ${status} > Author}`).join('\n')),
);
const of = (...wanted: readonly string[]): readonly Claim[] =>
  lookup.dataset.claims.filter(({ status }) => wanted.includes(status));

describe('who says so, and how firmly', () => {
  it('is said for each status in its own words, never firmer than the voice', () => {
    expect(statuses.map((status) => saidWords(lookup, of(status)))).toEqual([
      'said by V stated',
      'held possible by V possible',
      'projected by V projected',
      'alleged by V alleged',
      'the opinion of V opinion',
      'disputed by V disputed',
      'a line without a source from V unsourced',
    ]);
    expect(statuses.map((status) => saysWords(of(status)))).toEqual([
      'says it',
      'holds it possible',
      'projects it',
      'alleges it',
      'is of that opinion',
      'disputes it',
      'has it as a line without a source',
    ]);
  });

  it('is said together, the firmest first, and as in part hedged where one voice says it several ways', () => {
    expect(saidWords(lookup, [...of('alleged', 'stated')].reverse())).toBe('said by V stated and alleged by V alleged');
    expect(saysWords(of('stated', 'possible'))).toBe('says it, in part with a hedge');
    expect(saysWords([...of('possible'), ...of('possible')])).toBe('holds it possible');
  });
});

describe('the names of those who say so', () => {
  const speakers = lookupOf(
    markPredicates(
      datasetFromText(`
        Ann -speaks for-> Bolt
        Cord -speaks for-> Bolt
        Elm -is safe-> = "yes" {Ann > Author}
        Elm -is safe-> = "yes" {Cord > Author}
        Elm -is safe-> = "yes" {Bolt > Author}
        Elm -is safe-> = "yes" {Dent > Author}
        Elm -is safe-> = "yes" {unnamed > Author}`),
      { 'speaks-for': { speaksFor: true } },
    ),
  );
  const names = (...ids: readonly string[]) =>
    originNames(
      speakers,
      ids.map((id) => speakers.claims.get(id)).filter((claim) => claim !== undefined),
    );

  it('stand each once, joined as in a sentence', () => {
    expect(names('c6', 'c6')).toBe('Dent');
    expect(names('c6', 'c5')).toBe('Dent and Bolt');
    expect(names('c6', 'c5', 'c7')).toBe('Dent, Bolt, and one or more unnamed voices');
  });

  it('put those who speak for a body with it', () => {
    expect(names('c3')).toBe('Ann for Bolt');
    expect(names('c3', 'c4')).toBe('Ann and Cord for Bolt');
    expect(names('c3', 'c5', 'c4')).toBe('Bolt (also through Ann and Cord)');
  });

  it('come with those who pass it on, unless one of them says it in his own name', () => {
    const claims = datasetFromText(`
      Ann -owns-> Elm {Cord > Paper}
      Ann -owns-> Elm {Cord > Radio > Paper}
      Ann -owns-> Elm {Cord}`).claims;
    expect(relayWords(lookup, claims.slice(0, 1))).toBe(', passed on by paper');
    expect(relayWords(lookup, claims.slice(0, 2))).toBe(', passed on by paper and radio');
    expect(relayWords(lookup, claims)).toBe('');
  });
});

describe('in how many sources', () => {
  const base = datasetFromText(
    ['s1', 's2', 's3', 's4', 's5'].map((id) => `Ann -owns-> Bolt {V ${id}; source ${id}}`).join('\n'),
  );
  const withOrigins = (origins: Readonly<Record<string, string>>): Lookup => {
    const sources = base.sources.map((source) => {
      const origin = origins[source.id];
      return origin === undefined ? source : { ...source, origin };
    });
    return lookupOf({ ...base, sources } satisfies Dataset);
  };
  const free = withOrigins({});
  const unknown = 'whether they are independent is not known.';

  it('one voice speaks, is said in a word or two', () => {
    expect(badgePlace([['s1']])).toBe('');
    expect(badgePlace([['s1'], ['s2', 's3']])).toBe(', two sources');
    expect(badgePlace([['s1', 's2', 's3']])).toBe(', three versions');
    expect(badgePlace([])).toBe('');
  });

  it('one voice speaks, is said with the versions of each, and where all go back to one', () => {
    expect(placeWords(free, [['s1']])).toBe('');
    expect(placeWords(free, [['s1', 's2']])).toBe(', in two versions of one text');
    expect(placeWords(free, [['s1'], ['s2']])).toBe(', in two sources');
    expect(placeWords(free, [['s1', 's2'], ['s3']])).toBe(', in two sources, one of them in two versions');
    expect(placeWords(free, [['s1', 's2'], ['s3', 's4'], ['s5']])).toBe(
      ', in three sources, two of them in several versions',
    );
    expect(placeWords(withOrigins({ s2: 's1' }), [['s1'], ['s2']])).toBe(
      ', in two sources that go back to one, “Source s1”',
    );
  });

  it('several speak, is said with what they go back to', () => {
    expect(sourcesWords(free, [['s1'], ['s2']])).toEqual({
      badge: 'Two sources',
      reason: `Whether they are independent is not known.`,
      words: `Two sources; ${unknown}`,
    });
    expect(sourcesWords(free, [['s1', 's2'], ['s3']])).toEqual({
      badge: 'Two sources',
      reason: `One of them in two versions; ${unknown}`,
      words: `Two sources, one of them in two versions; ${unknown}`,
    });
    expect(sourcesWords(withOrigins({ s2: 's1' }), [['s1'], ['s2'], ['s3']])).toEqual({
      badge: 'Three sources',
      reason: `Two origins at most; ${unknown}`,
      words: `Three sources, two origins at most; ${unknown}`,
    });
    expect(sourcesWords(withOrigins({ s2: 's1' }), [['s1'], ['s2']])).toEqual({
      badge: 'Two sources, one origin',
      reason: 'All go back to “Source s1”.',
      words: 'Two sources, but one origin: all go back to “Source s1”.',
    });
    expect(sourcesWords(withOrigins({ s1: 's9', s2: 's9' }), [['s1'], ['s2']]).reason).toBe('All go back to “s9”.');
  });
});

describe('a small number', () => {
  it('is written as a word up to nine', () => {
    expect(Array.from({ length: 12 }, (_, count) => numberWords(count)).join(' ')).toBe(
      'no one two three four five six seven eight nine 10 11',
    );
  });
});
