/** What the filters offer: the values of each facet, counted under the other filters. */
import { computed, type ReadonlySignal } from '@preact/signals';
import { type FacetValue, facetCounts } from '../../query/facets.ts';
import { type Sift, sift } from '../../query/filter.ts';
import { type Facet, facets } from '../../query/filters.ts';
import { isFiltered } from '../view/view-selectors.ts';
import { workspace } from '../workspace/workspace.ts';
import { filtering, filters } from './visible.ts';

/** The filters applied to the dataset. */
export const sifted = computed<Sift | undefined>(() => {
  const lookup = workspace.value?.lookup;
  if (isFiltered.value) return filtering.answer.value?.sift;
  return lookup && sift(lookup, filters.value);
});

/** The values of each facet with their counts under the other filters; each is counted only when somebody looks. */
export const facetValues: Readonly<Record<Facet, ReadonlySignal<readonly FacetValue[]>>> = byFacet((facet) =>
  computed(() => (sifted.value ? facetCounts(sifted.value, facet) : [])),
);

function byFacet<Made>(make: (facet: Facet) => Made): Readonly<Record<Facet, Made>> {
  return Object.fromEntries(facets.map((facet) => [facet, make(facet)])) as Record<Facet, Made>;
}
