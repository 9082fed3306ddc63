import { describe, expect, it } from 'vitest';
import { type Lookup, lookupOf } from '../../src/model/lookup.ts';
import {
  areDetailsApart,
  areTimesApart,
  claimsAlike,
  claimsBearingOut,
  comparableWith,
  contestedWith,
  isComparable,
  isContradicted,
  isOneVoice,
  isOwnCorrection,
  statementKeyOf,
} from '../../src/model/statements.ts';
import type { Claim, Dataset } from '../../src/model/types.ts';
import { markPredicates } from '../fixtures/mark-predicates.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

function claimIn(lookup: Lookup, id: string): Claim {
  const claim = lookup.claims.get(id);
  if (!claim) throw new Error(`No claim ${id}`);
  return claim;
}

const idsOf = (claims: readonly Claim[]) => claims.map(({ id }) => id);
const change = (dataset: Dataset, id: string, changes: Partial<Claim>): Dataset => ({
  ...dataset,
  claims: dataset.claims.map((claim) => (claim.id === id ? { ...claim, ...changes } : claim)),
});
const newer = (dataset: Dataset, replaces: Readonly<Record<string, string>>): Dataset => ({
  ...dataset,
  sources: dataset.sources.map((source) => {
    const earlier = replaces[source.id];
    return earlier === undefined ? source : { ...source, replaces: earlier };
  }),
});

describe('claims on the same statement', () => {
  const dataset = datasetFromText(`
    Ann -owns-> Bolt
    Ann -owns-> Bolt {disputed; Cord > Author}
    Ann -owns-> Cord
    Bolt -owns-> Ann
    Ann -pays-> Bolt
    Ann -counts-> = 5
    Ann -counts-> = "5"
    Ann -counts-> = "ann"`);
  const lookup = lookupOf(dataset);

  it('have subject, relation and object in common, or the value, text and number apart', () => {
    expect(dataset.claims.map((claim) => idsOf(claimsAlike(lookup, claim)).join())).toEqual([
      'c1,c2',
      'c1,c2',
      'c3',
      'c4',
      'c5',
      'c6',
      'c7',
      'c8',
    ]);
  });

  it('are found for a claim that is not yet in the dataset, and may be none', () => {
    const draft = { ...claimIn(lookup, 'c1'), id: 'c9' };
    expect(idsOf(claimsAlike(lookup, draft))).toEqual(['c1', 'c2']);
    expect(claimsAlike(lookup, { ...draft, object: 'dent' })).toEqual([]);
  });

  it('have one key, and others another, whatever the value looks like', () => {
    const { object: _, ...valued } = claimIn(lookup, 'c1');
    const keys = [
      ...dataset.claims.slice(1),
      valued,
      { ...valued, value: '' },
      { ...valued, value: 'undefined' },
      { ...valued, value: '\nbolt' },
    ].map(statementKeyOf);
    expect(new Set(keys).size).toBe(keys.length);
    expect(statementKeyOf(claimIn(lookup, 'c2'))).toBe(statementKeyOf(claimIn(lookup, 'c1')));
  });
});

describe('claims that bear each other out', () => {
  const base = datasetFromText(`
    Ann -owns-> Bolt: as heir {2001; One > Author}
    Ann -owns-> Bolt {Two > Author}
    Ann -owns-> Bolt: as heir {2001/2005; Three > Author}
    Ann -owns-> Bolt {2010; Four > Author}
    Ann -owns-> Bolt: as guardian {Five > Author}
    Ann -owns-> Bolt {disputed; Six > Author}
    Ann -owns-> Bolt {unsourced; Seven > Author}
    Ann -owns-> Bolt {Eight > Author}
    Ann -pays-> Bolt {disputed}
    Ann -knows-> Bolt {unsourced}`);
  const lookup = lookupOf(change(base, 'c8', { inferred: true }));
  const bearing = (id: string) => idsOf(claimsBearingOut(lookup, claimIn(lookup, id))).join();

  it('are of a time that can be the same, and of no other detail', () => {
    expect(bearing('c1')).toBe('c1,c2,c3');
    expect(bearing('c2')).toBe('c1,c2,c3,c4,c5');
    expect(bearing('c4')).toBe('c2,c4,c5');
    expect(bearing('c5')).toBe('c2,c4,c5');
  });

  it('are not what was only inferred, which is borne out itself', () => {
    expect(bearing('c8')).toBe('c1,c2,c3,c4,c5,c8');
  });

  it('are none for what is disputed or a line without a source, alone or not', () => {
    expect(['c6', 'c7', 'c9', 'c10'].map(bearing)).toEqual(['', '', '', '']);
  });

  it('is the claim alone where nobody else says it', () => {
    const alone = lookupOf(datasetFromText('Ann -owns-> Bolt'));
    expect(idsOf(claimsBearingOut(alone, claimIn(alone, 'c1')))).toEqual(['c1']);
  });
});

