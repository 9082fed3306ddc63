import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuoteAt, occurrencesOf } from '../../src/lib/find-quote.ts';
import { paragraphHolding, paragraphsOf } from '../../src/lib/paragraphs.ts';

describe('occurrencesOf', () => {
  it('finds a quotation in code points', () => {
    expect(occurrencesOf('😀 said “so”.\n\nAnd more.', '“so”')).toEqual([{ start: 7, end: 11 }]);
  });

  it('does not find what is only alike', () => {
    expect(occurrencesOf('so and so', 'so')).toHaveLength(2);
    expect(occurrencesOf('He said "so".', '“so”')).toEqual([]);
    expect(occurrencesOf('é'.normalize('NFD'), 'é'.normalize('NFC'))).toEqual([]);
    expect(occurrencesOf('anything', '')).toEqual([]);
  });

  it('finds each quotation at the place from which it was cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', '😀', 'é', '\n\n', ' '), { minLength: 1 }),
        fc.nat(30),
        fc.nat(5),
        (parts, at, size) => {
          const text = parts.join('');
          const points = Array.from(text);
          const start = at % points.length;
          const quote = points.slice(start, start + 1 + size).join('');
          const end = start + Array.from(quote).length;
          expect(isQuoteAt(text, quote, { start, end })).toBe(true);
          expect(occurrencesOf(text, quote)).toContainEqual({ start, end });
          for (const span of occurrencesOf(text, quote))
            expect(points.slice(span.start, span.end).join('')).toBe(quote);
        },
      ),
      { numRuns: 500, seed: 7 },
    );
  });
});

describe('occurrencesOf within a span', () => {
  it('lists overlapping places, and only those that lie whole in a span', () => {
    expect(occurrencesOf('aaa', 'aa')).toEqual([
      { start: 0, end: 2 },
      { start: 1, end: 3 },
    ]);
    expect(occurrencesOf('so so so', 'so', { start: 1, end: 6 })).toEqual([{ start: 3, end: 5 }]);
  });
});

describe('paragraphs', () => {
  const text = 'One 😀.\n\nTwo.\n\nThree.';

  it('have places in code points', () => {
    expect(paragraphsOf(text)).toEqual([
      { start: 0, end: 6 },
      { start: 8, end: 12 },
      { start: 14, end: 20 },
    ]);
  });

  it('hold spans whole or not at all', () => {
    expect(paragraphHolding(text, { start: 0, end: 6 })).toBe(1);
    expect(paragraphHolding(text, { start: 8, end: 9 })).toBe(2);
    expect(paragraphHolding(text, { start: 14, end: 20 })).toBe(3);
    expect(paragraphHolding(text, { start: 5, end: 9 })).toBeUndefined();
    expect(paragraphHolding(text, { start: 14, end: 99 })).toBeUndefined();
  });
});
