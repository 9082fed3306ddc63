import { describe, expect, it } from 'vitest';
import { hasAllPositions, savedPositions } from '../../src/graph/saved-positions.ts';
import type { Position } from '../../src/model/types.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const bare = datasetFromText('(person) Ann -knows-> (person) Bob [¶1 "Ann knows Bob"]');
const withPlaces = (ann: Position, bob: Position) => ({ ...bare, positions: { ann, author: [5, 5] as const, bob } });

describe('saved places', () => {
  it('are taken as they are where all can be drawn', () => {
    const dataset = withPlaces([0, 0], [1, 2]);
    expect(hasAllPositions(dataset)).toBe(true);
    expect(savedPositions(dataset).get('bob')).toEqual([1, 2]);
  });

  it.each([1e12, -1e12, 1e308, -1e308, Number.POSITIVE_INFINITY, Number.NaN])('are not taken at %d', (far) => {
    const dataset = withPlaces([far, 0], [1, 2]);
    expect(hasAllPositions(dataset)).toBe(false);
    expect([...savedPositions(dataset).keys()]).toEqual(['author', 'bob']);
  });

  it('say nothing when all of them are one point', () => {
    const dataset = withPlaces([5, 5], [5, 5]);
    expect(hasAllPositions(dataset)).toBe(false);
    expect(savedPositions(dataset).size).toBe(0);
  });
});
