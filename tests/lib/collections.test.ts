import { describe, expect, it } from 'vitest';
import { countBy, groupBy, repeatsIn } from '../../src/lib/collections.ts';

const words = ['ant', 'bee', 'asp', 'bug', 'cat'];

describe('collections', () => {
  it('group and count in the order in which the keys come up', () => {
    expect([...groupBy(words, (word) => word[0])]).toEqual([
      ['a', ['ant', 'asp']],
      ['b', ['bee', 'bug']],
      ['c', ['cat']],
    ]);
    expect([...countBy(words, (word) => word[0])]).toEqual([
      ['a', 2],
      ['b', 2],
      ['c', 1],
    ]);
  });

  it('name each repeated value once', () => {
    expect(repeatsIn(['b', 'a', 'a', 'b', 'a', 'c'])).toEqual(['a', 'b']);
    expect(repeatsIn([])).toEqual([]);
  });
});
