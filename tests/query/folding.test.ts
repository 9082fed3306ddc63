import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSpans, foldForSearch, isWordEdge } from '../../src/query/folding.ts';

const marked = (text: string, ...needles: readonly string[]) =>
  findSpans(text, needles.map(foldForSearch)).map(({ start, end }) => text.slice(start, end));

describe('folding for a search', () => {
  it.each([
    ['Émile', 'emile'],
    ['Łukasz', 'lukasz'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['co\u00adoper\u200bate', 'cooperate'],
    ['’tis', "'tis"],
    ['الفاسى', 'الفاسي'],
    ['ســـلام', 'سلام'],
    ['בן־דוד', 'בן-דוד'],
  ])('folds %s', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  it('folds letter by letter, so that places lead back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(Array.from(text, foldForSearch).join('')).toBe(foldForSearch(text));
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

describe('what lights up', () => {
  it('is the text as it stands', () => {
    expect(marked('The Émile affair', 'emile')).toEqual(['Émile']);
    expect(marked('Die Straße', 'strasse')).toEqual(['Straße']);
    expect(marked('Die Straße', 'ras')).toEqual(['raß']);
    expect(marked('서울역 앞', '역')).toEqual(['역']);
    expect(marked('ﬁnal', 'in')).toEqual(['ﬁn']);
  });

  it('keeps marks with their letters, composed or not', () => {
    expect(marked('E\u0301mile', 'e')).toEqual(['E\u0301', 'e']);
    expect(marked('cafe\u0301 noir', 'cafe')).toEqual(['cafe\u0301']);
  });

  it('is not shifted by what stands before: emoji, ligatures, marks, soft hyphens', () => {
    for (const before of ['🙂🙂 ', 'ﬃ ', 'e\u0301e\u0301 ', 'a\u00adb ', 'ß㎏ ', '👩‍👩‍👧 ', 'İ ']) {
      expect(marked(`${before}coup d’état`, "coup d'etat")).toEqual(['coup d’état']);
    }
  });

  it('joins what touches or overlaps', () => {
    expect(marked('massimov', 'mass', 'assim', 'ov')).toEqual(['massimov']);
    expect(marked('aXbXc', 'a', 'c')).toEqual(['a', 'c']);
  });

  it('finds a needle that stands somewhere, at a place that folds to it', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(text, text, text, (before, needle, after) => {
        const folded = foldForSearch(needle);
        fc.pre(folded !== '');
        const whole = before + needle + after;
        const spans = findSpans(whole, [folded]);
        expect(spans.length).toBeGreaterThan(0);
        for (const { start, end } of spans) expect(foldForSearch(whole.slice(start, end))).toContain(folded);
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  it('lights nothing for nothing', () => {
    expect(findSpans('Ann', ['', 'x'])).toEqual([]);
  });
});

describe('the edge of a word', () => {
  it('is where letters and digits end', () => {
    expect([0, 3, 4, 6, 7].map((at) => isWordEdge('art in', at))).toEqual([true, true, true, true, true]);
    expect([1, 2, 5].map((at) => isWordEdge('art in', at))).toEqual([false, false, false]);
  });

  it('is everywhere in scripts without spaces', () => {
    expect(isWordEdge('北京大学', 2)).toBe(true);
    expect(isWordEdge(foldForSearch('서울역'), foldForSearch('서울').length)).toBe(true);
  });

  it('is between a sign and a letter of any script, and not between two letters', () => {
    for (const [text, at] of [
      ['été-là', 3],
      ['(été', 1],
      ['été,', 3],
      ['a’b', 1],
      ['a’b', 2],
      ['Z[', 1],
      ['z{', 1],
      ['9:', 1],
      ['/0', 1],
      ['@A', 1],
      ['`a', 1],
    ] as const)
      expect(isWordEdge(text, at), `${text} ${at}`).toBe(true);
    for (const [text, at] of [
      ['été', 1],
      ['été', 2],
      ['aé', 1],
      ['éa', 1],
      ['A0', 1],
      ['0A', 1],
      ['Zz', 1],
      ['zZ', 1],
      ['9a', 1],
      ['a9', 1],
      ['Москва', 3],
    ] as const)
      expect(isWordEdge(text, at), `${text} ${at}`).toBe(false);
  });

  it('is on the side of a script without spaces', () => {
    expect(isWordEdge('a京', 1)).toBe(true);
    expect(isWordEdge('京a', 1)).toBe(true);
  });

  it('is where the text begins and ends', () => {
    expect([-1, 0, 2, 3].map((at) => isWordEdge('ab', at))).toEqual([true, true, true, true]);
  });
});

describe('a line that is very long', () => {
  it('lights up in its first ten thousand signs', () => {
    const line = `${'-'.repeat(9_998)}ab-ab`;
    expect(findSpans(line, ['ab'])).toEqual([{ start: 9_998, end: 10_000 }]);
  });

  it('lights the longer of two that begin together', () => {
    expect(findSpans('abc abc', ['ab', 'abc'])).toEqual([
      { start: 0, end: 3 },
      { start: 4, end: 7 },
    ]);
  });
});
