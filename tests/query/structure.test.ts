import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../src/model/lookup.ts';
import { sift, visibleIn } from '../../src/query/filter.ts';
import { type Filters, noFilters } from '../../src/query/filters.ts';
import { structureOf } from '../../src/query/structure.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

// A triangle with a tail, a pair apart, and the author whom no claim joins.
const lookup = lookupOf(
  datasetFromText(`
    Ann -knows-> Bob
    Bob -knows-> Cat
    Cat -knows-> Ann
    Ann -knows-> Bob
    Cat -met->   Dan {possible}
    Dan -knew->  Eve
    Fay -knows-> Gus
    Fay -knows-> Fay
  `),
);
const shown = (filters: Partial<Filters>) =>
  [...visibleIn(lookup, { ...noFilters, ...filters }).entities].sort().join(' ');

describe('connected parts', () => {
  it('are the largest, or the one around somebody', () => {
    expect(shown({ part: { kind: 'largest' } })).toBe('ann bob cat dan eve');
    expect(shown({ part: { kind: 'around', id: 'gus' } })).toBe('fay gus');
    expect(shown({ part: { kind: 'around', id: 'author' } })).toBe('author');
  });

  it('are parts of what the other filters leave', () => {
    const filters: Partial<Filters> = { choices: { status: { kind: 'without', values: ['possible'] } } };
    expect(shown({ ...filters, part: { kind: 'largest' } })).toBe('ann bob cat');
    expect(shown({ ...filters, part: { kind: 'around', id: 'eve' } })).toBe('dan eve');
    expect(shown({ hiddenEntities: ['eve'], part: { kind: 'around', id: 'eve' } })).toBe('');
  });

  it('ask nothing when nobody knows whom they are around', () => {
    expect(shown({ part: { kind: 'around', id: 'nobody' } })).toBe(shown({}));
  });
});

describe('connections among each other', () => {
  it('are counted once for each pair, and only between those who stay', () => {
    expect(shown({ core: 1 })).toBe('ann bob cat dan eve fay gus');
    expect(shown({ core: 2 })).toBe('ann bob cat');
    expect(shown({ core: 3 })).toBe('');
    expect(shown({ core: 2, hiddenEntities: ['bob'] })).toBe('');
  });

  it('come before the part', () => {
    expect(shown({ core: 1, part: { kind: 'around', id: 'gus' } })).toBe('fay gus');
    expect(shown({ core: 2, part: { kind: 'around', id: 'gus' } })).toBe('');
  });

  it('are counted for each number that can be asked', () => {
    const { index, ...left } = sift(lookup, noFilters);
    expect(structureOf(index, left, 0)).toEqual({ parts: [5, 2, 1], byCore: [8, 7, 3] });
    expect(structureOf(index, left, 2)).toEqual({ parts: [3], byCore: [8, 7, 3] });
  });
});
