import type { Lookup } from '../model/lookup.ts';
import type { Claim, Source } from '../model/types.ts';
import type { Workspace } from '../state/workspace/workspace.ts';

/** Give what weighs the lines of a dataset; undefined when all weigh the same, as from one source, where no two claims are independent. */
export async function bringWeights(
  sources: readonly Source[],
): Promise<((lookup: Lookup, claim: Claim) => number) | undefined> {
  if (sources.length < 2) return undefined;
  return (await import('../model/independence.ts')).weightOf;
}

/** Give what weighs the lines of a workspace; undefined when all weigh the same. */
export function weightOf({
  weigh,
  lookup,
}: Pick<Workspace, 'weigh' | 'lookup'>): ((claim: Claim) => number) | undefined {
  return weigh && ((claim) => weigh(lookup, claim));
}
