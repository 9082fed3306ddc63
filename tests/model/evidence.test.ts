import { describe, expect, it } from 'vitest';
import { evidenceOf, evidencesOf } from '../../src/model/evidence.ts';
import { weightOf } from '../../src/model/independence.ts';
import { type Lookup, lookupOf } from '../../src/model/lookup.ts';
import { ownOrganizationOf } from '../../src/model/own-organization.ts';
import { longestChains, whoIsSilent, whoSpeaks } from '../../src/model/speakers.ts';
import { comparableWith, contestedWith } from '../../src/model/statements.ts';
import type { Claim, Dataset, Predicate } from '../../src/model/types.ts';
import { readMassimov } from '../fixtures/massimov.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const massimov = lookupOf(readMassimov());

function claimIn(lookup: Lookup, id: string): Claim {
  const claim = lookup.claims.get(id);
  if (!claim) throw new Error(`No claim ${id}`);
  return claim;
}

function kindsOf(lookup: Lookup, id: string) {
  return evidencesOf(lookup, claimIn(lookup, id)).map((evidence) => evidence.kind);
}

function wordsOf(lookup: Lookup, id: string) {
  return evidencesOf(lookup, claimIn(lookup, id)).map((evidence) => evidence.words);
}

const ids = (claims: readonly { readonly id: string }[]) => claims.map((claim) => claim.id);

describe('what the claims of the Massimov dataset rest on, against a table made by hand', () => {
  const byHand = {
    contested: [],
    disputed: ['c083'],
    'earlier-version': [],
    'own-organization': ['c050', 'c051', 'c052', 'c053', 'c058', 'c059'],
    unnamed: ['c001', 'c002', 'c016', 'c056', 'c057', 'c096'],
    compare: ['c082'],
    'one-origin': [],
    'several-sources': [],
    'several-voices': [],
  };

  it.each(Object.entries(byHand))('%s: %j', (kind, expected) => {
    const found = massimov.dataset.claims.filter((claim) => evidenceOf(massimov, claim).kind === kind);
    expect(ids(found).sort()).toEqual(expected);
  });

  it('is one voice for all others', () => {
    const others = massimov.dataset.claims.filter((claim) => evidenceOf(massimov, claim).kind === 'one-voice');
    expect(others).toHaveLength(96 - 2 - 6 - 6);
  });

  it('finds the author’s own organization in the claims, and names the claim that ties him to it', () => {
    const own = ownOrganizationOf(massimov, claimIn(massimov, 'c052'));
    expect(own).toMatchObject({ organization: 'esisc', relayedBy: 'claude-moniquet', tie: { id: 'c009' } });
    const all = massimov.dataset.claims.filter((claim) => ownOrganizationOf(massimov, claim));
    expect(ids(all)).toEqual(byHand['own-organization']);
    for (const claim of all) expect(ownOrganizationOf(massimov, claim)).toEqual(own);
    const words =
      'Comes through the ESISC, passed on by someone who belongs, or belonged, to it: Claude Moniquet has co-directed the ESISC since 2002, stated by the unsigned introduction.';
    expect(evidenceOf(massimov, claimIn(massimov, 'c052'))).toEqual({
      kind: 'own-organization',
      badge: 'Own organization',
      reason: words,
      words,
      claims: ['c052', 'c009'],
    });
  });

  it('does not call contested what the supporters were only inferred to say', () => {
    expect(contestedWith(massimov, claimIn(massimov, 'c082'))).toEqual([]);
    expect(contestedWith(massimov, claimIn(massimov, 'c083'))).toEqual([]);
    expect(wordsOf(massimov, 'c082')[0]).toBe('Disputed by Claude Moniquet; but this claim is only inferred.');
    expect(wordsOf(massimov, 'c083')).toEqual(['That Massimov’s supporters said so is only inferred.']);
  });

  it('does not make a voice contradict itself: what it says of before and after is to be compared', () => {
    const lookup = lookupOf(
      datasetFromText(`
        Ann -owned-> Bolt {Cord > Author}
        Ann -owned-> Bolt {disputed; Cord > Author}`),
    );
    expect(contestedWith(lookup, claimIn(lookup, 'c2'))).toEqual([]);
    expect(ids(comparableWith(lookup, claimIn(lookup, 'c2')))).toEqual(['c1']);
    expect(wordsOf(lookup, 'c2')).toContain('Cord also says it, perhaps for another time or in another sense.');
    expect(wordsOf(lookup, 'c1')).toContain('Cord also disputes it, perhaps for another time or in another sense.');
  });

  it('does not let two different accusations bear each other out', () => {
    expect(kindsOf(massimov, 'c056')).toEqual(['unnamed', 'one-voice']);
    expect(kindsOf(massimov, 'c058')).toEqual(['own-organization', 'unnamed', 'one-voice']);
  });

  it('weighs every line the same, for all is read from one source', () => {
    expect(new Set(massimov.dataset.claims.map((claim) => weightOf(massimov, claim)))).toEqual(new Set([1]));
  });

  it('does not count two terms of office as two voices', () => {
    expect(evidenceOf(massimov, claimIn(massimov, 'c020')).claims).toEqual(['c020']);
  });
});

