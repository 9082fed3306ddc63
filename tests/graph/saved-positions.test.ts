import { describe, expect, it } from 'vitest';
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

  it.each([1e12, -1e12, 1e308, -1e308, Number.POSITIVE_INFINITY, Number.NaN])('are not taken at %d', (far) => {
    const lost = { ...dataset, positions: { [first]: [far, 0] as const, [second]: [5, 6] as const } };
    expect(hasAllPositions(lost)).toBe(false);
    expect([...savedPositions(lost).keys()]).toEqual([second]);
  });

  it('are taken when they differ, and for a single entity', () => {
    const apart = { ...dataset, positions: { [first]: [5, 5] as const, [second]: [5, 6] as const } };
    expect(hasAllPositions(apart)).toBe(true);
    expect(savedPositions(apart).size).toBe(2);
    const alone = { ...dataset, entities: dataset.entities.slice(0, 1), positions: { [first]: [5, 5] as const } };
    expect(hasAllPositions(alone)).toBe(true);
  });
});
