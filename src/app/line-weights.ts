/** What weighs lines comes only with datasets that read several sources: from one source no two claims are independent. */
import { type Lookup, lookupOf } from '../model/lookup.ts';
import type { Claim, Dataset } from '../model/types.ts';

let weigh: typeof import('../model/independence.ts').weightOf | undefined;

/** Bring what weighs the lines of a dataset, if they may differ in weight. */
export async function bringWeights({ sources }: Dataset): Promise<void> {
  if (sources.length > 1) weigh ??= (await import('../model/independence.ts')).weightOf;
}

/** Give what weighs the lines of a dataset; undefined when all weigh the same. */
export function weightsOf(dataset: Dataset): ((claim: Claim) => number) | undefined {
  const known = weigh;
  const lookup: Lookup | undefined = dataset.sources.length > 1 ? lookupOf(dataset) : undefined;
  return known && lookup && ((claim) => known(lookup, claim));
}
