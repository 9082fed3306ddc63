import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyCitation } from '../../src/model/checks/citations.ts';

const text = 'Ida 😀 headed the office.\n\nThe office denied it. So did Ida.\n\nNobody else did.';
const cite = (paragraph: number, quote: string, start: number) => ({
  paragraph,
  quote,
  start,
  end: start + Array.from(quote).length,
});

describe('verifyCitation', () => {
  it('calls exact only what stands letter by letter at its place, in its paragraph', () => {
    expect(verifyCitation(text, cite(1, 'headed the office', 6))).toEqual({ kind: 'exact' });
    expect(verifyCitation(text, cite(2, 'So did Ida', 48))).toEqual({ kind: 'exact' });
  });

  it('says where a quotation stands that moved, when it stands only there', () => {
    expect(verifyCitation(text, cite(1, 'headed the office', 7))).toEqual({
      kind: 'moved',
      start: 6,
      end: 23,
      paragraph: 1,
    });
    expect(verifyCitation(text, cite(3, 'So did Ida', 48))).toEqual({
      kind: 'moved',
      start: 48,
      end: 58,
      paragraph: 2,
    });
  });

  it('does not choose between two places', () => {
    expect(verifyCitation(text, cite(1, 'office', 0))).toEqual({ kind: 'not-found' });
  });

  it('finds nothing that is only alike, nor what goes across paragraphs', () => {
    expect(verifyCitation(text, cite(1, 'Headed the office', 6))).toEqual({ kind: 'not-found' });
    expect(verifyCitation(text, cite(1, 'headed  the office', 6))).toEqual({ kind: 'not-found' });
    expect(verifyCitation(text, cite(2, 'Ida.\n\nNobody', 55))).toEqual({ kind: 'not-found' });
    expect(verifyCitation(text, cite(1, '', 6))).toEqual({ kind: 'not-found' });
  });

  it('never calls exact or moved what does not stand there, whatever was done to the text', () => {
    const words = ['Ida', '😀', 'office', 'the', 'denied', 'did', '.', '\n\n'];
    const citation = fc.record({
      paragraph: fc.integer({ min: 1, max: 4 }),
      quote: fc
        .array(fc.constantFrom(...words.slice(0, 6)), { minLength: 1, maxLength: 3 })
        .map((some) => some.join(' ')),
      start: fc.nat(60),
    });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { maxLength: 14 }),
        citation,
        (some, { paragraph, quote, start }) => {
          const altered = some.join(' ').replaceAll(' \n\n ', '\n\n');
          const found = verifyCitation(altered, cite(paragraph, quote, start));
          if (found.kind === 'not-found') return;
          const place = found.kind === 'exact' ? cite(paragraph, quote, start) : found;
          expect(Array.from(altered).slice(place.start, place.end).join('')).toBe(quote);
          const before = Array.from(altered).slice(0, place.start).join('');
          expect(before.split('\n\n')).toHaveLength(place.paragraph);
          if (found.kind === 'moved' && found.start !== start) expect(altered.split(quote)).toHaveLength(2);
        },
      ),
      { numRuns: 1000, seed: 10 },
    );
  });
});
