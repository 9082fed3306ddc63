import { describe, expect, it } from 'vitest';
import { createMentionFinder } from '../../src/model/mentions.ts';
import type { Entity } from '../../src/model/types.ts';

const entities: readonly Entity[] = [
  { id: 'ida', type: 'person', name: 'Ida Berg', aliases: ['Berg', 'Ida Berg’s office'] },
  { id: 'ola', type: 'person', name: 'Ola Berg' },
  { id: 'firm', type: 'firm', name: 'Berg Quays', aliases: ['‘Quays’', 'the firm'] },
  { id: 'bridge', type: 'thing', name: 'the firm', aliases: ['大桥'] },
];
const find = (text: string) => createMentionFinder(entities)(text);
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

  it('finds one name behind the other, also where what begins a longer one does not go on', () => {
    expect(named('Berg Berg Quay Berg Quays')).toEqual(['Berg = ida', 'Berg = ida', 'Berg Quays = firm']);
    expect(named('大桥大桥')).toEqual(['大桥 = bridge', '大桥 = bridge']);
  });

  it('does not begin a name within the one before it', () => {
    expect(named('Ida Berg Quays')).toEqual(['Ida Berg = ida']);
  });

  it('says nothing of what lies in a name that two share, nor of words at its end', () => {
    const both = createMentionFinder([
      { id: 'one', type: 'firm', name: 'Old Harbor Works' },
      { id: 'two', type: 'firm', name: 'Old Harbor Works' },
      { id: 'works', type: 'thing', name: 'Works' },
      { id: 'harbor', type: 'place', name: 'Harbor' },
    ]);
    const found = (text: string) => both(text).map(({ start, entity }) => [start, entity]);
    expect(found('Old Harbor Works, Works, Old Harbor')).toEqual([
      [18, 'works'],
      [29, 'harbor'],
    ]);
  });

  it('tells a name that one entity has twice from one that two have', () => {
    const twice = createMentionFinder([{ id: 'ann', type: 'person', name: 'Ann’s', aliases: ["Ann's", 'Ann’s'] }]);
    expect(twice("Ann's")).toEqual([{ start: 0, end: 5, entity: 'ann' }]);
  });

  it('finds a name with signs before its first word only where they stand, and those of no letter nowhere', () => {
    expect(named('Quays and ‘Quays’')).toEqual(['‘Quays’ = firm']);
    expect(named('Berg‘Quays’')).toEqual(['Berg = ida', '‘Quays’ = firm']);
    expect(createMentionFinder([{ id: 'dots', type: 'thing', name: '…' }])('Well … no')).toEqual([]);
    expect(createMentionFinder([])('Berg')).toEqual([]);
  });

  it('counts places in the text as it stands, whatever was folded before them', () => {
    const text = 'The ﬁrst … Ida\u00a0Berg';
    expect(find(text)).toEqual([{ start: 11, end: 19, entity: 'ida' }]);
    expect(text.slice(11, 19)).toBe('Ida\u00a0Berg');
  });
});
