import { describe, expect, it } from 'vitest';
import { createMentionFinder } from '../../src/model/mentions.ts';

const find = createMentionFinder([
  { id: 'ida', type: 'person', name: 'Ida Berg', aliases: ['Berg', 'Ida Berg’s office'] },
  { id: 'ola', type: 'person', name: 'Ola Berg' },
  { id: 'firm', type: 'firm', name: 'Berg Quays', aliases: ['‘Quays’', 'the firm'] },
  { id: 'bridge', type: 'thing', name: 'the firm', aliases: ['大桥'] },
]);
const named = (text: string) => find(text).map(({ start, end, entity }) => `${text.slice(start, end)} = ${entity}`);

describe('createMentionFinder', () => {
  it('finds names and aliases as they are spelled, the longest first, whole words only', () => {
    expect(named('Ida Berg and Berg Quays: ida berg, Bergen, Ola Berg, Berg.')).toEqual([
      'Ida Berg = ida',
      'Berg Quays = firm',
      'Ola Berg = ola',
      'Berg = ida',
    ]);
    expect(named("Ida\u00a0Berg's office, the 'Quays' and 在大桥上")).toEqual([
      "Ida\u00a0Berg's office = ida",
      "'Quays' = firm",
      '大桥 = bridge',
    ]);
  });

  it('says nothing of a name that two share', () => {
    expect(named('So says the firm.')).toEqual([]);
  });
});
