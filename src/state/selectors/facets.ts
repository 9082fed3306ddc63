/** What the filters offer: the values of each facet, counted under the other filters. */
import { computed, type ReadonlySignal } from '@preact/signals';
import { type FacetValue, facetCounts } from '../../query/facets.ts';
import { type Sift, sift } from '../../query/filter.ts';
import { type Facet, facets } from '../../query/filters.ts';
import { workspace } from '../workspace/workspace.ts';
import { filtering, filters, matched } from './visible.ts';

/** The filters applied to the dataset. */
export const sifted = computed<Sift | undefined>(() => {
  const lookup = workspace.value?.lookup;
  const question = filtering.question.value;
  const answer = filtering.answer.value;
  // An answer that stands for the one before would count by other filters.
  if (answer && answer.sift.filters === question?.filters) return answer.sift;
  return lookup && sift(lookup, filters.value, matched.value?.matches);
});

/** The values of each facet with their counts under the other filters; each is counted only when somebody looks. */
export const facetValues: Readonly<Record<Facet, ReadonlySignal<readonly FacetValue[]>>> = byFacet((facet) =>
  computed(() => (sifted.value ? facetCounts(sifted.value, facet) : [])),
);

function byFacet<Made>(make: (facet: Facet) => Made): Readonly<Record<Facet, Made>> {
  return Object.fromEntries(facets.map((facet) => [facet, make(facet)])) as Record<Facet, Made>;
}
