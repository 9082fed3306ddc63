import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../src/model/lookup.ts';
import { sift } from '../../src/query/filter.ts';
import { type Filters, noFilters } from '../../src/query/filters.ts';
import { barsWithin, histogramOf, scaleOf } from '../../src/query/histogram.ts';
import { quantitiesIn } from '../../src/query/quantities.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';
import { arbitraryFilters, arbitraryWorld } from './arbitrary-world.ts';
import { plainlyVisible } from './plain-filter.ts';

const lookup = lookupOf(
  datasetFromText(`
    Ann -knows-> Bob
    Ann -met->   Bob
    Ann -owns->  Cat {possible}
    Cat -saw->   Dan
    Dan -is->    = 57
  `),
);
const barsOf = (quantity: 'claims' | 'connections', filters: Partial<Filters> = {}) =>
  histogramOf(sift(lookup, { ...noFilters, ...filters }), quantity).bars.map(
    ({ least, count, total }) => `${least}: ${count} of ${total}`,
  );

describe('how numbers are spread', () => {
  it('is counted of claims and of those they connect', () => {
    expect(barsOf('claims')).toEqual(['0: 1 of 1', '1: 0 of 0', '2: 3 of 3', '3: 1 of 1']);
    expect(barsOf('connections')).toEqual(['0: 1 of 1', '1: 2 of 2', '2: 2 of 2']);
  });

  it('counts under the other filters, its own range set aside', () => {
    const filters: Partial<Filters> = { hiddenEntities: ['dan'], ranges: { claims: { least: 3 } } };
    expect(barsOf('claims', filters)).toEqual(['0: 1 of 1', '1: 0 of 0', '2: 2 of 3', '3: 1 of 1']);
    expect(barsOf('connections', filters)).toEqual(['0: 0 of 1', '1: 0 of 2', '2: 1 of 2']);
  });

  it('knows what a dataset can be sorted by: columns of different numbers and nothing else', () => {
    const ages = [30, 41, 41, undefined];
    const entities = lookup.dataset.entities.map((entity, at) => ({
      ...entity,
      attributes: [
        ['one', 1] as const,
        ['mixed', at === 0 ? 'old' : at] as const,
        ...(ages[at] === undefined ? [] : [['age', ages[at]] as const]),
      ],
    }));
    const claims = lookup.dataset.claims.map((claim, at) => ({ ...claim, attributes: [['weight', at / 2] as const] }));
    const imported = lookupOf({ ...lookup.dataset, entities, claims });
    expect(quantitiesIn(imported)).toEqual(['claims', 'connections', 'entity:age', 'claim:weight']);
    const { unknown, unknownTotal, left, kept } = histogramOf(
      sift(imported, { ...noFilters, ranges: { 'entity:age': { most: 35 } } }),
      'entity:age',
    );
    expect({ unknown, unknownTotal, left, kept }).toEqual({ unknown: 2, unknownTotal: 2, left: 5, kept: 3 });
  });

  it('is what a plain pass counts', () => {
    fc.assert(
      fc.property(
        arbitraryWorld,
        arbitraryFilters,
        fc.constantFrom('claims' as const, 'connections' as const, 'entity:age' as const, 'claim:weight' as const),
        (world, filters, quantity) => {
          const { [quantity]: _, ...ranges } = filters.ranges;
          const aside = plainlyVisible(world, { ...filters, ranges });
          const { bars, left, kept, unknown } = histogramOf(sift(world, filters), quantity);
          const isOfClaims = quantity === 'claim:weight';
          expect(left).toBe(isOfClaims ? aside.claims.size : aside.entities.size);
          expect(bars.reduce((sum, { count }) => sum + count, unknown)).toBe(left);
          // Where nothing else depends on what is shown, what is kept is what stands on the screen.
          if (filters.core > 0 || filters.part || (!filters.showsLonely && !isOfClaims) || filters.lens.kind !== 'all')
            return;
          const shown = plainlyVisible(world, filters);
          expect(kept).toBe(isOfClaims ? shown.claims.size : shown.entities.size);
        },
      ),
      { numRuns: 200, seed: 1 },
    );
  });
});

describe('the bars', () => {
  it('stand for each whole number where these are few, else for steps that people count in', () => {
    expect(scaleOf(Float64Array.of(3, 1, 2)).edges).toEqual([1, 2, 3, 4]);
    expect(scaleOf(Float64Array.of(1990, 2003, 2024)).edges.slice(0, 3)).toEqual([1990, 1992, 1994]);
    expect(scaleOf(Float64Array.of(0, 1, 1, 1, 2, 170)).edges).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 30, 50, 100, 150, 200,
    ]);
    expect(scaleOf(Float64Array.of(0, 0.3, 0.45)).edges[2]).toBe(0.04);
  });

  it('are few, rise, and hold every number', () => {
    const anyNumber = fc.oneof(fc.integer(), fc.nat(50), fc.double({ min: -1e9, max: 1e9, noNaN: true }));
    fc.assert(
      fc.property(fc.array(anyNumber, { minLength: 1, maxLength: 30 }), (numbers) => {
        const { edges, isWhole } = scaleOf(Float64Array.from(numbers));
        expect(edges.length).toBeGreaterThan(1);
        expect(edges.length).toBeLessThan(60);
        expect(Math.min(...numbers)).toBeGreaterThanOrEqual(edges[0] ?? Infinity);
        expect(Math.max(...numbers) - (isWhole ? 1 : 0)).toBeLessThanOrEqual(
          (edges.at(-1) ?? -Infinity) - (isWhole ? 1 : 0),
        );
        for (const [at, edge] of edges.slice(1).entries()) expect(edge).toBeGreaterThan(edges[at] ?? Infinity);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('are taken in by a range that touches them', () => {
    const bars = [1, 2, 3, 4].map((least) => ({ least, most: least }));
    expect(barsWithin(bars, undefined)).toEqual([0, 3]);
    expect(barsWithin(bars, { least: 2, most: 3 })).toEqual([1, 2]);
    expect(barsWithin(bars, { least: 9 })).toEqual([3, 3]);
    expect(barsWithin(bars, { most: 0 })).toEqual([0, 0]);
  });
});
