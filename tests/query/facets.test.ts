import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../src/model/lookup.ts';
import { showAll } from '../../src/query/change-filters.ts';
import { facetCounts, valueName } from '../../src/query/facets.ts';
import { sift } from '../../src/query/filter.ts';
import { valuesOf } from '../../src/query/filter-index.ts';
import { type Facet, type Filters, facets, noFilters } from '../../src/query/filters.ts';
import { showAllRelations } from '../../src/query/relations.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';
import { arbitraryFilters, arbitraryWorld } from './arbitrary-world.ts';
import { plainlyVisible } from './plain-filter.ts';

const lookup = lookupOf(
  datasetFromText(`
    (person) Ann  -works for->  (firm) Bolt
    Bolt          -owns->       (firm) Cord {possible; Ann > Author}
    Ann           -knows->      (person) Dan {alleged; Ann > Author}
  `),
);
const counts = (facet: Facet, filters: Partial<Filters> = {}) =>
  facetCounts(sift(lookup, { ...noFilters, ...filters }), facet).map(({ value, count }) => `${value} ${count}`);

describe('facet counts', () => {
  it('count claims, and entities by type', () => {
    expect(counts('type')).toEqual(['person 2', 'firm 2', 'thing 1']);
    expect(counts('predicate')).toEqual(['works-for 1', 'owns 1', 'knows 1']);
    expect(counts('group')).toEqual(['tie 2', 'accusation 1']);
  });

  it('list all six statuses, and other values only when they occur', () => {
    expect(counts('status')).toEqual(['stated 1', 'possible 1', 'projected 0', 'alleged 1', 'opinion 0', 'disputed 0']);
    expect(counts('source')).toEqual(['s1 3']);
  });

  it('list no status but that of lines without a source where there is nothing else', () => {
    const claims = lookup.dataset.claims.map((claim) => ({ ...claim, status: 'unsourced' as const, voices: [] }));
    const foreign = lookupOf({ ...lookup.dataset, claims });
    expect(facetCounts(sift(foreign, noFilters), 'status').map(({ value, count }) => [value, count])).toEqual([
      ['unsourced', 3],
    ]);
  });

  it('put the voices first that are heard most, each once a claim', () => {
    expect(counts('voice')).toEqual(['author 3', 'ann 2']);
    expect(counts('only-voice')).toEqual(['author 1']);
  });

  it('stay as they are under the own choice, and say what is hidden by it', () => {
    const choices = { status: { kind: 'only', values: ['alleged'] } } as const;
    expect(counts('status', { choices })).toEqual(counts('status'));
    const [stated, , , alleged] = facetCounts(sift(lookup, { ...noFilters, choices }), 'status');
    expect([stated?.isShown, alleged?.isShown]).toEqual([false, true]);
  });

  it('fall under the choices of others', () => {
    const choices = { status: { kind: 'only', values: ['alleged'] } } as const;
    expect(counts('voice', { choices })).toEqual(['author 1', 'ann 1']);
    expect(counts('predicate', { choices })).toEqual(['works-for 0', 'owns 0', 'knows 1']);
    expect(counts('type', { choices, showsLonely: false })).toEqual(['person 2', 'firm 0', 'thing 0']);
  });

  it('keep the totals of the whole dataset', () => {
    const nothing = { ...noFilters, choices: { status: { kind: 'only', values: [] } } } as const;
    expect(facetCounts(sift(lookup, nothing), 'voice').map(({ total }) => total)).toEqual([3, 2]);
  });

  it('are what a plain pass counts with the own choice set aside', () => {
    fc.assert(
      fc.property(arbitraryWorld, arbitraryFilters, fc.constantFrom(...facets), (world, filters, facet) => {
        const aside = facet === 'group' || facet === 'predicate' ? showAllRelations(filters) : showAll(filters, facet);
        const left = plainlyVisible(world, aside);
        for (const { value, count } of facetCounts(sift(world, filters), facet)) {
          const plain =
            facet === 'type'
              ? world.dataset.entities.filter(({ id, type }) => type === value && left.entities.has(id))
              : world.dataset.claims.filter(
                  (claim) => left.claims.has(claim.id) && valuesOf(world, facet, claim).includes(value),
                );
          expect([facet, value, count]).toEqual([facet, value, plain.length]);
        }
      }),
      { numRuns: 150, seed: 1 },
    );
  });

  it('name values as the reader knows them', () => {
    expect(valueName(lookup, 'voice', 'ann')).toBe('Ann');
    expect(valueName(lookup, 'predicate', 'works-for')).toBe('works for');
    expect(valueName(lookup, 'source', 's1')).toBe('Source s1');
    expect(valueName(lookup, 'type', 'unheard-of')).toBe('unheard-of');
  });
});
