/** How much each value of a facet would show: counted under all other filters, the facet's own choice set aside. */
import type { Lookup } from '../model/lookup.ts';
import { nameOf } from '../model/names.ts';
import { isValueShown, showAll } from './change-filters.ts';
import { reasons, type Sift, shownEntities, siftAside } from './filter.ts';
import { nobody, postingsOf } from './filter-index.ts';
import type { Facet, Filters } from './filters.ts';
import { isPredicateShown, showAllRelations } from './relations.ts';

export interface FacetValue {
  readonly value: string;
  /** Claims (for `type`, entities) that the other filters leave and that have this value. */
  readonly count: number;
  /** The same in the whole dataset. */
  readonly total: number;
  /** Whether the choice of this facet shows it. */
  readonly isShown: boolean;
}

/**
 * Count the values of a facet. They stand in the order of the vocabulary; voices, the most heard first. Values that do not occur
 * are left out, but for the six statuses of datasets in which somebody says something.
 */
export function facetCounts(sifted: Sift, facet: Facet): readonly FacetValue[] {
  const { index, filters } = sifted;
  const { values, starts, members } = postingsOf(index, facet);
  const aside = siftAside(sifted, withoutChoice(filters, facet));
  const isLeft = facet === 'type' ? shownEntities(aside, reasons.type) : claimsLeft(aside, reasons[facet]);
  const counted = values.map((value, at): FacetValue => {
    const start = starts[at] ?? 0;
    const end = starts[at + 1] ?? 0;
    let count = 0;
    for (let place = start; place < end; place += 1) count += isLeft[members[place] ?? nobody] ?? 0;
    const isShown =
      facet === 'predicate' ? isPredicateShown(index.lookup, filters, value) : isValueShown(filters, facet, value);
    return { value, count, total: end - start, isShown };
  });
  const isToldAlways = (value: string) => facet === 'status' && value !== 'unsourced' && !isForeign(counted);
  const occurring = counted.filter(({ total, value }) => total > 0 || isToldAlways(value));
  return facet === 'voice' || facet === 'only-voice' ? occurring.sort((a, b) => b.total - a.total) : occurring;
}

/** Tell whether nothing but lines of files without a source was counted. */
function isForeign(counted: readonly FacetValue[]): boolean {
  return (
    counted.every(({ total, value }) => total === 0 || value === 'unsourced') && counted.some(({ total }) => total > 0)
  );
}

function withoutChoice(filters: Filters, facet: Facet): Filters {
  if (facet === 'group' || facet === 'predicate') {
    return filters.choices.group || filters.choices.predicate ? showAllRelations(filters) : filters;
  }
  return filters.choices[facet] ? showAll(filters, facet) : filters;
}

/** Name a value of a facet as the reader knows it. */
export function valueName(lookup: Lookup, facet: Facet, value: string): string {
  switch (facet) {
    case 'type':
      return lookup.types.get(value)?.label ?? value;
    case 'predicate':
      return lookup.predicates.get(value)?.label ?? value;
    case 'voice':
    case 'only-voice':
      return nameOf(lookup, value);
    case 'source':
      return lookup.sources.get(value)?.title ?? value;
    case 'evidence':
    case 'group':
    case 'status':
      return value;
  }
}

/** Tell of each claim whether it is left (1) when a reason is set aside. */
function claimsLeft({ claims }: Sift, setAside: number): Uint8Array {
  const left = new Uint8Array(claims.length);
  for (let claim = 0; claim < claims.length; claim += 1) left[claim] = ((claims[claim] ?? 0) & ~setAside) === 0 ? 1 : 0;
  return left;
}