describe('whoSpeaks and whoIsSilent', () => {
  it('count what the voices of the Massimov dataset say and pass on', () => {
    expect(whoSpeaks(massimov)).toEqual([
      { id: 'claude-moniquet', firstHand: 72, relayed: 13 },
      { id: 'editors-note', firstHand: 9, relayed: 4 },
      { id: 'unnamed', firstHand: 6, relayed: 0 },
      { id: 'esisc', firstHand: 0, relayed: 6 },
      { id: 'regional-sources', firstHand: 4, relayed: 0 },
      { id: 'esisc-sources', firstHand: 2, relayed: 0 },
      { id: 'human-rights-watch', firstHand: 1, relayed: 0 },
      { id: 'kazakh-authorities', firstHand: 1, relayed: 0 },
      { id: 'massimov-supporters', firstHand: 1, relayed: 0 },
    ]);
  });

  it('find the chains of three through which claims came', () => {
    expect(longestChains(massimov).map(({ voices, claims }) => [voices.join(' > '), ids(claims)])).toEqual([
      ['regional-sources > esisc > claude-moniquet', ['c050', 'c051', 'c052', 'c053']],
      ['esisc-sources > esisc > claude-moniquet', ['c058', 'c059']],
    ]);
    expect(longestChains(lookupOf(datasetFromText('Ann -owns-> Bolt')))).toEqual([]);
  });

  it('find that those whom it is about never speak', () => {
    expect(ids(whoIsSilent(massimov)).sort()).toEqual([
      'criminal-groups',
      'dgse',
      'government-critics',
      'human-rights-organisations',
      'independent-media',
      'islamist-militias',
      'karim-massimov',
      'kassym-jomart-tokayev',
      'kgb-kazakh-branch',
      'knb',
      'nazarbayev-family',
      'nazarbayev-family-in-power',
      'newspapers',
      'nursultan-nazarbayev',
      'old-regime-restorers',
      'opponents',
      'protesters',
      'religious-believers',
      'rulers-circle',
      'russians-fleeing-mobilisation',
    ]);
  });

  it('fall back on the types of those who speak in a vocabulary without people', () => {
    const lookup = lookupOf(datasetFromText('Ann -owns-> (boat) Bolt {Cord > Author}'));
    expect(ids(whoIsSilent(lookup))).toEqual(['ann']);
  });
});

