/**
 * Groups and predicates as one filter: a predicate is shown when its group and itself are. Switching one of them rewrites both
 * choices, so that they never contradict each other and are written as shortly as can be.
 */
import type { Lookup } from '../model/lookup.ts';
import { choose, isValueShown, showAll } from './change-filters.ts';
import type { Filters } from './filters.ts';

/** Tell whether the choices of groups and of predicates together show a predicate. */
export function isPredicateShown(lookup: Lookup, filters: Filters, predicate: string): boolean {
  return (
    isValueShown(filters, 'predicate', predicate) &&
    isValueShown(filters, 'group', lookup.predicates.get(predicate)?.group ?? predicate)
  );
}

/** Show a predicate that was hidden, hide one that was shown. */
export function togglePredicate(lookup: Lookup, filters: Filters, predicate: string): Filters {
  const shown = shownPredicates(lookup, filters);
  if (!shown.delete(predicate)) shown.add(predicate);
  return showPredicates(lookup, filters, shown);
}

/** Hide a group that is shown whole; otherwise show it whole. */
export function toggleGroup(lookup: Lookup, filters: Filters, group: string): Filters {
  const shown = shownPredicates(lookup, filters);
  const own = predicatesOf(lookup, group);
  const isWhole = own.every((predicate) => shown.has(predicate));
  for (const predicate of own) {
    if (isWhole) shown.delete(predicate);
    else shown.add(predicate);
  }
  return showPredicates(lookup, filters, shown);
}

/** Show one predicate and no other. */
export function showOnlyPredicate(lookup: Lookup, filters: Filters, predicate: string): Filters {
  return showPredicates(lookup, filters, new Set([predicate]));
}

/** Show the predicates of one group and no others. */
export function showOnlyGroup(lookup: Lookup, filters: Filters, group: string): Filters {
  return showPredicates(lookup, filters, new Set(predicatesOf(lookup, group)));
}

/** Show all relations. */
export function showAllRelations(filters: Filters): Filters {
  return showAll(showAll(filters, 'predicate'), 'group');
}

/** List the predicates of a group. */
export function predicatesOf(lookup: Lookup, group: string): readonly string[] {
  return [...lookup.predicates].filter(([, predicate]) => predicate.group === group).map(([id]) => id);
}

function shownPredicates(lookup: Lookup, filters: Filters): Set<string> {
  return new Set([...lookup.predicates.keys()].filter((predicate) => isPredicateShown(lookup, filters, predicate)));
}

function showPredicates(lookup: Lookup, filters: Filters, shown: ReadonlySet<string>): Filters {
  const groups = new Set([...lookup.predicates.values()].map(({ group }) => group));
  const sharesShown = [...groups].map((group) => {
    const own = predicatesOf(lookup, group);
    return { group, own, count: own.filter((predicate) => shown.has(predicate)).length };
  });
  const cleared = showAllRelations(filters);
  const isFew = shown.size * 2 < lookup.predicates.size;
  if (!isFew) {
    const hiddenGroups = sharesShown.filter(({ count }) => count === 0).map(({ group }) => group);
    const hidden = sharesShown
      .filter(({ count }) => count > 0)
      .flatMap(({ own }) => own.filter((id) => !shown.has(id)));
    const withoutGroups = choose(cleared, 'group', { kind: 'without', values: hiddenGroups });
    return choose(withoutGroups, 'predicate', { kind: 'without', values: hidden });
  }
  const whole = sharesShown.filter(({ own, count }) => count === own.length).map(({ group }) => group);
  const isMadeOfWholes = sharesShown.every(({ own, count }) => count === 0 || count === own.length);
  return isMadeOfWholes
    ? choose(cleared, 'group', { kind: 'only', values: whole })
    : choose(cleared, 'predicate', { kind: 'only', values: [...shown] });
}
