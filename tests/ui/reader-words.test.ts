import { describe, expect, it } from 'vitest';
import { wordCounts, words, wordVerdict } from '../../src/ui/words/reader-words.ts';

const place = { start: 0, end: 3, paragraph: 4 };

describe('the words of the reader', () => {
  it('call nothing exact but what stands in the very text that was read', () => {
    expect(wordVerdict({ kind: 'exact', ...place }, true, 4)).toMatchObject({ sign: '✓', word: 'exact' });
    const others = [
      wordVerdict({ kind: 'exact', ...place }, false, 4),
      wordVerdict({ kind: 'moved', ...place }, true, 4),
      wordVerdict({ kind: 'possible', words: 'same', ...place }, true, 4),
      wordVerdict({ kind: 'possible', words: 'alike', ...place }, true, 4),
      wordVerdict({ kind: 'not-found' }, true, 4),
    ];
    for (const { word, meaning } of others) expect(`${word} ${meaning}`).not.toMatch(/\b(exact|verified)\b/i);
    expect(new Set(others.map(({ sign }) => sign))).toEqual(new Set(['✓', '→', '?', '✗']));
  });

  it('name the paragraph only when a quotation moved to another one', () => {
    expect(wordVerdict({ kind: 'moved', ...place }, false, 4).word).toBe('moved');
    expect(wordVerdict({ kind: 'moved', ...place }, false, 3).word).toBe('moved to ¶ 4');
  });

  it('count quotations, and leave out what there is none of', () => {
    const counts = { exact: 162, moved: 0, possible: 0, 'not-found': 0 };
    expect(wordCounts({ ...counts, areSame: true })).toBe('162 quotations: 162 exact');
    expect(wordCounts({ exact: 1, moved: 2, possible: 3, 'not-found': 1000, areSame: false, unchecked: 5 })).toBe(
      '1,011 quotations: 1 in place, 2 moved, 3 to check, 1,000 not found, 5 without a text at hand',
    );
  });

  it('say a passage as the live region reads it', () => {
    expect(words.announced(14, 3, 'was accused')).toBe('¶14, three claims: “was accused”');
    expect(words.announced(2, 1, 'x')).toBe('¶2, one claim: “x”');
    expect(words.announced(2, 13, 'x')).toBe('¶2, 13 claims: “x”');
  });
});