describe('evidenceOf over several voices and sources', () => {
  it('counts the origins of several voices in one source', () => {
    const lookup = lookupOf(
      datasetFromText(`
        Ann -owns-> Bolt
        Ann -owns-> Bolt {Cord > Author}
        Ann -owns-> Bolt {possible; Dent > Author}`),
    );
    expect(evidenceOf(lookup, claimIn(lookup, 'c1'))).toEqual({
      kind: 'several-voices',
      badge: 'Three voices, one source',
      reason: 'Author, Cord, and Dent.',
      words: 'Three voices in one source: Author, Cord, and Dent.',
      claims: ['c1', 'c2', 'c3'],
    });
  });

  const twoSources = datasetFromText(`
    Ann -owns-> Bolt {One; source s1}
    Ann -owns-> Bolt {Two; source s2}
    Ann -owns-> Bolt {Three; source s3}`);
  const withOrigins = (origins: Readonly<Record<string, string>>): Dataset => ({
    ...twoSources,
    sources: twoSources.sources.map((source) => {
      const origin = origins[source.id];
      return origin === undefined ? source : { ...source, origin };
    }),
  });

  it.each([
    [{}, 'several-sources', 'Three sources; whether they are independent is not known.'],
    [{ s2: 's1' }, 'several-sources', 'Three sources, two origins at most; whether they are independent is not known.'],
    [{ s2: 's1', s3: 's2' }, 'one-origin', 'Three sources, but one origin: all go back to “Source s1”.'],
  ])('counts origins as far as sources declare them: %j', (origins, kind, words) => {
    const lookup = lookupOf(withOrigins(origins));
    expect(evidenceOf(lookup, claimIn(lookup, 'c2'))).toMatchObject({ kind, words });
  });

  it('is not contested by what is disputed of another time', () => {
    const lookup = lookupOf(
      datasetFromText(`
        Ann -owns-> Bolt {2001/2005; Cord > Author}
        Ann -owns-> Bolt {disputed; 2010/..}
        Ann -owns-> Bolt {2012; Cord > Author}`),
    );
    expect(contestedWith(lookup, claimIn(lookup, 'c1'))).toEqual([]);
    expect(ids(comparableWith(lookup, claimIn(lookup, 'c1')))).toEqual(['c2']);
    expect(ids(contestedWith(lookup, claimIn(lookup, 'c2')))).toEqual(['c3']);
  });

  it('takes two unnamed voices for two people', () => {
    const lookup = lookupOf(
      datasetFromText(`
        Ann -owns-> Bolt {unnamed > Author}
        Ann -owns-> Bolt {disputed; unnamed > Author}`),
    );
    expect(evidenceOf(lookup, claimIn(lookup, 'c1'))).toMatchObject({
      kind: 'contested',
      words: 'Contested: said by one or more unnamed voices, disputed by one or more unnamed voices.',
    });
  });

  it('tells a claim through the own organization from one through somebody else that says the same', () => {
    const base = datasetFromText(`
      (person) Writer -heads-> (organization) Firm
      Ann -owns-> Bolt {Firm > Writer}
      Ann -pays-> Bolt {Firm > Writer}
      Ann -pays-> Bolt {Cord > Writer}`);
    const { types, predicates } = base.vocabulary;
    const office = Object.fromEntries(
      Object.entries(predicates).map(([id, predicate]) => [
        id,
        id === 'heads' ? { ...predicate, group: 'office' } : predicate,
      ]),
    );
    const lookup = lookupOf({ ...base, vocabulary: { types, predicates: office } });
    expect(evidenceOf(lookup, claimIn(lookup, 'c2')).words).toBe(
      'Comes from Firm, passed on by someone who belongs, or belonged, to it: Writer heads Firm, stated by Author.',
    );
    expect(kindsOf(lookup, 'c3')).toEqual(['own-organization', 'several-voices']);
    expect(kindsOf(lookup, 'c4')).toEqual(['several-voices']);
    expect(wordsOf(lookup, 'c3')).toEqual([
      'This claim comes from Firm, passed on by someone who belongs, or belonged, to it: Writer heads Firm, stated by Author.',
      'Two voices in one source: Firm and Cord.',
    ]);
    expect(wordsOf(lookup, 'c4')).toEqual([
      'Two voices in one source: Firm and Cord. One of the two claims comes from Firm, passed on by someone who belongs, or belonged, to it: Writer heads Firm, stated by Author.',
    ]);
  });

  it('ends where sources copy each other in a circle', () => {
    const lookup = lookupOf(withOrigins({ s1: 's2', s2: 's1' }));
    expect(evidenceOf(lookup, claimIn(lookup, 'c1')).kind).toBe('several-sources');
  });

  /** Marks predicates of a dataset in the notation. */
  const marked = (dataset: Dataset, marks: Readonly<Record<string, Partial<Predicate>>>): Lookup => {
    const { types, predicates } = dataset.vocabulary;
    const changed = Object.entries(predicates).map(([id, each]): [string, Predicate] => [
      id,
      { ...each, ...marks[id] },
    ]);
    return lookupOf({ ...dataset, vocabulary: { types, predicates: Object.fromEntries(changed) } });
  };

  it('counts a body and its spokesperson as one voice, whose word the body does not pass on', () => {
    const text = `
      Ann -speaks for-> Bolt {Bolt; source s1}
      Cord -is safe for-> Dent {Ann > Bolt; source s1}
      Cord -is safe for-> Dent {Ann > Paper; source s2}
      Cord -is safe for-> Dent {Bolt > Paper; source s3}`;
    const apart = marked(datasetFromText(text), {});
    const together = marked(datasetFromText(text), { 'speaks-for': { speaksFor: true } });
    expect(kindsOf(apart, 'c2')).toEqual(['several-sources']);
    expect(wordsOf(together, 'c2')).toEqual(['One voice, in three sources: Bolt (also through Ann).']);
    expect(weightOf(together, claimIn(together, 'c2'))).toBe(1);
    expect(evidenceOf(together, claimIn(together, 'c2')).claims).toContain('c1');
  });

  it('says who passes claims on only when nobody says it in his own name', () => {
    const through = datasetFromText(`
      Ann -owns-> Bolt {Cord > Paper; source s1}
      Ann -owns-> Bolt {Cord > Radio; source s2}`);
    const lookup = lookupOf(through);
    expect(wordsOf(lookup, 'c1')).toEqual([expect.stringContaining('Cord, passed on by Paper and Radio.')]);
    const direct = lookupOf(
      datasetFromText(`
        Ann -owns-> Bolt {Cord > Paper; source s1}
        Ann -owns-> Bolt {Cord; source s2}`),
    );
    expect(wordsOf(direct, 'c1').join()).not.toContain('passed on by');
  });

  it('never calls a group one voice', () => {
    const dataset = datasetFromText('Ann -owns-> Bolt {(group) Dock hands > Author}');
    const { types, predicates } = dataset.vocabulary;
    const plural = { ...types, group: { label: 'Group', plural: true as const } };
    const lookup = lookupOf({ ...dataset, vocabulary: { types: plural, predicates } });
    expect(evidenceOf(lookup, claimIn(lookup, 'c1'))).toMatchObject({
      badge: 'One group of voices',
      words: 'One group of voices: Dock hands, passed on by Author.',
    });
  });

  it('does not let what was only inferred contest anything', () => {
    const dataset = datasetFromText(`
      Ann -owns-> Bolt {Cord > Author}
      Ann -owns-> Bolt {disputed}`);
    const inferred = dataset.claims.map((claim) => (claim.id === 'c1' ? { ...claim, inferred: true as const } : claim));
    const lookup = lookupOf({ ...dataset, claims: inferred });
    expect(contestedWith(lookupOf(dataset), claimIn(lookupOf(dataset), 'c2'))).toHaveLength(1);
    expect(contestedWith(lookup, claimIn(lookup, 'c2'))).toEqual([]);
    expect(wordsOf(lookup, 'c2')).toEqual(['That Cord said so is only inferred.']);
    expect(wordsOf(lookup, 'c1')[0]).toBe('Disputed by Author; but this claim is only inferred.');
  });

  it('says that a voice withdrew what it said, and when', () => {
    const lookup = marked(
      datasetFromText(`
        Ann -was accused over-> Theft {alleged; Cord > Author}
        Ann -was accused over-> Theft {disputed; Cord > Author}
        Cord -withdrew an accusation against-> Ann {2023-09-11; Cord > Author}`),
      { 'withdrew-an-accusation-against': { group: 'withdrawal' } },
    );
    expect(wordsOf(lookup, 'c1')[0]).toBe('Cord withdrew it on 11 September 2023.');
    expect(evidenceOf(lookup, claimIn(lookup, 'c1')).badge).toBe('Withdrawn');
    expect(wordsOf(lookup, 'c2')).toEqual(['Cord had said it before, and withdrew it on 11 September 2023.']);
    expect(evidenceOf(lookup, claimIn(lookup, 'c1')).claims).toEqual(['c1', 'c2', 'c3']);
  });

  it('takes for a correction what the author disputes in a later version', () => {
    const dataset = datasetFromText(`
      Ann -counted-> = 7 {Cord > Author; source s1}
      Ann -counted-> = 7 {disputed; Author; source s2}
      Ann -counted-> = 2 {Cord > Author; source s2}`);
    const sources = dataset.sources.map((source) => (source.id === 's2' ? { ...source, replaces: 's1' } : source));
    const lookup = lookupOf({ ...dataset, sources });
    expect(contestedWith(lookup, claimIn(lookup, 'c1'))).toEqual([]);
    expect(wordsOf(lookup, 'c1')[0]).toBe(
      'Read in an earlier version of the text. Author corrected it in the later version, “Source s2”: Ann, counted: 2, stated by Cord, via Author.',
    );
    expect(wordsOf(lookup, 'c2')).toEqual(['Author corrects what the earlier version of the text said.']);
  });

  it('counts anonymous people among the voices that are not named', () => {
    const dataset = datasetFromText('Ann -owns-> Bolt {Dock hands > Author}');
    const entities = dataset.entities.map((entity) =>
      entity.id === 'dock-hands' ? { ...entity, anonymous: true as const } : entity,
    );
    expect(kindsOf(lookupOf(dataset), 'c1')).toEqual(['one-voice']);
    expect(kindsOf(lookupOf({ ...dataset, entities }), 'c1')).toEqual(['unnamed', 'one-voice']);
  });
});
