import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../../src/model/lookup.ts';
import { noFilters } from '../../../src/query/filters.ts';
import {
  all,
  clearFilters,
  countVoicesAs,
  filter,
  hide,
  lookThrough,
  only,
  showAllNumbers,
  showComponent,
  showCore,
  showLonely,
  showMatching,
  showPeriod,
  showRange,
  showUndated,
  toggle,
  unhide,
} from '../../../src/state/view/change-filters.ts';
import { initialView, type View } from '../../../src/state/view/view.ts';
import { datasetFromText } from '../../fixtures/text-notation.ts';

const lookup = lookupOf(datasetFromText('Ann -met-> Bob\nAnn -sued-> Bob {alleged}\nAnn -knew-> Bob'));

describe('filtering', () => {
  it('gives the very same view back when nothing changes', () => {
    const same: readonly ((view: View) => View)[] = [
      clearFilters,
      all('status'),
      all('group'),
      showCore(0),
      showComponent(undefined),
      showRange('claims', {}),
      showAllNumbers,
      showPeriod(undefined),
      showUndated(true),
      showMatching(''),
      showLonely(true),
      lookThrough({ kind: 'all' }),
      unhide(),
      filter((filters) => filters),
    ];
    for (const transition of same) expect(transition(initialView)).toBe(initialView);
  });

  it('takes the chosen voices as the only ones, or as any in the chain, and never as both', () => {
    const anywhere = only(lookup, 'voice', 'author')(initialView);
    const alone = countVoicesAs('only-voice')(anywhere);
    expect(alone.filters.choices).toEqual({ 'only-voice': { kind: 'only', values: ['author'] } });
    expect(countVoicesAs('voice')(alone).filters).toEqual(anywhere.filters);
    expect(countVoicesAs('only-voice')(initialView)).toBe(initialView);
  });

  it('shows one value only, and all again by the same click', () => {
    const once = only(lookup, 'status', 'alleged')(initialView);
    expect(once.filters.choices).toEqual({ status: { kind: 'only', values: ['alleged'] } });
    expect(only(lookup, 'status', 'alleged')(once).filters).toEqual(noFilters);
    expect(only(lookup, 'status', 'stated')(once).filters.choices.status?.values).toEqual(['stated']);
  });

  it('does so for groups and predicates', () => {
    const group = only(lookup, 'group', 'tie')(initialView);
    expect(group.filters.choices).toEqual({ group: { kind: 'without', values: ['accusation'] } });
    const predicate = only(lookup, 'predicate', 'met')(initialView);
    expect(predicate.filters.choices).toEqual({ predicate: { kind: 'only', values: ['met'] } });
    expect(only(lookup, 'predicate', 'met')(predicate).filters).toEqual(noFilters);
    expect(all('predicate')(group).filters).toEqual(noFilters);
  });

  it('switches values of any facet', () => {
    const hidden = toggle(lookup, 'status', 'alleged', ['stated', 'alleged'])(initialView);
    expect(hidden.filters.choices.status).toEqual({ kind: 'without', values: ['alleged'] });
    expect(toggle(lookup, 'status', 'alleged', ['stated', 'alleged'])(hidden).filters).toEqual(noFilters);
    expect(toggle(lookup, 'predicate', 'met', [])(initialView).filters.choices.predicate?.values).toEqual(['met']);
    expect(toggle(lookup, 'group', 'tie', [])(initialView).filters.choices).toEqual({
      group: { kind: 'only', values: ['accusation'] },
    });
  });

  it('lets go of what it hides', () => {
    const before: View = { ...initialView, selection: { kind: 'entity', id: 'ann' }, chosen: ['ann', 'bob'] };
    const after = hide(['ann'])(before);
    expect(after.selection).toBeUndefined();
    expect(after.chosen).toEqual(['bob']);
    expect(unhide(['ann'])(after).filters).toEqual(noFilters);
  });

  it('keeps ranges by what they say, and lets go of what asks nothing', () => {
    const some = showRange('claims', { least: 2, most: 9 })(initialView);
    expect(some.filters.ranges).toEqual({ claims: { least: 2, most: 9 } });
    expect(showRange('claims', { most: 9, least: 2 })(some)).toBe(some);
    const both = showRange('entity:age', { hidesUnknown: true })(some);
    expect(showRange('claims', {})(both).filters.ranges).toEqual({ 'entity:age': { hidesUnknown: true } });
    expect(showAllNumbers(both).filters).toEqual(noFilters);
  });

  it('keeps a whole number of connections, and one part', () => {
    expect(showCore(2.7)(initialView).filters.core).toBe(2);
    expect(showCore(-3)(initialView)).toBe(initialView);
    const around = showComponent({ kind: 'around', id: 'ann' })(initialView);
    expect(showComponent({ kind: 'around', id: 'ann' })(around)).toBe(around);
    expect(showComponent({ kind: 'largest' })(around).filters.part).toEqual({ kind: 'largest' });
    expect(showComponent(undefined)(around).filters).toEqual(noFilters);
  });

  it('tells periods and lenses apart by what they say', () => {
    const first = showPeriod({ from: '2019' })(initialView);
    expect(showPeriod({ from: '2019' })(first)).toBe(first);
    expect(showPeriod(undefined)(first).filters.period).toBeUndefined();
    const lens = lookThrough({ kind: 'without', voice: 'ann' })(initialView);
    expect(lookThrough({ kind: 'without', voice: 'ann' })(lens)).toBe(lens);
    expect(lookThrough({ kind: 'according-to', voice: 'ann' })(lens)).not.toBe(lens);
  });
});
