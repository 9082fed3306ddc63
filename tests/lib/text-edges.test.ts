import { describe, expect, it } from 'vitest';
import { isLetterEdge, isWordEdge } from '../../src/lib/text-edges.ts';

describe('isLetterEdge', () => {
  it('is false inside what people see as one letter', () => {
    expect(isLetterEdge('Sel\u0303ka', 3)).toBe(false);
    expect(isLetterEdge('Sel\u0303ka', 4)).toBe(true);
    expect(isLetterEdge('a👷‍♀️b', 3)).toBe(false);
    expect([1, 6].map((place) => isLetterEdge('a👷‍♀️b', place))).toEqual([true, true]);
    expect([2, 4, 6].map((place) => isLetterEdge('🇩🇪🇫🇷', place))).toEqual([false, true, false]);
    expect([0, 8].map((place) => isLetterEdge('🇩🇪🇫🇷', place))).toEqual([true, true]);
  });
});

describe('isWordEdge', () => {
  it('is false inside a word, and everywhere true where words are not parted', () => {
    expect(isWordEdge('party', 1)).toBe(false);
    expect([0, 3, 4].map((place) => isWordEdge('the party', place))).toEqual([true, true, true]);
    expect(isWordEdge('𐍈𐍉', 2)).toBe(false);
    expect(isWordEdge('大桥', 1)).toBe(true);
  });
});
