import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../src/lib/normalize-text.ts';

describe('normalizeText', () => {
  it('makes line ends, spaces, paragraphs and Unicode the same', () => {
    const text = '\uFEFF  One\r\nparagraph,  here. \r\n\r\n \t\r\n\r\nCafe\u0301.\n\n\n';
    expect(normalizeText(text)).toBe('One paragraph, here.\n\nCafé.');
  });

  it('keeps what is normalized as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\t', 'e\u0301', '😀', '\u00A0') }),
        (text) => {
          const once = normalizeText(text);
          expect(normalizeText(once)).toBe(once);
          expect(once).not.toMatch(/\r|\t|\n{3}| {2}|^\s|\n$/);
        },
      ),
      { numRuns: 500, seed: 9 },
    );
  });
});
