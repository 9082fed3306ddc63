/** A question in the query language, taken apart. */
import { facets } from './filters.ts';

/** Words that can stand before a colon, besides the dates: the facets, what a claim is about, and what it is. */
export const fields = [...facets, 'about', 'is'] as const;
export type Field = (typeof fields)[number];

/** `after` and `before` leave the date itself out, `since` and `until` count it in. */
export const relations = ['after', 'before', 'since', 'until'] as const;
export type Relation = (typeof relations)[number];

/** What can be said of a claim with `is:`. */
export const traits = ['cited', 'dated', 'uncertain', 'relayed', 'attribute'] as const;
export type Trait = (typeof traits)[number];

export type Term =
  /** Letters in a row, anywhere, also inside a word. Neither spaces nor quotation marks are among them. */
  | { readonly kind: 'word'; readonly text: string; readonly negated: boolean }
  /** Whole words in this order. */
  | { readonly kind: 'phrase'; readonly text: string; readonly negated: boolean }
  /** Any of the values. */
  | { readonly kind: 'field'; readonly field: Field; readonly values: readonly string[]; readonly negated: boolean }
  /** `2019`, `2019-03` or `2019-03-19`. */
  | { readonly kind: 'date'; readonly relation: Relation; readonly date: string; readonly negated: boolean };

/** All terms hold together. */
export type Query = readonly Term[];

/** Something in a query that was not understood, or that the dataset does not have. */
export interface QueryProblem {
  /** The part that is meant, as it stands, and where it begins, in UTF-16 code units. */
  readonly text: string;
  readonly at: number;
  readonly message: string;
  /** What could stand in place of `text`. */
  readonly suggestion?: string;
}

/** A part of a query's text. */
export interface TermSpan {
  readonly text: string;
  readonly at: number;
}

export interface ParsedQuery {
  readonly terms: Query;
  /** Where each term stands; parallel to `terms`. */
  readonly places: readonly TermSpan[];
  /** Parts that were not understood; they are no terms. */
  readonly problems: readonly QueryProblem[];
}
