/** Texts as people never write them, but paste or plant them: nothing may take the square of their length. */
import { describe, expect, it } from 'vitest';
import { guessType } from '../../src/edit/guess-type.ts';
import { otherDirection } from '../../src/edit/other-direction.ts';
import { readByline } from '../../src/gate/read-byline.ts';
import { createApproximateSearch } from '../../src/lib/approximate-quote.ts';
import { fold, nearest } from '../../src/lib/fold.ts';
import { foldTypography } from '../../src/lib/fold-typography.ts';
import { htmlToText } from '../../src/lib/html-to-text.ts';
import { normalizeForm, normalizeText } from '../../src/lib/normalize-text.ts';
import { soundKey } from '../../src/lib/phonetic-key.ts';
import { wordCount } from '../../src/lib/segments.ts';
import { sentencesOf } from '../../src/lib/sentences.ts';
import { tameText } from '../../src/lib/tame-text.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { createMentionFinder } from '../../src/model/mentions.ts';
import { readCopy } from '../../src/model/read-copy.ts';
import { verifyCitations } from '../../src/model/verification.ts';
import { find } from '../../src/query/find.ts';
import { foldForSearch } from '../../src/query/folding.ts';
import { matchClaims } from '../../src/query/match-claims.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const lookup = lookupOf(datasetFromText('(person) Ann Aaaa -works for-> (firm) Bolt [¶1 "Ann works for Bolt"]'));
const findMentions = createMentionFinder(lookup.dataset.entities);
const expected = { sha256: '0'.repeat(64), length: 5 };
const citation = { paragraph: 1, quote: 'hello world', start: 0, end: 11 };

const functions: Readonly<Record<string, (text: string) => unknown>> = {
  fold,
  foldForSearch,
  normalizeText,
  htmlToText,
  foldTypography,
  tameText,
  wordCount,
  soundKey,
  nearest: (text) => nearest(text, ['aaaaaaab', 'a'.repeat(300)]),
  'looking for a quotation': (text) => createApproximateSearch(text)('hello world', 0),
  'looking for a long quotation': (text) => createApproximateSearch('hello world')(text, 0),
  'reading a copy': (text) => readCopy(text, expected),
  verifying: (text) => verifyCitations(text, expected, [citation]),
  mentions: findMentions,
  find: (text) => find(lookup, text),
  'matching claims': (text) => matchClaims(lookup, text),
  'reading a byline': (text) => [readByline(`By Ann Lee ${text}`, 'en'), readByline(`${text}.`, undefined)],
  'guessing what a name names': (text) => guessType(text, ['person', 'organization', 'place']),
  'wording the other direction': (text) => [otherDirection(text), otherDirection(`has ${text} of`)],
  'parting sentences': sentencesOf,
};

const pieces: Readonly<Record<string, string>> = {
  'one letter': 'a',
  'marks of two kinds': '\u0301\u0327',
  'no-break spaces': '\u00a0',
  'zero-width spaces': '\u200b',
  'empty cells': '<td></td>',
  'open tags': '<p ',
  'lines of spaces': '\n \t',
  'Chinese letters': '漢字',
  'fields without values': 'a: ',
  'commas in a field': 'type:a,',
  operators: 'x OR ',
  abbreviations: 'z. B. ',
  'days of a month': 'am 6. Mai ',
};

describe('long inputs', () => {
  for (const [name, run] of Object.entries(functions)) {
    it.each(Object.keys(pieces))(`are taken by ${name}: %s`, { timeout: 20_000 }, (kind) => {
      // With a step for each pair of letters this would take minutes, which the test does not have.
      const text = (pieces[kind] ?? '').repeat(kind === 'one letter' ? 100_000 : 20_000);
      expect(() => run(text)).not.toThrow();
    });
  }

  it('holds 800,000 marks on one letter', () => {
    const text = `e${'\u0301'.repeat(800_000)}`;
    expect(fold(text)).toBe('e');
    expect(foldForSearch(text)).toBe('e');
    expect(normalizeText(`${text}\r\n\r\nu\u0308ber`)).toBe(`${text}\n\nüber`);
    expect(find(lookup, text).entities.total).toBe(0);
  });
});

describe('normalizing where marks abound', () => {
  it('changes nothing for letters that people write', () => {
    for (const text of ['e\u0301', 'ộ', `a${'\u0327\u0301'.repeat(15)}`, '한국어', 'Ω', 'ﬁ', '😀']) {
      expect(normalizeForm(text, 'NFC')).toBe(text.normalize('NFC'));
      expect(normalizeForm(text, 'NFKD')).toBe(text.normalize('NFKD'));
    }
  });

  it('loses no mark, and gives the same when done again', () => {
    const text = `a${'\u0301\u0327'.repeat(100)}be\u0301`;
    const once = normalizeForm(text, 'NFC');
    expect(normalizeForm(once, 'NFC')).toBe(once);
    expect(once.endsWith('bé')).toBe(true);
    expect(Array.from(once.normalize('NFD')).sort()).toEqual(Array.from(text.normalize('NFD')).sort());
  });
});
