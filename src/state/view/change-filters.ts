/** Transitions of the filters. Each gives the very same view back when it changes nothing. */
import type { Lookup } from '../../model/lookup.ts';
import {
  choiceOf,
  choose,
  hideEntities,
  keepTo,
  showAll,
  showOnly,
  toggleValue,
  unhideEntities,
} from '../../query/change-filters.ts';
import {
  type ConnectedComponent,
  type Facet,
  type Filters,
  type Lens,
  type NumberRange,
  noFilters,
  type Period,
  type Quantity,
} from '../../query/filters.ts';
import {
  showAllRelations,
  showOnlyGroup,
  showOnlyPredicate,
  toggleGroup,
  togglePredicate,
} from '../../query/relations.ts';
import type { View } from './view.ts';

type Transition = (view: View) => View;

/** Change the filters as a whole. */
export function filter(change: (filters: Filters) => Filters): Transition {
  return (view) => {
    const filters = change(view.filters);
    return filters === view.filters ? view : { ...view, filters };
  };
}

/** Show a value of a facet that was hidden, hide one that was shown; `all` are the values the facet has. */
export function toggle(lookup: Lookup, facet: Facet, value: string, all: readonly string[]): Transition {
  return filter((filters) => {
    if (facet === 'group') return toggleGroup(lookup, filters, value);
    if (facet === 'predicate') return togglePredicate(lookup, filters, value);
    return toggleValue(filters, facet, value, all);
  });
}

/** Show one value of a facet and no other; when it is so already, show all again. */
export function only(lookup: Lookup, facet: Facet, value: string): Transition {
  return (view) => {
    const { kind, values } = choiceOf(view.filters, facet);
    if (kind === 'only' && values.length === 1 && values[0] === value) return all(facet)(view);
    return filter((filters) => {
      if (facet === 'group') return showOnlyGroup(lookup, filters, value);
      if (facet === 'predicate') return showOnlyPredicate(lookup, filters, value);
      return showOnly(filters, facet, [value]);
    })(view);
  };
}

/** Show all values of a facet; groups and predicates are one. */
export function all(facet: Facet): Transition {
  return filter((filters) => {
    if (facet === 'group' || facet === 'predicate') {
      return filters.choices.group || filters.choices.predicate ? showAllRelations(filters) : filters;
    }
    return filters.choices[facet] ? showAll(filters, facet) : filters;
  });
}

/** Take the voices that are chosen as the only ones of a claim, or as any in its chain. */
export function countVoicesAs(facet: 'voice' | 'only-voice'): Transition {
  const other = facet === 'voice' ? 'only-voice' : 'voice';
  return filter((filters) => {
    const choice = filters.choices[other];
    return choice ? choose(showAll(filters, other), facet, choice) : filters;
  });
}

/** Show everything again. */
export function clearFilters(view: View): View {
  return view.filters === noFilters ? view : { ...view, filters: noFilters };
}

/** Keep to a range of a quantity; `undefined` for any. */
export function showRange(quantity: Quantity, range: NumberRange | undefined): Transition {
  return filter((filters) => keepTo(filters, quantity, range));
}

/** Let every quantity be any. */
export function showAllNumbers(view: View): View {
  return Object.keys(view.filters.ranges).length === 0 ? view : filter((filters) => ({ ...filters, ranges: {} }))(view);
}

/** Show only entities that have at least so many connections among each other. */
export function showCore(core: number): Transition {
  const least = Math.max(0, Math.floor(core));
  return filter((filters) => (filters.core === least ? filters : { ...filters, core: least }));
}

/** Show only one connected part; `undefined` for all. */
export function showComponent(part: ConnectedComponent | undefined): Transition {
  const idOf = (one: ConnectedComponent | undefined) => (one?.kind === 'around' ? one.id : undefined);
  return filter((filters) =>
    filters.part?.kind === part?.kind && idOf(filters.part) === idOf(part) ? filters : { ...filters, part },
  );
}

/** Show only claims that hold within a period; `undefined` for all times. */
export function showPeriod(period: Period | undefined): Transition {
  return filter((filters) => {
    const isSame = filters.period?.from === period?.from && filters.period?.to === period?.to;
    return isSame && (filters.period === undefined) === (period === undefined) ? filters : { ...filters, period };
  });
}

/** Keep or hide the claims that have no date. */
export function showUndated(showsUndated: boolean): Transition {
  return filter((filters) => (filters.showsUndated === showsUndated ? filters : { ...filters, showsUndated }));
}

/** Show only claims that a text in the query language finds. */
export function showMatching(query: string): Transition {
  return filter((filters) => (filters.query === query ? filters : { ...filters, query }));
}

/** Keep or hide the entities of which no shown claim speaks. */
export function showLonely(showsLonely: boolean): Transition {
  return filter((filters) => (filters.showsLonely === showsLonely ? filters : { ...filters, showsLonely }));
}

/** See the graph through the words of one voice, without them, or whole. */
export function lookThrough(lens: Lens): Transition {
  return filter((filters) => (isSameLens(filters.lens, lens) ? filters : { ...filters, lens }));
}

/** Hide entities by hand; what was hidden is chosen and selected no longer. */
export function hide(ids: readonly string[]): Transition {
  return (view) => {
    const { filters, selection } = filter((before) => hideEntities(before, ids))(view);
    const isSelected = selection?.kind === 'entity' && ids.includes(selection.id);
    const chosen = view.chosen.filter((id) => !ids.includes(id));
    return { ...view, filters, chosen, selection: isSelected ? undefined : selection };
  };
}

/** Show entities again that were hidden by hand; without ids, all of them. */
export function unhide(ids?: readonly string[]): Transition {
  return filter((filters) => (filters.hiddenEntities.length === 0 ? filters : unhideEntities(filters, ids)));
}

function isSameLens(a: Lens, b: Lens): boolean {
  const voiceOf = (lens: Lens) => (lens.kind === 'all' ? undefined : lens.voice);
  return a.kind === b.kind && voiceOf(a) === voiceOf(b);
}
