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
