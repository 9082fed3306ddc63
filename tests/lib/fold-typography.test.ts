import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldTypography } from '../../src/lib/fold-typography.ts';

describe('foldTypography', () => {
  it('folds marks, dashes, spaces, ligatures and what is not seen, and nothing else', () => {
    const { folded } = foldTypography('“O\uFB03ce” –\u00a0it’s\u2009 co\u00adop… Été\n\nÀ  la');
    expect(folded).toBe('"Office"-it\'s coop... Été\n\nÀ la');
    expect(foldTypography('👩‍👩‍👧 می‌خواهم').folded).toBe('👩‍👩‍👧 می‌خواهم');
  });

  it('leads back to the letters as they stand', () => {
    const text = 'a\u00a0\u00ad “b\uFB01c… d';
    const { folded, startOf, endOf } = foldTypography(text);
    const back = (piece: string) =>
      text.slice(startOf(folded.indexOf(piece)), endOf(folded.indexOf(piece) + piece.length));
    expect(folded).toBe('a "bfic... d');
    expect([back('a'), back(' "'), back('bf'), back('c'), back('...'), back(' d')]).toEqual([
      'a',
      '\u00a0\u00ad “',
      'b\uFB01',
      'c',
      '…',
      ' d',
    ]);
  });

  it('gives every piece of a folded text back as a piece that folds to it', () => {
    const piece = fc.constantFrom(
      'a',
      'é',
      ' ',
      '\u00a0',
      '\u00ad',
      '\u200b',
      '“',
      '…',
      '\uFB03',
      '🌉',
      '\n\n',
      '–',
      '\ufeff',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.nat(30), fc.nat(30), (pieces, a, b) => {
        const text = pieces.join('');
        const { folded, startOf, endOf } = foldTypography(text);
        const from = Math.min(a, b, folded.length);
        const to = Math.min(Math.max(a, b), folded.length);
        if (from === to || /[\udc00-\udfff]/.test(folded.charAt(from) + folded.charAt(to))) return;
        const back = foldTypography(text.slice(startOf(from), endOf(to))).folded;
        expect(back).toContain(folded.slice(from, to));
        expect(foldTypography(text.slice(0, startOf(from))).folded.trimEnd().length).toBeLessThanOrEqual(from);
      }),
      { numRuns: 2000, seed: 3 },
    );
  });
});
