/** What the filters by number and by structure offer; each is counted only when somebody looks. */
import { computed, type ReadonlySignal } from '@preact/signals';
import { siftAside } from '../../query/filter.ts';
import type { Quantity } from '../../query/filters.ts';
import { type Histogram, histogramOf } from '../../query/histogram.ts';
import { quantitiesIn } from '../../query/quantities.ts';
import { type Structure, structureOf } from '../../query/structure.ts';
import { workspace } from '../workspace/workspace.ts';
import { sifted } from './facets.ts';

/** The numbers that the dataset can be sorted by. */
export const quantities = computed<readonly Quantity[]>(() => {
  const lookup = workspace.value?.lookup;
  return lookup ? quantitiesIn(lookup) : [];
});

const histograms = new Map<Quantity, ReadonlySignal<Histogram | undefined>>();

/** Give how a quantity is spread under the other filters. */
export function histogramFor(quantity: Quantity): ReadonlySignal<Histogram | undefined> {
  const known = histograms.get(quantity);
  if (known) return known;
  const made = computed(() => sifted.value && histogramOf(sifted.value, quantity));
  histograms.set(quantity, made);
  return made;
}

/** The connected parts and the cores under the other filters. */
export const structure = computed<Structure | undefined>(() => {
  const all = sifted.value;
  if (!all) return undefined;
  const aside = siftAside(all, { ...all.filters, core: 0, part: undefined });
  return structureOf(all.index, aside, all.filters.core);
});
