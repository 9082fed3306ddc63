import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../src/model/lookup.ts';
import { hiddenIn, sift, unconnectedIn, visibleOf } from '../../src/query/filter.ts';
import { type Filters, noFilters } from '../../src/query/filters.ts';
import { largeDataset } from '../bench/large/world.ts';

const made = largeDataset(80, 160);
/** Among them a claim about itself, one with a value alone, and an entity without any. */
const lookup = lookupOf({
  ...made,
  entities: [...made.entities, { id: 'lonely', type: 'person', name: 'Lonely' }],
  claims: made.claims.map((claim, index) => {
    if (index % 9 === 0) return { ...claim, object: claim.subject };
    if (index % 7 !== 0) return claim;
    const { object: _, ...rest } = claim;
    return { ...rest, value: index };
  }),
});

const cases: readonly Filters[] = [
  noFilters,
  { ...noFilters, showsLonely: false },
  { ...noFilters, choices: { status: { kind: 'only', values: ['possible'] } } },
  { ...noFilters, choices: { type: { kind: 'without', values: ['person'] } }, showsLonely: false },
  { ...noFilters, choices: { type: { kind: 'only', values: ['place'] } } },
  { ...noFilters, lens: { kind: 'according-to', voice: 'e0' } },
  { ...noFilters, hiddenEntities: ['e1', 'e2', 'lonely'] },
];

describe('what filters leave out', () => {
  it('is all that they do not show, but for claims that no picture draws', () => {
    for (const filters of cases) {
      const sifted = sift(lookup, filters);
      const shown = visibleOf(sifted);
      const { claims, entities } = lookup.dataset;
      expect(hiddenIn(sifted)).toEqual({
        claims: new Set(claims.flatMap(({ id, object }) => (object && !shown.claims.has(id) ? [id] : []))),
        entities: new Set(entities.flatMap(({ id }) => (shown.entities.has(id) ? [] : [id]))),
      });
    }
  });

  it('leaves entities without a claim that are shown all the same', () => {
    let found = 0;
    for (const filters of cases) {
      const sifted = sift(lookup, filters);
      const shown = visibleOf(sifted);
      const isLeft = (id: string) => !(lookup.claimsByEntity.get(id) ?? []).some((claim) => shown.claims.has(claim.id));
      const expected = new Set([...shown.entities].filter(isLeft));
      expect(unconnectedIn(sifted)).toEqual(expected);
      found += expected.size;
    }
    expect(found).toBeGreaterThan(50);
  });
});
