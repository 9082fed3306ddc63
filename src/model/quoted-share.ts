/** How much of a source its citations quote, which the rights of others limit. */
import type { Claim, Dataset, Source } from './types.ts';

/** Compute the share of a source's text that its citations quote, between 0 and 1. Undefined when the length of the text is not known. */
export function quotedShare(dataset: Dataset, sourceId: string): number | undefined {
  const source = dataset.sources.find((candidate) => candidate.id === sourceId);
  return source && quotedShareOf(source, dataset.claims);
}

/** Compute the share of a source's text that the given claims quote from it; what several quote counts once. */
export function quotedShareOf(source: Source, claims: readonly Claim[]): number | undefined {
  if (!source.text || source.text.length === 0) return undefined;
  const spans = claims
    .filter((claim) => claim.source === source.id)
    .flatMap((claim) => claim.citations)
    .sort((a, b) => a.start - b.start);
  let quoted = 0;
  let reached = 0;
  for (const { start, end } of spans) {
    if (end <= reached) continue;
    quoted += end - Math.max(start, reached);
    reached = end;
  }
  return quoted / source.text.length;
}