describe('the times of two claims', () => {
  const at = (when: string | undefined): Claim => ({
    id: 'c',
    subject: 'ann',
    predicate: 'owns',
    status: 'stated',
    voices: [],
    source: 's',
    citations: [],
    ...(when === undefined ? {} : { when }),
  });

  it.each([
    ['2001', '2002', true],
    ['2001', '2001-12-31', false],
    ['2001/2003', '2003-01-01', false],
    ['2001/2003', '2004', true],
    ['2001/..', '2050', false],
    ['../2001', '1900', false],
    ['2001/..', '2000', true],
    ['2001', undefined, false],
    [undefined, undefined, false],
    ['2001', 'long ago', false],
    ['long ago', 'not so long ago', false],
    ['2001', '2001', false],
    ['-0044', '0044', true],
  ])('cannot meet, or may: %s and %s', (one, other, apart) => {
    expect(areTimesApart(at(one), at(other))).toBe(apart);
    expect(areTimesApart(at(other), at(one))).toBe(apart);
  });

  it('are told apart of details only where both have one', () => {
    const withDetail = (detail?: string) => ({ ...at('2001'), ...(detail === undefined ? {} : { detail }) });
    expect(areDetailsApart(withDetail('as heir'), withDetail('as guardian'))).toBe(true);
    expect(areDetailsApart(withDetail('as heir'), withDetail('as heir'))).toBe(false);
    expect(areDetailsApart(withDetail('as heir'), withDetail())).toBe(false);
    expect(areDetailsApart(withDetail(), withDetail('as heir'))).toBe(false);
    expect(areDetailsApart(withDetail(), withDetail())).toBe(false);
  });
});

describe('one voice', () => {
  const lookup = lookupOf(
    markPredicates(
      datasetFromText(`
        Ann -speaks for-> Bolt
        Ann -owns-> Elm {Ann}
        Ann -owns-> Elm {Bolt > Author}
        Ann -owns-> Elm {Ann > Author}
        Ann -owns-> Elm {unnamed > Ann}
        Ann -owns-> Elm {unnamed > Ann; 2001}
        Ann -owns-> Elm {Dent > Ann}`),
      { 'speaks-for': { speaksFor: true } },
    ),
  );
  const isOne = (a: string, b: string) => isOneVoice(lookup, claimIn(lookup, a), claimIn(lookup, b));

  it('is that of the first of the chain, be it through a spokesperson', () => {
    expect(isOne('c2', 'c4')).toBe(true);
    expect(isOne('c2', 'c3')).toBe(true);
    expect(isOne('c2', 'c7')).toBe(false);
    expect(isOneVoice(lookup, claimIn(lookup, 'c7'), claimIn(lookup, 'c7'))).toBe(true);
  });

  it('is never known to be that of two who are not named', () => {
    expect(isOne('c5', 'c6')).toBe(false);
    expect(isOneVoice(lookup, { ...claimIn(lookup, 'c2'), voices: [] }, { ...claimIn(lookup, 'c2'), voices: [] })).toBe(
      false,
    );
  });
});

