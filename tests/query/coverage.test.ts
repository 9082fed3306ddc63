import { describe, expect, it } from 'vitest';
import type { ReadingPage } from '../../src/model/reading-page.ts';
import { openSentences } from '../../src/query/coverage.ts';

const text = 'Ann came. Bob left. Eve stayed.';

/** A page of that one paragraph, cited from one place to another. */
function page(...cited: readonly (readonly [start: number, end: number])[]): ReadingPage {
  const passages = cited.map(([start, end]) => ({ paragraph: 0, start, end, claims: ['c1'] }));
  const own = passages.map((_, index) => index);
  return { paragraphs: [{ number: 7, text, passages: own, mentions: [] }], passages, unlocated: [] } as never;
}

const openIn = (read: ReadingPage) => openSentences(read).map((sentence) => sentence.text);

describe('the sentences that no claim is read from', () => {
  it('are all, with their places, where nothing is cited', () => {
    expect(openSentences(page())).toEqual([
      { paragraph: 7, start: 0, end: 9, text: 'Ann came.' },
      { paragraph: 7, start: 10, end: 19, text: 'Bob left.' },
      { paragraph: 7, start: 20, end: 31, text: 'Eve stayed.' },
    ]);
  });

  it('are those in which no passage begins or goes on', () => {
    expect(openIn(page([10, 13]))).toEqual(['Ann came.', 'Eve stayed.']);
    expect(openIn(page([4, 12]))).toEqual(['Eve stayed.']);
    expect(openIn(page([0, 3], [20, 23]))).toEqual(['Bob left.']);
  });

  it('are not those beside a passage that only touches them', () => {
    expect(openIn(page([9, 10]))).toEqual(['Ann came.', 'Bob left.', 'Eve stayed.']);
    expect(openIn(page([8, 10]))).toEqual(['Bob left.', 'Eve stayed.']);
    expect(openIn(page([9, 11]))).toEqual(['Ann came.', 'Eve stayed.']);
  });

  it('do not fail where a passage is missing', () => {
    const whole = page([0, 31]);
    expect(openIn({ ...whole, passages: [] })).toHaveLength(3);
  });
});
