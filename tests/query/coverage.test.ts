import { describe, expect, it } from 'vitest';
import { anchorText } from '../../src/model/anchor-text.ts';
import type { Claim } from '../../src/model/types.ts';
import { openSentences, placeOf } from '../../src/query/coverage.ts';

const text = 'Ida headed it. 🌉 She left.\n\nThe office denies it. Nobody asked.';
const claim: Claim = {
  id: 'c',
  subject: 'a',
  predicate: 'p',
  object: 'b',
  status: 'stated',
  voices: ['v'],
  source: 's',
  citations: [{ paragraph: 2, quote: 'office denies', start: 32, end: 45 }],
};
const { page } = anchorText({ copy: text, expected: undefined, claims: [claim], entities: [] });

describe('the sentences that are open', () => {
  it('are those without a claim', () => {
    expect(openSentences(page).map((sentence) => sentence.text)).toEqual([
      'Ida headed it.',
      '🌉 She left.',
      'Nobody asked.',
    ]);
  });

  it('are not those that were passed over, by their place in the normalized text', () => {
    const [, second, third] = openSentences(page);
    if (!second || !third) throw new Error('Too few.');
    const points = [...text];
    const passed = [placeOf(page, second), placeOf(page, third)];
    const read = passed.map((place) => points.slice(...(place.split('-').map(Number) as [number, number])).join(''));
    expect(read).toEqual(['🌉 She left.', 'Nobody asked.']);
    expect(openSentences(page, passed).map((sentence) => sentence.text)).toEqual(['Ida headed it.']);
  });
});