describe('a dispute', () => {
  const lookup = lookupOf(
    datasetFromText(`
      Ann -owns-> Bolt {2001; Cord > Author}
      Ann -owns-> Bolt {disputed; 2001; Dent > Author}
      Ann -owns-> Bolt {disputed; 2010; Elm > Author}
      Ann -owns-> Bolt {disputed; Cord > Author}
      Ann -owns-> Bolt {unsourced; Fir > Author}
      Ann -owns-> Bolt {Gil > Author}
      Ann -pays-> Bolt {disputed}
      Ann -pays-> Bolt {unsourced}
      Ann -pays-> Bolt {unsourced; disputed}`),
  );
  const against = (id: string) => {
    const claim = claimIn(lookup, id);
    const [contesting, comparable] = [contestedWith(lookup, claim), comparableWith(lookup, claim)];
    expect(isContradicted(lookup, claim)).toBe(contesting.length > 0);
    expect(isComparable(lookup, claim)).toBe(comparable.length > 0);
    return [idsOf(contesting).join(), idsOf(comparable).join()];
  };

  it('contradicts what another voice says of the same time; the rest is to be compared', () => {
    expect(against('c1')).toEqual(['c2', 'c3,c4']);
    expect(against('c2')).toEqual(['c1,c6', '']);
    expect(against('c3')).toEqual(['c6', 'c1']);
    expect(against('c4')).toEqual(['c6', 'c1']);
    expect(against('c6')).toEqual(['c2,c3,c4', '']);
  });

  it('has no line without a source on either side', () => {
    expect(against('c5')).toEqual(['', '']);
    expect(against('c7')).toEqual(['', '']);
    expect(against('c8')).toEqual(['', '']);
  });
});

describe('a correction', () => {
  const dataset = newer(
    datasetFromText(`
      Ann -owns-> Bolt {Cord > Author; source s1}
      Ann -owns-> Bolt {Cord > Paper; source s1}
      Ann -owns-> Bolt {disputed; Author; source s2}
      Ann -owns-> Bolt {Cord > Author; source s3}
      Ann -owns-> Bolt {disputed; unnamed > Author; source s2}
      Ann -owns-> Bolt {unnamed > Author; source s1}
      Ann -owns-> Bolt {Cord > Author; source s2}`),
    { s2: 's1' },
  );
  const lookup = lookupOf(dataset);
  const corrects = (a: string, b: string) => isOwnCorrection(lookup, claimIn(lookup, a), claimIn(lookup, b));

  it('is what somebody disputes in a later version of the text in which he passed it on', () => {
    expect(corrects('c1', 'c3')).toBe(true);
    expect(corrects('c3', 'c1')).toBe(true);
  });

  it('is not of what somebody else passed on, or of another text, or of the same version', () => {
    expect(corrects('c2', 'c3')).toBe(false);
    expect(corrects('c4', 'c3')).toBe(false);
    expect(corrects('c7', 'c3')).toBe(false);
  });

  it('is a dispute, not what is said of another time', () => {
    const two = lookupOf(
      newer(
        datasetFromText(`
          Ann -owns-> Bolt {2010; Author; source s1}
          Ann -owns-> Bolt {2020; Author; source s2}`),
        { s2: 's1' },
      ),
    );
    expect(isOwnCorrection(two, claimIn(two, 'c1'), claimIn(two, 'c2'))).toBe(false);
  });

  it('is nobody’s who is not named, for it may be another one', () => {
    expect(corrects('c6', 'c5')).toBe(false);
  });

  it('contests nothing, but the same words passed on by somebody else are contested', () => {
    const [first, second] = [claimIn(lookup, 'c1'), claimIn(lookup, 'c2')];
    expect(idsOf(contestedWith(lookup, first))).toEqual(['c5']);
    expect(idsOf(comparableWith(lookup, first))).toEqual(['c3']);
    expect(isComparable(lookup, first)).toBe(false);
    expect(idsOf(contestedWith(lookup, second))).toEqual(['c3', 'c5']);
    expect(idsOf(contestedWith(lookup, claimIn(lookup, 'c4')))).toEqual(['c3', 'c5']);
    expect(idsOf(contestedWith(lookup, claimIn(lookup, 'c3')))).toEqual(['c2', 'c4', 'c7']);
  });

  it('is looked for anew in a chain of three versions', () => {
    const three = lookupOf(
      newer(
        datasetFromText(`
          Ann -owns-> Bolt {Cord > Author; source s1}
          Ann -owns-> Bolt {Cord > Author; source s2}
          Ann -owns-> Bolt {disputed; Author; source s3}
          Ann -owns-> Bolt {Cord > Author; source s3}`),
        { s2: 's1', s3: 's2' },
      ),
    );
    const contested = (id: string) => idsOf(contestedWith(three, claimIn(three, id))).join();
    expect(['c1', 'c2', 'c4'].map(contested)).toEqual(['', '', 'c3']);
  });
});
