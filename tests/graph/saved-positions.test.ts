import { describe, expect, it } from 'vitest';

<<<<<<< HEAD

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
=======
import { hasAllPositions, isAtOnePoint, savedPositions } from '../../src/graph/saved-positions.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const written = datasetFromText('Ann -works for-> Bolt');
const dataset = { ...written, entities: written.entities.slice(0, 2) };
const [first = '', second = ''] = dataset.entities.map(({ id }) => id);

describe('saved places', () => {
  it('are no arrangement when all are the same', () => {
    const heaped = { ...dataset, positions: { [first]: [5, 5] as const, [second]: [5, 5] as const } };
    expect(isAtOnePoint(heaped)).toBe(true);
    expect(hasAllPositions(heaped)).toBe(false);
    expect(savedPositions(heaped).size).toBe(0);
  });

  it('are taken when they differ, and for a single entity', () => {
    const apart = { ...dataset, positions: { [first]: [5, 5] as const, [second]: [5, 6] as const } };
    expect(hasAllPositions(apart)).toBe(true);
    expect(savedPositions(apart).size).toBe(2);
    const alone = { ...dataset, entities: dataset.entities.slice(0, 1), positions: { [first]: [5, 5] as const } };
    expect(hasAllPositions(alone)).toBe(true);
>>>>>>> main
  });
});
