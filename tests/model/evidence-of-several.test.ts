/** What is said of a claim that several voices make: how many they are known to be, and through whom they come. */
import { describe, expect, it } from 'vitest';
import { type Evidence, evidencesOf } from '../../src/model/evidence.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { markPredicates } from '../fixtures/mark-predicates.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

/** All that is said of a claim; whoever `heads` something holds an office in it, and source s2 is a later version of s1 where it is said. */
function saidOf(notation: string, id: string, hasVersions = false): readonly Evidence[] {
  const dataset = markPredicates(datasetFromText(notation), { heads: { group: 'office' } });
  const sources = dataset.sources.map((source) =>
    hasVersions && source.id === 's2' ? { ...source, replaces: 's1' } : source,
  );
  const lookup = lookupOf({ ...dataset, sources });
  const claim = lookup.claims.get(id);
  if (!claim) throw new Error(`No claim ${id}`);
  return evidencesOf(lookup, claim);
}

const lastOf = (evidences: readonly Evidence[]) => evidences.at(-1);

describe('voices that are not named', () => {
  it('may be one or several: the source does not say', () => {
    expect(saidOf('Ann -owns-> Bolt {unnamed > Author}\nAnn -owns-> Bolt {unnamed > Paper}', 'c1')).toEqual([
      {
        kind: 'unnamed',
        badge: 'Unnamed voices only',
        reason: 'The source does not name who says so.',
        words: 'Unnamed voices only: the source does not name who says so.',
        claims: ['c1', 'c2'],
      },
      {
        kind: 'several-voices',
        badge: 'Unnamed voices, one source',
        reason: 'The source does not say how many.',
        words: 'Unnamed voices in one source: the source does not say how many.',
        claims: ['c1', 'c2'],
      },
    ]);
  });

  it('leave the number of voices open upward, beside somebody who is named', () => {
    expect(saidOf('Ann -owns-> Bolt {unnamed > Author}\nAnn -owns-> Bolt {Cord > Author}', 'c1')).toEqual([
      {
        kind: 'several-voices',
        badge: 'At least two voices, one source',
        reason: 'One or more unnamed voices and Cord.',
        words: 'At least two voices in one source: one or more unnamed voices and Cord.',
        claims: ['c1', 'c2'],
      },
    ]);
  });
});

describe('voices in versions of one text', () => {
  const both = (voice: string) =>
    `Ann -owns-> Bolt {Cord > Author; source s1}\nAnn -owns-> Bolt {${voice} > Author; source s2}`;

  it('do not become several sources by being printed twice', () => {
    expect(lastOf(saidOf(both('Cord'), 'c1', true))).toMatchObject({
      kind: 'one-voice',
      badge: 'One voice, two versions',
      reason: 'Cord, passed on by Author.',
      words: 'One voice, in two versions of one text: Cord, passed on by Author.',
    });
    expect(lastOf(saidOf(both('Dent'), 'c1', true))).toMatchObject({
      kind: 'several-voices',
      badge: 'Two voices, versions of one text',
      words: 'Two voices in versions of one text: Cord and Dent.',
    });
    expect(lastOf(saidOf(both('Dent'), 'c1'))).toMatchObject({ kind: 'several-sources', badge: 'Two sources' });
  });
});

describe('voices that come through the own organization of who passes them on', () => {
  const heads = '(person) Writer -heads-> (organization) Firm\n(person) Clerk -heads-> (organization) Guild\n';
  const firm = 'passed on by someone who belongs, or belonged, to it: Writer heads Firm, stated by Author.';
  const guild = 'passed on by someone who belongs, or belonged, to it: Clerk heads Guild, stated by Author.';
  const said = (lines: string, id: string) => saidOf(heads + lines, id).map(({ words }) => words);

  it('are told together where all of them do', () => {
    const all = 'Ann -owns-> Bolt {Firm > Writer}\nAnn -owns-> Bolt {Cord > Firm > Writer}';
    expect(said(all, 'c3')).toEqual([`Comes through Firm, ${firm}`, 'Two voices in one source: Firm and Cord.']);
    expect(saidOf(heads + all, 'c3')[0]?.claims).toEqual(['c3', 'c4', 'c1']);
  });

  it('are counted where only some of them do, with whether the claim is one of them', () => {
    const some =
      'Ann -owns-> Bolt {Firm > Writer}\nAnn -owns-> Bolt {Cord > Firm > Writer}\nAnn -owns-> Bolt {Dent > Writer}';
    const count = 'Three voices in one source: Firm, Cord, and Dent.';
    expect(said(some, 'c3')).toEqual([`Two of the claims, this one among them, come through Firm, ${firm}`, count]);
    expect(said(some, 'c5')).toEqual([`${count} Two of the claims come through Firm, ${firm}`]);
    expect(saidOf(heads + some, 'c5')[0]).toMatchObject({
      badge: 'Three voices, one source',
      reason: `Firm, Cord, and Dent. Two of the claims come through Firm, ${firm}`,
      claims: ['c5', 'c3', 'c4', 'c1'],
    });
  });

  it('are told apart by the organization', () => {
    const two = 'Ann -owns-> Bolt {Firm > Writer}\nAnn -owns-> Bolt {Guild > Clerk}\nAnn -owns-> Bolt {Dent > Writer}';
    const count = 'Three voices in one source: Firm, Guild, and Dent.';
    expect(said(two, 'c3')).toEqual([
      `This claim comes from Firm, ${firm}`,
      `${count} One of the claims comes from Guild, ${guild}`,
    ]);
    expect(said(two, 'c5')).toEqual([
      `${count} One of the claims comes from Firm, ${firm} One of the claims comes from Guild, ${guild}`,
    ]);
  });
});

describe('a dispute of what nobody says', () => {
  it('is told as such', () => {
    expect(saidOf('Ann -owns-> Bolt {disputed; Cord > Author}', 'c1')).toEqual([
      {
        kind: 'disputed',
        badge: 'Disputed',
        reason: 'No other voice in the dataset says it.',
        words: 'Disputed by Cord; no other voice in the dataset says it.',
        claims: ['c1'],
      },
    ]);
  });

  it('is a correction where it takes back what the earlier version of the text passed on', () => {
    const corrected = 'Ann -counted-> = 7 {Cord > Author; source s1}\nAnn -counted-> = 7 {disputed; Author; source s2}';
    expect(saidOf(corrected, 'c2', true)[0]).toEqual({
      kind: 'disputed',
      badge: 'Correction',
      reason: 'Author corrects what the earlier version of the text said.',
      words: 'Author corrects what the earlier version of the text said.',
      claims: ['c2', 'c1'],
    });
  });
});

describe('a line without a source', () => {
  it('rests on its file alone, named where that is known', () => {
    const dataset = datasetFromText('Ann -owns-> Bolt {unsourced}');
    const [claim] = dataset.claims;
    const wordsIn = (changed: typeof dataset) => (claim ? evidencesOf(lookupOf(changed), claim)[0]?.words : '');
    const marks = { name: 'ties.gexf', format: 'GEXF', sha256: '0'.repeat(64) };
    const sources = dataset.sources.map((source) => ({ ...source, import: marks }));
    const rest = 'Who says so, and where, is not given.';
    expect(wordsIn({ ...dataset, sources })).toBe(`A line from the file “ties.gexf”. ${rest}`);
    expect(wordsIn(dataset)).toBe(`A line from the file “s1”. ${rest}`);
    expect(wordsIn({ ...dataset, sources: [] })).toBe(`A line from the file “s1”. ${rest}`);
  });
});
