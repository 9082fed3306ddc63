/** What the reader wants to see, as a plain value, and the ways in which it changes. Nothing here knows a dataset. */

/** Properties by which claims (and, for `type`, entities) are sorted out; also the words of the query language. */
export const facets = ['type', 'group', 'predicate', 'status', 'voice', 'only-voice', 'source', 'evidence'] as const;
export type Facet = (typeof facets)[number];

/**
 * Which values of a facet are shown. A claim can have several values (its voices): `only` keeps it for any of those
 * listed, `without` drops it for any of those listed. Values are sorted, each once.
 */
export interface Choice {
  readonly kind: 'only' | 'without';
  readonly values: readonly string[];
}

/** Days from and to, each `2019`, `2019-03` or `2019-03-19`, both included whole; without one, that side is open. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

/** Through whose words the graph is seen. */
export type Lens =
  | { readonly kind: 'all' }
  /** Claims in whose chain the voice stands, first-hand or passing on. */
  | { readonly kind: 'according-to'; readonly voice: string }
  /** What remains when all that came through the voice is set aside. */
  | { readonly kind: 'without'; readonly voice: string };

export interface Filters {
  /** A facet that is missing shows everything. */
  readonly choices: Readonly<Partial<Record<Facet, Choice>>>;
  /** Entities with fewer claims in the dataset are hidden. */
  readonly leastClaims: number;
  readonly period: Period | undefined;
  /** Whether claims without a date stay. */
  readonly showsUndated: boolean;
  /** In the query language; the empty text asks nothing. */
  readonly query: string;
  /** Whether entities stay of which no shown claim speaks. */
  readonly showsLonely: boolean;
  /** Hidden by hand; sorted, each once. */
  readonly hiddenEntities: readonly string[];
  readonly lens: Lens;
}

/** Everything is shown. */
export const noFilters: Filters = {
  choices: {},
  leastClaims: 0,
  period: undefined,
  showsUndated: true,
  query: '',
  showsLonely: true,
  hiddenEntities: [],
  lens: { kind: 'all' },
};

const everything: Choice = { kind: 'without', values: [] };

/** Tell which values of a facet are shown. */
export function choiceOf(filters: Filters, facet: Facet): Choice {
  return filters.choices[facet] ?? everything;
}

/** Tell whether the choice of a facet shows a value. */
export function isValueShown(filters: Filters, facet: Facet, value: string): boolean {
  const { kind, values } = choiceOf(filters, facet);
  return values.includes(value) === (kind === 'only');
}

/** Choose the values of a facet; a choice that sorts nothing out is not kept. */
export function choose(filters: Filters, facet: Facet, choice: Choice): Filters {
  const { [facet]: _, ...others } = filters.choices;
  const values = sortedOnce(choice.values);
  if (choice.kind === 'without' && values.length === 0) return { ...filters, choices: others };
  return { ...filters, choices: { ...others, [facet]: { kind: choice.kind, values } } };
}

/** Show a value that was hidden, hide one that was shown. `all` are the values there are: showing each of them is no filter. */
export function toggleValue(filters: Filters, facet: Facet, value: string, all: readonly string[]): Filters {
  const { kind, values } = choiceOf(filters, facet);
  const toggled = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  const showsAll = kind === 'only' && all.every((other) => toggled.includes(other));
  return choose(filters, facet, showsAll ? everything : { kind, values: toggled });
}

/** Show only some values of a facet. */
export function showOnly(filters: Filters, facet: Facet, values: readonly string[]): Filters {
  return choose(filters, facet, { kind: 'only', values });
}

/** Show all values of a facet. */
export function showAll(filters: Filters, facet: Facet): Filters {
  return choose(filters, facet, everything);
}

/** Hide entities by hand. */
export function hideEntities(filters: Filters, ids: Iterable<string>): Filters {
  return { ...filters, hiddenEntities: sortedOnce([...filters.hiddenEntities, ...ids]) };
}

/** Show entities again that were hidden by hand. */
export function unhideEntities(filters: Filters, ids: Iterable<string> = filters.hiddenEntities): Filters {
  const back = new Set(ids);
  return { ...filters, hiddenEntities: filters.hiddenEntities.filter((id) => !back.has(id)) };
}

/** Tell whether anything may be hidden. */
export function isFiltering(filters: Filters): boolean {
  return (
    Object.keys(filters.choices).length > 0 ||
    filters.leastClaims > 0 ||
    filters.period !== undefined ||
    !filters.showsUndated ||
    filters.query.trim() !== '' ||
    !filters.showsLonely ||
    filters.hiddenEntities.length > 0 ||
    filters.lens.kind !== 'all'
  );
}

/** Sort ids by UTF-16 code units, which no language setting changes, and keep each once. */
export function sortedOnce(ids: Iterable<string>): readonly string[] {
  return [...new Set(ids)].sort();
}
