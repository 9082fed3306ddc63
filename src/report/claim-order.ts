/** The two orders of a report: as it is read in the sources, and as it happened. */
import { boundsOf, compareDays, parseWhen } from '../model/dates.ts';
import type { Lookup } from '../model/lookup.ts';
import type { Claim } from '../model/types.ts';

export interface TimeOrder {
  /** By the first day that the date can mean. */
  readonly dated: readonly Claim[];
  /** In reading order. */
  readonly undated: readonly Claim[];
}

/** Put claims into the order in which their first citations are read: source by source, place by place. */
export function inReadingOrder(lookup: Lookup, claims: readonly Claim[]): readonly Claim[] {
  const sourceNumbers = new Map(lookup.dataset.sources.map((source, index) => [source.id, index]));
  const placeOf = (claim: Claim) => ({
    claim,
    source: sourceNumbers.get(claim.source) ?? sourceNumbers.size,
    start: Math.min(...claim.citations.map((citation) => citation.start)),
  });
  return claims
    .map(placeOf)
    .sort((a, b) => a.source - b.source || compare(a.start, b.start))
    .map(({ claim }) => claim);
}

/**
 * Put claims into the order of time. A span counts from its beginning; one whose beginning is not given stands before what is of the
 * day on which it ends. Of two that begin alike the one that ends first comes first.
 */
export function inTimeOrder(lookup: Lookup, claims: readonly Claim[]): TimeOrder {
  const read = inReadingOrder(lookup, claims).map((claim) => ({ claim, days: daysOf(claim) }));
  return {
    dated: read
      .flatMap(({ claim, days }) => (days ? [{ claim, days }] : []))
      .sort((a, b) => compareDays(a.days.from, b.days.from) || compareDays(a.days.to, b.days.to))
      .map(({ claim }) => claim),
    undated: read.filter(({ days }) => days === undefined).map(({ claim }) => claim),
  };
}

function daysOf({ when }: Claim): { readonly from: string; readonly to: string } | undefined {
  const parsed = when === undefined ? undefined : parseWhen(when);
  if (!parsed) return undefined;
  const { earliest, latest } = boundsOf(parsed);
  if (earliest !== undefined) return { from: earliest, to: latest ?? openEnd };
  return latest === undefined ? undefined : { from: latest, to: beforeAll };
}

/** After every other day. */
const openEnd = 'Y9999999-01-01';
/** Before every other day. */
const beforeAll = 'Y-9999999-01-01';

function compare<Value extends number | string>(a: Value, b: Value): number {
  return a < b ? -1 : Number(a > b);
}
