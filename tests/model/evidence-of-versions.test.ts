/** What is said of a claim that was read in a text of which there is a later version. */
import { describe, expect, it } from 'vitest';
import { evidencesOf } from '../../src/model/evidence.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

/** What is said first of the first claim, when source s2 replaced s1; s3 replaced s2 where it occurs. */
function said(notation: string): {
  readonly kind: string;
  readonly badge: string;
  readonly words: string;
  readonly claims: readonly string[];
} {
  const dataset = datasetFromText(notation);
  const sources = dataset.sources.map((source) => {
    if (source.id === 's2') return { ...source, replaces: 's1' };
    return source.id === 's3' ? { ...source, replaces: 's2' } : source;
  });
  const lookup = lookupOf({ ...dataset, sources });
  const [claim] = dataset.claims;
  const [first] = claim ? evidencesOf(lookup, claim) : [];
  if (!first) throw new Error('Nothing is said');
  return { kind: first.kind, badge: first.badge, words: first.words, claims: first.claims };
}

const earlier = 'Read in an earlier version of the text.';
const of = (kind: string, reason: string, ...others: readonly string[]) => ({
  kind,
  badge: 'Earlier version',
  words: `${earlier} ${reason}`,
  claims: ['c1', ...others],
});

describe('a claim from an earlier version of a text', () => {
  it('is spoken of as any other when the later version says the same', () => {
    expect(said('Ann -counted-> = 7 {source s1}\nAnn -counted-> = 7 {source s2}').kind).toBe('one-voice');
    expect(said('Ann -counted-> = 7 {possible; source s1}\nAnn -counted-> = 7 {source s2}').kind).toBe('one-voice');
    expect(said('Ann -counted-> = 7 {disputed; source s1}\nAnn -counted-> = 7 {disputed; source s2}').kind).toBe(
      'disputed',
    );
  });

  it('is not known to stand when the later version has nothing of it', () => {
    expect(said('Ann -counted-> = 7 {source s1}\nAnn -owns-> Bolt {source s2}')).toEqual(
      of('earlier-version', 'Whether the version that replaced it, “Source s2”, says so too is not on record here.'),
    );
  });

  it('is named with the last of several versions', () => {
    const words = said(
      'Ann -counted-> = 7 {source s1}\nAnn -owns-> Bolt {source s2}\nAnn -owns-> Cord {source s3}',
    ).words;
    expect(words).toContain('The version that replaced it, “Source s3”, says so too'.replace('The', 'the'));
  });

  it('comes with what the later version says in its place: another number, object or date', () => {
    const instead = (sentence: string) => `The version that replaced it, “Source s2”, says: ${sentence}`;
    expect(said('Ann -counted-> = 7 {source s1}\nAnn -counted-> = 2 {source s2}')).toEqual(
      of('earlier-version', instead('Ann, counted: 2, stated by Author.')),
    );
    expect(said('Ann -owns-> Bolt {source s1}\nAnn -owns-> Cord {source s2}').words).toContain(
      instead('Ann owns Cord, stated by Author.'),
    );
    expect(said('Ann -owns-> Bolt {2001; One; source s1}\nAnn -owns-> Bolt {2002; Two; source s2}').words).toContain(
      instead('Ann owns Bolt in 2002, stated by Two.'),
    );
  });

  it.each([
    [
      'another description, which rules nothing out',
      'Ann -was called-> = "kind" {source s1}',
      'Ann -was called-> = "brave" {source s2}',
    ],
    ['what is disputed', 'Ann -counted-> = 7 {source s1}', 'Ann -counted-> = 2 {disputed; source s2}'],
    ['something else of the same', 'Ann -counted-> = 7 {source s1}', 'Ann -lost-> = 2 {source s2}'],
    ['the same of somebody else', 'Ann -owns-> Bolt {source s1}', 'Bolt -owns-> Ann {source s2}'],
    ['another text', 'Ann -counted-> = 7 {source s1}\nAnn -owns-> Bolt {source s2}', 'Ann -counted-> = 2 {source s9}'],
  ])('comes with nothing in its place that is %s', (_what, before, after) => {
    expect(said(`${before}\n${after}`).words).toBe(
      `${earlier} Whether the version that replaced it, “Source s2”, says so too is not on record here.`,
    );
  });

  it('comes with nothing in its place that the earlier version says beside it', () => {
    const both = 'Ann -owns-> Bolt {source s1}\nAnn -owns-> Cord {source s1}\nAnn -owns-> Cord {source s2}';
    expect(said(both).words).toContain('is not on record here');
    const later = `${both}\nAnn -owns-> Dent {source s2}`;
    expect(said(later).words).toContain('says: Ann owns Dent, stated by Author.');
  });

  it('is said to be disputed there for another time, where it is', () => {
    const disputed = `
      Ann -counted-> = 7 {2001; Cord > Author; source s1}
      Ann -counted-> = 7 {disputed; 2009; Dent > Paper; source s2}`;
    expect(said(disputed)).toEqual(
      of('earlier-version', 'In the version that replaced it, “Source s2”, it is disputed.', 'c2'),
    );
    expect(said(disputed.replaceAll(/2001; |2009; /g, '')).kind).toBe('contested');
  });

  it('is said to stand there otherwise where somebody else gives a description for another time', () => {
    const described = `
      Ann -was called-> = "kind" {2001; Cord > Author; source s1}
      Ann -was called-> = "kind" {2002; Dent > Paper; source s2}`;
    expect(said(described).words).toBe(`${earlier} The version that replaced it, “Source s2”, has it otherwise.`);
  });

  it('is corrected when its own author disputes it later, with what he says instead; another time alone is no correction', () => {
    const corrected = 'Author corrected it in the later version, “Source s2”';
    expect(said('Ann -owns-> Bolt {2001; source s1}\nAnn -owns-> Bolt {2002; source s2}').words).toBe(
      `${earlier} The version that replaced it, “Source s2”, says: Ann owns Bolt in 2002, stated by Author.`,
    );
    expect(
      said('Ann -counted-> = 7 {Cord > Author; source s1}\nAnn -counted-> = 7 {disputed; Author; source s2}'),
    ).toEqual(of('earlier-version', `${corrected}.`, 'c2'));
    expect(
      said(`
        Ann -counted-> = 7 {Cord > Author; source s1}
        Ann -counted-> = 7 {disputed; Author; source s2}
        Ann -counted-> = 2 {Cord > Author; source s2}`).words,
    ).toBe(`${earlier} ${corrected}: Ann, counted: 2, stated by Cord, via Author.`);
  });
});
