import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapWords } from '../../src/render/wrap-words.ts';

const widthOf = (piece: string) => Array.from(piece).length;

describe('wrapping', () => {
  it('breaks between words', () => {
    expect(wrapWords('who says so, and where', 11, widthOf)).toEqual(['who says', 'so, and', 'where']);
  });

  it('breaks a word only when it alone is too wide', () => {
    expect(wrapWords('a 서울역에서기차를 b', 4, widthOf)).toEqual(['a', '서울역에', '서기차를', 'b']);
  });

  it('ends in an ellipsis when there is more than fits', () => {
    expect(wrapWords('one two three', 5, widthOf, 2)).toEqual(['one', 'two…']);
  });

  it('loses nothing and keeps to the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 12 }), (text, width) => {
        const lines = wrapWords(text, width, widthOf);
        expect(lines.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
