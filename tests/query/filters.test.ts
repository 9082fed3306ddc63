import { describe, expect, it } from 'vitest';
import {
  choiceOf,
  choose,
  hideEntities,
  isValueShown,
  showAll,
  showOnly,
  toggleValue,
  unhideEntities,
} from '../../src/query/change-filters.ts';
import { type Filters, isFiltering, noFilters } from '../../src/query/filters.ts';

const types = ['person', 'place', 'text'];
const shown = (filters: Filters) => types.filter((type) => isValueShown(filters, 'type', type));

describe('filters', () => {
  it('show everything at first', () => {
    expect(isFiltering(noFilters)).toBe(false);
    expect(shown(noFilters)).toEqual(types);
  });

  it('hide a value and show it again', () => {
    const hidden = toggleValue(noFilters, 'type', 'place', types);
    expect(shown(hidden)).toEqual(['person', 'text']);
    expect(toggleValue(hidden, 'type', 'place', types)).toEqual(noFilters);
  });

  it('show only one value, then another beside it', () => {
    const only = showOnly(noFilters, 'type', ['place']);
    expect(shown(only)).toEqual(['place']);
    expect(shown(toggleValue(only, 'type', 'text', types))).toEqual(['place', 'text']);
  });

  it('are no filter when “only” has come to list all', () => {
    const two = showOnly(noFilters, 'type', ['place', 'text']);
    expect(toggleValue(two, 'type', 'person', types)).toEqual(noFilters);
  });

  it('can show nothing at all', () => {
    const none = toggleValue(showOnly(noFilters, 'type', ['place']), 'type', 'place', types);
    expect(shown(none)).toEqual([]);
    expect(isFiltering(none)).toBe(true);
  });

  it('keep values sorted and once, however they came', () => {
    const choice = choiceOf(choose(noFilters, 'type', { kind: 'without', values: ['text', 'place', 'text'] }), 'type');
    expect(choice).toEqual({ kind: 'without', values: ['place', 'text'] });
  });

  it('leave other facets as they are', () => {
    const both = showOnly(showOnly(noFilters, 'type', ['place']), 'status', ['alleged']);
    expect(showAll(both, 'type').choices).toEqual({ status: { kind: 'only', values: ['alleged'] } });
  });

  it('hide entities by hand and show them again, one or all', () => {
    const hidden = hideEntities(hideEntities(noFilters, ['b', 'a']), ['a']);
    expect(hidden.hiddenEntities).toEqual(['a', 'b']);
    expect(unhideEntities(hidden, ['a']).hiddenEntities).toEqual(['b']);
    expect(unhideEntities(hidden)).toEqual(noFilters);
  });

  it.each<[string, Partial<Filters>]>([
    ['a choice', { choices: { status: { kind: 'only', values: ['stated'] } } }],
    ['a range of claims', { ranges: { claims: { least: 2 } } }],
    ['a least number of connections', { core: 2 }],
    ['a connected part', { part: { kind: 'largest' } }],
    ['a period', { period: { from: '2019' } }],
    ['undated claims left out', { showsUndated: false }],
    ['a text', { query: 'coup' }],
    ['lonely entities left out', { showsLonely: false }],
    ['an entity hidden by hand', { hiddenEntities: ['a'] }],
    ['a lens', { lens: { kind: 'without', voice: 'esisc' } }],
  ])('count %s as filtering', (_, part) => {
    expect(isFiltering({ ...noFilters, ...part })).toBe(true);
  });

  it('do not count a text of spaces', () => {
    expect(isFiltering({ ...noFilters, query: '  ' })).toBe(false);
  });
});
