import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../src/model/lookup.ts';
import type { Predicate } from '../../src/model/types.ts';
import { type Filters, noFilters } from '../../src/query/filters.ts';
import {
  isPredicateShown,
  predicatesOf,
  showAllRelations,
  showOnlyGroup,
  showOnlyPredicate,
  toggleGroup,
  togglePredicate,
} from '../../src/query/relations.ts';

const groupByPredicate = { met: 'tie', knew: 'tie', led: 'office', held: 'office', sued: 'court' };
const lookup = lookupOf({
  sayso: 1,
  id: 'relations',
  title: 'Relations',
  vocabulary: {
    types: {},
    predicates: Object.fromEntries(
      Object.entries(groupByPredicate).map(([id, group]): [string, Predicate] => [
        id,
        { label: id, inverse: id, domain: '*', range: '*', group },
      ]),
    ),
  },
  sources: [],
  entities: [],
  claims: [],
});
const all = Object.keys(groupByPredicate);
const shown = (filters: Filters) => all.filter((id) => isPredicateShown(lookup, filters, id));

describe('groups and predicates', () => {
  it('are shown at first', () => {
    expect(shown(noFilters)).toEqual(all);
    expect(predicatesOf(lookup, 'office')).toEqual(['led', 'held']);
  });

  it('hide a predicate, written as a predicate', () => {
    const filters = togglePredicate(lookup, noFilters, 'led');
    expect(filters.choices).toEqual({ predicate: { kind: 'without', values: ['led'] } });
  });

  it('hide a group, written as a group', () => {
    expect(toggleGroup(lookup, noFilters, 'tie').choices).toEqual({ group: { kind: 'without', values: ['tie'] } });
  });

  it('show one predicate of a hidden group', () => {
    const filters = togglePredicate(lookup, toggleGroup(lookup, noFilters, 'tie'), 'met');
    expect(shown(filters)).toEqual(['met', 'led', 'held', 'sued']);
  });

  it('complete a group that is shown in part before they hide it', () => {
    const part = togglePredicate(lookup, noFilters, 'led');
    expect(toggleGroup(lookup, part, 'office')).toEqual(noFilters);
  });

  it('show only a group or a predicate, whatever was hidden', () => {
    const before = toggleGroup(lookup, togglePredicate(lookup, noFilters, 'led'), 'tie');
    expect(shown(showOnlyPredicate(lookup, before, 'met'))).toEqual(['met']);
    expect(shown(showOnlyGroup(lookup, before, 'office'))).toEqual(['led', 'held']);
    expect(showAllRelations(before)).toEqual(noFilters);
  });

  it('change exactly what is switched, however long one goes on', () => {
    const steps = fc.array(fc.constantFrom(...all, 'tie', 'office', 'court'), { maxLength: 12 });
    fc.assert(
      fc.property(steps, (switched) => {
        let filters: Filters = noFilters;
        const expected = new Set(all);
        for (const id of switched) {
          if (all.includes(id)) {
            filters = togglePredicate(lookup, filters, id);
            if (!expected.delete(id)) expected.add(id);
          } else {
            filters = toggleGroup(lookup, filters, id);
            const own = predicatesOf(lookup, id);
            const isWhole = own.every((predicate) => expected.has(predicate));
            for (const predicate of own) isWhole ? expected.delete(predicate) : expected.add(predicate);
          }
          expect(shown(filters)).toEqual(all.filter((predicate) => expected.has(predicate)));
        }
        if (expected.size === all.length) expect(filters).toEqual(noFilters);
      }),
      { seed: 1 },
    );
  });
});
