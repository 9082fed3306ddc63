import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../src/model/lookup.ts';
import type { Dataset } from '../../src/model/types.ts';
import { matchClaims } from '../../src/query/match-claims.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const notated = datasetFromText(`
  (person) Ann Art  -works for->  (firm) Bolt {2016/2019} [¶1 "Ann kept the books"]
  Bolt              -owns->       (firm) Cord Party {possible; Ann Art > Author; 2019-03-19/..} [¶2 "Bolt is said to hold Cord"]
  Ann Art           -stole from-> Bolt {alleged; unnamed > Author} [¶3 "the missing art"]
  Bolt              -has staff -> = 57 {2021?} [¶4 "fifty-seven people"]
  Cord Party        -sued->       Bolt {Émile; source s2; 2021} [¶1 "we sue"]
`);
const dataset: Dataset = {
  ...notated,
  entities: notated.entities.map((entity) =>
    entity.id === 'bolt' ? { ...entity, aliases: ['The Workshop'] } : entity,
  ),
  claims: notated.claims.map((claim) => (claim.id === 'c4' ? { ...claim, citations: [] } : claim)),
};
const lookup = lookupOf(dataset);
const claimsOf = (query: string) => {
  const { matches } = matchClaims(lookup, query);
  return dataset.claims
    .filter((_, index) => matches[index] === 1)
    .map(({ id }) => id)
    .join(' ');
};

describe('claims that match a query', () => {
  it.each([
    ['', 'c1 c2 c3 c4 c5'],
    ['books', 'c1'],
    ['ANN', 'c1 c3'],
    ['art', 'c1 c2 c3 c5'],
    ['"art"', 'c1 c3'],
    ['"cord party"', 'c2 c5'],
    ['ann -stole', 'c1'],
    ['-"art" bolt', 'c2 c4 c5'],
    ['works books', 'c1'],
    ['type:person', 'c1 c3'],
    ['type:firm', 'c1 c2 c3 c4 c5'],
    // Claims about a firm are left out, as the filter by types does, also when their other end is none.
    ['-type:firm', ''],
    ['-type:person', 'c2 c4 c5'],
    ['type:firm -type:person', 'c2 c4 c5'],
    ['type:person,firm status:stated', 'c1 c4 c5'],
    ['status:alleged,possible', 'c2 c3'],
    ['-status:stated', 'c2 c3'],
    ['voice:ann-art', 'c2'],
    ['voice:"ann art"', 'c2'],
    ['voice:author', 'c1 c2 c3 c4'],
    ['voice:unnamed', 'c3'],
    ['only-voice:author', 'c1 c4'],
    ['source:s2', 'c5'],
    ['source:"source s1" is:relayed', 'c2 c3'],
    ['predicate:owns', 'c2'],
    ['predicate:"works for"', 'c1'],
    ['group:accusation', 'c3'],
    ['about:bolt', 'c1 c2 c3 c4 c5'],
    ['about:workshop about:cord', 'c2 c5'],
    ['evidence:unnamed', 'c3'],
    ['is:cited', 'c1 c2 c3 c5'],
    ['-is:cited', 'c4'],
    ['is:dated', 'c1 c2 c4 c5'],
    ['is:uncertain', 'c4'],
    ['is:attribute', 'c4'],
    ['after:2019', 'c2 c4 c5'],
    ['since:2019', 'c1 c2 c4 c5'],
    ['before:2019', 'c1'],
    ['until:2019', 'c1 c2'],
    ['before:2019-03-19', 'c1'],
    ['since:2017 until:2018', 'c1'],
    ['-since:2019', 'c3'],
  ])('“%s”: %s', (query, ids) => {
    expect(claimsOf(query)).toBe(ids);
    expect(matchClaims(lookup, query).problems).toEqual([]);
  });

  it('takes the beginnings of words of a name when no name is so called', () => {
    expect(claimsOf('about:par')).toBe('c2 c5');
    expect(claimsOf('voice:emile')).toBe('c5');
    expect(claimsOf('about:arty')).toBe('');
  });

  it('prefers an id, then a whole name, to a part of one', () => {
    expect(claimsOf('voice:ann-art')).toBe(claimsOf('voice:ann'));
    expect(claimsOf('type:thing')).toBe('');
  });
});

describe('what a query asks for and the dataset does not have', () => {
  it('is found in no claim, and said with what was meant', () => {
    const { matches, problems } = matchClaims(lookup, 'ann voice:autor');
    expect([...matches].some((match) => match === 1)).toBe(false);
    expect(problems).toEqual([
      {
        text: 'voice:autor',
        at: 4,
        message: 'There is no voice called “autor” here. Did you mean “author”?',
        suggestion: 'voice:author',
      },
    ]);
  });

  it('is said with what there is, when that is little and nothing is near', () => {
    const [problem] = matchClaims(lookup, 'status:gossip').problems;
    expect(problem?.message).toContain('There are: stated, possible, projected, alleged, opinion, disputed.');
    expect(problem?.suggestion).toBeUndefined();
  });

  it('does not spoil the other values of the same field, nor does its suggestion', () => {
    expect(claimsOf('status:alleged,gossip')).toBe('c3');
    const [problem] = matchClaims(lookup, '-status:alleged,possibel').problems;
    expect(problem?.suggestion).toBe('-status:alleged,possible');
    expect(matchClaims(lookup, 'status:alleged,gossip').problems).toHaveLength(1);
  });

  it('comes in the order of the text with what was not understood', () => {
    const { problems } = matchClaims(lookup, 'voice:nobody-at-all typ:x status:gossip');
    expect(problems.map(({ at }) => at)).toEqual([0, 20, 26]);
  });
});
