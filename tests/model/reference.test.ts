import { describe, expect, it } from 'vitest';
import { asOfWords } from '../../src/model/as-of.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { referenceOf, wordReference } from '../../src/model/reference.ts';
import type { Source } from '../../src/model/types.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const lookup = lookupOf(
  datasetFromText(`
    (person) Ann -runs-> (organization) Paper
    (person) Bo -runs-> Paper`),
);
const bare: Source = { id: 's', kind: 'op-ed', title: 'On bridges', voices: [] };
const wordsOf = (source: Source) => wordReference(referenceOf(lookup, source));

describe('a reference', () => {
  it('says all that is known', () => {
    const source = {
      ...bare,
      voices: ['ann', 'bo'],
      published: '2019-03-19',
      publisher: 'The Paper',
      url: 'https://example.org/bridges',
    };
    expect(wordsOf(source)).toBe(
      'Ann, Bo, “On bridges”, op-ed, 19 March 2019. The Paper. https://example.org/bridges.',
    );
  });

  it('says what is not known, and guesses nothing', () => {
    expect(wordsOf(bare)).toBe('“On bridges”, op-ed. Not known: author, date, publisher, address.');
  });

  it('keeps the language and what the rights allow, and nothing that is not known', () => {
    expect(referenceOf(lookup, { ...bare, lang: 'kk', rights: 'All reserved.' })).toEqual({
      id: 's',
      authors: [],
      otherVoices: [],
      title: 'On bridges',
      kind: 'op-ed',
      lang: 'kk',
      rights: 'All reserved.',
    });
    expect(Object.keys(referenceOf(lookup, bare))).toEqual(['id', 'authors', 'otherVoices', 'title', 'kind']);
  });

  it('names the last of the versions that replaced it, and when that appeared', () => {
    const [first] = lookup.dataset.sources;
    if (!first) throw new Error('No source');
    const second: Source = { ...bare, id: 's2', title: 'On bridges, corrected', replaces: 's1' };
    const third: Source = { ...bare, id: 's3', title: 'On bridges, again', replaces: 's2' };
    const replacedBy = (...later: readonly Source[]) => {
      const versions = lookupOf({ ...lookup.dataset, sources: [first, ...later] });
      return referenceOf(versions, first).replacedBy;
    };
    expect(replacedBy()).toBeUndefined();
    expect(replacedBy(second)).toBe('a later version, “On bridges, corrected”');
    expect(replacedBy(second, { ...third, published: '2020-05' })).toBe(
      'a later version, “On bridges, again” (May 2020)',
    );
    const words = wordReference({ ...referenceOf(lookup, bare), replacedBy: 'a later version, “On bridges, again”' });
    expect(words).toBe(
      '“On bridges”, op-ed. Replaced by a later version, “On bridges, again”. Not known: author, date, publisher, address.',
    );
  });

  it('says of a voice that the dataset does not have only its id', () => {
    expect(referenceOf(lookup, { ...bare, voices: ['nobody'] }).otherVoices).toEqual(['nobody']);
  });

  it('takes persons for authors, and names other voices as voices', () => {
    expect(referenceOf(lookup, { ...bare, voices: ['ann', 'paper'] })).toMatchObject({
      authors: ['Ann'],
      otherVoices: ['Paper'],
    });
    expect(wordsOf({ ...bare, voices: ['paper'], published: '2019' })).toBe(
      '“On bridges”, op-ed, in the voice of Paper, 2019. Not known: publisher, address.',
    );
  });

  it('shows how sure the date is', () => {
    expect(wordsOf({ ...bare, published: '2022?' })).toContain('op-ed, 2022, uncertain.');
    expect(asOfWords({ ...bare, published: '2022?' })).toBe('as of the source (2022, uncertain)');
    expect(asOfWords(bare)).toBe('as of the source, whose date is not known');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://example.org', 'https://a b', 'https://a"b'])(
    'takes %s for no address',
    (url) => {
      expect(referenceOf(lookup, { ...bare, url }).url).toBeUndefined();
    },
  );
});
