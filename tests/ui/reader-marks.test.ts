import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutCitations } from '../../src/model/reading-page.ts';
import type { Claim } from '../../src/model/types.ts';
import { type MarkedSpan, segmentsOf, stillMarksOf } from '../../src/ui/features/reader/marks.ts';

const claim = (id: string, quote: string, start: number): Claim => ({
  id,
  subject: 'a',
  predicate: 'p',
  value: 1,
  status: 'stated',
  voices: ['a'],
  source: 's',
  citations: [{ paragraph: 1, quote, start, end: start + quote.length }],
});

describe('stillMarksOf', () => {
  it('marks each passage, names by their type, and what three claims or more cite', () => {
    const claims = [claim('c1', 'was seen there', 4), claim('c2', 'seen', 8), claim('c3', 'seen there', 8)];
    const { paragraphs, passages } = layOutCitations(claims, () => [{ start: 2, end: 5, entity: 'ida' }]);
    const [paragraph] = paragraphs;
    if (!paragraph) throw new Error('The page is empty.');
    const marks = stillMarksOf(paragraph, passages, (entity) => (entity === 'ida' ? 'name-1' : undefined));
    const words = ({ start, end }: { start: number; end: number }) => paragraph.text.slice(start, end);
    expect(paragraph.text).toBe('… was seen there …');
    expect(marks.filter(({ mark }) => mark === 'quoted').map(words)).toEqual(['was seen there', 'seen there', 'seen']);
    expect(marks.filter(({ mark }) => mark === 'many').map(words)).toEqual(['seen']);
    expect(marks.filter(({ mark }) => mark === 'name-1').map(words)).toEqual(['was']);
    expect(marks.filter(({ mark }) => mark === 'gap')).toHaveLength(2);
  });
});

describe('segmentsOf', () => {
  it('cuts overlapping spans into pieces that cover the text once, each with all its marks', () => {
    const span = fc
      .record({ a: fc.nat(20), b: fc.nat(20), mark: fc.constantFrom('x', 'y', 'z') })
      .map(({ a, b, mark }): MarkedSpan<string> => ({ start: Math.min(a, b), end: Math.max(a, b) + 1, mark }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
        const segments = segmentsOf(24, spans);
        expect(segments[0]?.start).toBe(0);
        expect(segments.at(-1)?.end).toBe(24);
        for (const [index, { start, end, marks }] of segments.entries()) {
          expect(end).toBe(segments[index + 1]?.start ?? 24);
          for (let letter = start; letter < end; letter += 1) {
            const own = spans.filter((one) => one.start <= letter && letter < one.end).map(({ mark }) => mark);
            expect(new Set(marks)).toEqual(new Set(own));
          }
        }
      }),
      { numRuns: 500, seed: 6 },
    );
  });
});
