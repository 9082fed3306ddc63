/** What the reader wants to see, as a plain value. Nothing here knows a dataset. */

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

/**
 * What can be counted of an entity in the whole dataset (its claims, the entities that claims connect it to), or a column of numbers
 * that an imported file gives its entities or its claims.
 */
export type Quantity = 'claims' | 'connections' | `entity:${string}` | `claim:${string}`;

/** From and to, both included; without one, that side is open. */
export interface NumberRange {
  readonly least?: number;
  readonly most?: number;
  /** Whether what has no such number is hidden. */
  readonly hidesUnknown?: true;
}

/** A part of the graph in which everybody can be reached from everybody else over claims that the other filters leave. */
export type ConnectedComponent = { readonly kind: 'largest' } | { readonly kind: 'around'; readonly id: string };

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
  /** A quantity that is missing may be any. */
  readonly ranges: Readonly<Partial<Record<Quantity, NumberRange>>>;
  /** Of each entity that stays, at least so many others that stay are connected to it; 0 asks nothing. */
  readonly core: number;
  /** Only this part of what all other filters leave is shown. */
  readonly part: ConnectedComponent | undefined;
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
  ranges: {},
  core: 0,
  part: undefined,
  period: undefined,
  showsUndated: true,
  query: '',
  showsLonely: true,
  hiddenEntities: [],
  lens: { kind: 'all' },
};

/** Tell whether anything may be hidden. */
export function isFiltering(filters: Filters): boolean {
  return (
    Object.keys(filters.choices).length > 0 ||
    Object.keys(filters.ranges).length > 0 ||
    filters.core > 0 ||
    filters.part !== undefined ||
    filters.period !== undefined ||
    !filters.showsUndated ||
    filters.query.trim() !== '' ||
    !filters.showsLonely ||
    filters.hiddenEntities.length > 0 ||
    filters.lens.kind !== 'all'
  );
}
