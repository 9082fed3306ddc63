import type { Lookup } from '../model/lookup.ts';
import type { Claim } from '../model/types.ts';

/** Give what weighs the lines of a dataset; undefined when all weigh the same, as from one source, where no two claims are independent. */
export async function bringWeights(lookup: Lookup): Promise<((claim: Claim) => number) | undefined> {
  if (lookup.dataset.sources.length < 2) return undefined;
  const { weightOf } = await import('../model/independence.ts');
  return (claim) => weightOf(lookup, claim);
}
