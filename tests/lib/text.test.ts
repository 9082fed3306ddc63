import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointLength, codePointsOf, sliceCodePoints } from '../../src/lib/code-points.ts';
import { fold, nearest } from '../../src/lib/fold.ts';
import { listPlaces } from '../../src/lib/list-places.ts';
import { graphemes, wordCount } from '../../src/lib/segments.ts';
import { listed, shorten } from '../../src/lib/text.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('fold', () => {
  it.each([
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['Ørsted', 'orsted'],
    ['İstanbul', 'istanbul'],
    ['Coup d’État', "coup d'etat"],
    ['Æsir', 'aesir'],
    ['ﬁnance', 'finance'],
    ['Ｆｕｌｌ', 'full'],
    ['Нұрсұлтан Ё', 'нұрсұлтан е'],
  ])('makes %s into %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing that is folded', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { seed: 4 },
    );
  });

  it('finds composed and decomposed letters the same', () => {
    expect(fold('é'.normalize('NFD'))).toBe(fold('é'.normalize('NFC')));
  });
});

describe('code points', () => {
  it('count as the string iterator does, lone surrogates included', () => {
    fc.assert(
      fc.property(anyText, fc.nat(20), fc.nat(20), (text, start, length) => {
        const points = Array.from(text);
        expect(codePointLength(text)).toBe(points.length);
        expect(sliceCodePoints(text, start, start + length)).toBe(points.slice(start, start + length).join(''));
      }),
      { numRuns: 500, seed: 5 },
    );
  });

  it('turn into units and back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const points = codePointsOf(text);
        expect(points.length).toBe(codePointLength(text));
        for (let point = 0; point <= points.length; point += 1) {
          expect(points.toPoints(points.toUnits(point))).toBe(point);
        }
      }),
      { seed: 6 },
    );
  });

  it('beyond the text are cut off', () => {
    expect(sliceCodePoints('a😀b', 1, 99)).toBe('😀b');
    expect(sliceCodePoints('a😀b', -5, 2)).toBe('a😀');
  });
});

describe('graphemes', () => {
  it('keep together what readers see as one', () => {
    expect(graphemes('e\u0301👩‍👩‍👧🇰🇿')).toEqual(['e\u0301', '👩‍👩‍👧', '🇰🇿']);
  });
});

describe('wordCount', () => {
  it.each([
    ['', 0],
    ['one', 1],
    ['DGSE – France’s foreign intelligence', 4],
    ['97.7% of the votes', 4],
    ['non-degrading treatment', 2],
    ['services—and more', 3],
    ['2016–2022', 1],
    ['  spaced   out  ', 2],
    ['… ! ?', 0],
    ['Қасым-Жомарт Тоқаев', 2],
  ])('counts %j as %d', (text, count) => {
    expect(wordCount(text)).toBe(count);
  });

  it('counts words of scripts without spaces', () => {
    expect(wordCount('彼は昨日東京で逮捕された')).toBeGreaterThan(4);
    expect(wordCount('เขาถูกจับกุมเมื่อวานนี้')).toBeGreaterThan(2);
  });
});

describe('shorten', () => {
  it('keeps short texts and cuts long ones, on one line and without hidden characters', () => {
    expect(shorten('short')).toBe('short');
    expect(shorten('a\n\u202E b')).toBe('a b');
    expect(Array.from(shorten('😀'.repeat(1_000_000), 10))).toHaveLength(10);
    expect(shorten('x'.repeat(61))).toBe(`${'x'.repeat(59)}…`);
  });
});

describe('nearest', () => {
  it('finds what was meant', () => {
    const keys = ['citations', 'claims', 'subject', 'object', 'voices'];
    expect(nearest('citation', keys)).toBe('citations');
    expect(nearest('voice', keys)).toBe('voices');
    expect(nearest('Obejct', keys)).toBe('object');
  });

  it('finds nothing when nothing is near', () => {
    expect(nearest('color', ['citations', 'claims'])).toBeUndefined();
    expect(nearest('', ['citations'])).toBeUndefined();
    expect(nearest('x', [])).toBeUndefined();
  });
});

describe('a list of places', () => {
  it('is short where all are lines or rows', () => {
    const lists = [['line 27', 'line 42'], ['row 3'], ['line 3, column 7', 'line 9'], ['line 3', 'row 4'], []];
    const words = ['lines 27, 42', 'row 3', 'line 3, column 7; line 9', 'line 3; row 4', ''];
    expect(lists.map((places) => listPlaces(places))).toEqual(words);
    const others = [listPlaces(['row 2', 'row 3'], 9), listPlaces(['row 2', 'line 3'], 9)];
    expect(others).toEqual(['rows 2, 3, …', 'row 2; line 3; …']);
    expect(listPlaces(['a, b, c'], 3)).toBe('a, b, c');
  });
});

describe('a list in a sentence', () => {
  it('has a serial comma', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b, and c',
    ]);
  });
});
