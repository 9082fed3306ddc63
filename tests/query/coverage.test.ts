import { describe, expect, it } from 'vitest';
import { anchorText } from '../../src/model/anchor-text.ts';
import type { Claim } from '../../src/model/types.ts';
import { type Coverage, coverSentences, placeOf } from '../../src/query/coverage.ts';

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

function sentencesThatAre(coverage: Coverage, passed: readonly string[] = []) {
  return coverSentences(page, passed).filter((sentence) => sentence.coverage === coverage);
}

describe('the sentences of a text', () => {
  it('are open where there is no claim', () => {
    expect(sentencesThatAre('open').map((sentence) => sentence.text)).toEqual([
      'Ida headed it.',
      '🌉 She left.',
      'Nobody asked.',
    ]);
  });

  it('are passed over by their place in the normalized text', () => {
    const [, second, third] = sentencesThatAre('open');
    if (!second || !third) throw new Error('Too few.');
    const points = [...text];
    const passed = [placeOf(page, second), placeOf(page, third)];
    const read = passed.map((place) => points.slice(...(place.split('-').map(Number) as [number, number])).join(''));
    expect(read).toEqual(['🌉 She left.', 'Nobody asked.']);
    expect(coverSentences(page, passed).map(({ coverage }) => coverage)).toEqual([
      'open',
      'passed',
      'claimed',
      'passed',
    ]);
  });

  it('have a claim where somebody passed them over and read one in them later', () => {
    const [claimed] = sentencesThatAre('claimed');
    if (!claimed) throw new Error('None has a claim.');
    expect(sentencesThatAre('passed', [placeOf(page, claimed)])).toEqual([]);
  });
});
