/** How much of a source its citations quote, which the rights of others limit. */
import { groupBy } from '../lib/collections.ts';
import { derive } from './derive.ts';
import type { Claim, Dataset, Source } from './types.ts';

/** Compute the share of a source's text that its citations quote, between 0 and 1. Undefined when the length of the text is not known. */
export function quotedShare(dataset: Dataset, sourceId: string): number | undefined {
  const own = dataset.sources.filter((source) => source.id === sourceId);
  return quotedShares(own, dataset.claims).get(sourceId);
}

/** The quoted share of each source of a dataset; worked out once. */
export const quotedSharesOf = derive(({ dataset }) => quotedShares(dataset.sources, dataset.claims));

/** Compute the quoted share of each source whose text has a known length; what several citations quote counts once. */
export function quotedShares(sources: readonly Source[], claims: readonly Claim[]): ReadonlyMap<string, number> {
  const lengths = new Map(
    sources.flatMap(({ id, text }) => (text && text.length > 0 ? [[id, text.length] as const] : [])),
  );
  const claimsBySource = groupBy(
    claims.filter((claim) => lengths.has(claim.source)),
    (claim) => claim.source,
  );
  return new Map([...lengths].map(([id, length]) => [id, quotedLength(claimsBySource.get(id) ?? []) / length]));
}

function quotedLength(claims: readonly Claim[]): number {
  const spans = claims.flatMap((claim) => claim.citations).sort((a, b) => a.start - b.start);
  let quoted = 0;
  let reached = 0;
  for (const { start, end } of spans) {
    if (end <= reached) continue;
    quoted += end - Math.max(start, reached);
    reached = end;
  }
  return quoted;
}
