import { weightOf } from '../model/independence.ts';
import { lookupOf } from '../model/lookup.ts';
import type { Claim, Dataset } from '../model/types.ts';

/** Give what weighs the lines of a dataset; undefined when all weigh the same, as from one source, where no two claims are independent. */
export function weightsOf(dataset: Dataset): ((claim: Claim) => number) | undefined {
  if (dataset.sources.length < 2) return undefined;
  const lookup = lookupOf(dataset);
  return (claim) => weightOf(lookup, claim);
}
