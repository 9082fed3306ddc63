import { describe, expect, it } from 'vitest';
import { wordCounts, words, wordVerdict } from '../../src/ui/words/reader-words.ts';

const place = { start: 0, end: 3, paragraph: 4 };

describe('the words of the reader', () => {
  it('say that words were found, and never that a claim is verified or proven', () => {
    expect(wordVerdict({ kind: 'exact', ...place }, true, 4)).toMatchObject({ sign: '✓', word: 'found word for word' });
    const others = [
      wordVerdict({ kind: 'exact', ...place }, false, 4),
      wordVerdict({ kind: 'respelled', ...place }, false, 4),
      wordVerdict({ kind: 'changed', ...place }, false, 4),
      wordVerdict({ kind: 'moved', ...place }, true, 4),
      wordVerdict({ kind: 'possible', words: 'same', ...place }, true, 4),
      wordVerdict({ kind: 'possible', words: 'alike', ...place }, true, 4),
      wordVerdict({ kind: 'not-found' }, true, 4),
    ];
    for (const { word, meaning } of others) expect(`${word} ${meaning}`).not.toMatch(/\b(verified|proven|proves?)\b/i);
    expect(new Set(others.map(({ sign }) => sign))).toEqual(new Set(['✓', '!', '→', '?', '✗']));
  });

  it('name the paragraph only when a quotation moved to another one', () => {
    expect(wordVerdict({ kind: 'moved', ...place }, false, 4).word).toBe('found elsewhere: look');
    expect(wordVerdict({ kind: 'moved', ...place }, false, 3).word).toBe('found elsewhere, in ¶ 4: look');
  });

  it('count quotations, and leave out what there is none of', () => {
    const counts = { exact: 162, respelled: 0, changed: 0, moved: 0, possible: 0, 'not-found': 0 };
    expect(wordCounts(counts)).toBe('162 quotations: 162 found word for word');
    expect(
      wordCounts({ exact: 1, respelled: 4, changed: 6, moved: 2, possible: 3, 'not-found': 1000, unchecked: 5 }),
    ).toBe(
      '1,021 quotations: 1 found word for word, 4 found, spelled differently, 6 found, with the words around changed, 2 found elsewhere, 3 worth a look, 1,000 not found, 5 without a text at hand',
    );
  });

  it('say a passage as the live region reads it', () => {
    expect(words.announced(14, 3, 'was accused')).toBe('¶14, three claims: “was accused”');
    expect(words.announced(2, 1, 'x')).toBe('¶2, one claim: “x”');
    expect(words.announced(2, 13, 'x')).toBe('¶2, 13 claims: “x”');
  });
});
