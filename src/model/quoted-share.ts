/** How much of a source its citations quote, which the rights of others limit. */
import { groupBy } from '../lib/collections.ts';
import type { Span } from '../lib/paragraphs.ts';
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

/** List what claims quote, in the order of the text; what several of them quote is there once. */
export function quotedSpans(claims: readonly Claim[]): readonly Span[] {
  return united(claims.flatMap((claim) => claim.citations));
}

function quotedLength(claims: readonly Claim[]): number {
  return lengthOf(quotedSpans(claims));
}

/** Put spans in order and join those that touch. */
export function united(some: readonly Span[]): readonly Span[] {
  const spans: { readonly start: number; end: number }[] = [];
  for (const { start, end } of some.toSorted((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else if (end > start) spans.push({ start, end });
  }
  return spans;
}

/** Add up how long spans are. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
