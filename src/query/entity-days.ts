import type { Lookup } from '../model/lookup.ts';
import { datedClaimsOf, dating, everAfter, sinceEver } from './dated-claims.ts';
import { filterIndexOf, nobody } from './filter-index.ts';

/**
 * Find when each entity stands in time: the middle one of the days of the claims about it, in days since 1970; NaN where none has a date. An
 * interval counts as its middle, one with an open end as the other end. Claims that `isCounted` turns down are left out.
 */
export function entityDaysOf(
  lookup: Lookup,
  isCounted: (claim: number) => boolean = () => true,
): Float64Array<ArrayBuffer> {
  const { subjects, objects } = filterIndexOf(lookup);
  const days = claimDaysOf(lookup);
  const claims = Array.from(days.keys())
    .filter((claim) => !Number.isNaN(days[claim]) && isCounted(claim))
    .sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0));
  const daysByEntity = new Map<number, number[]>();
  for (const claim of claims) {
    for (const entity of new Set([subjects[claim], objects[claim]])) {
      if (entity === undefined || entity === nobody) continue;
      const own = daysByEntity.get(entity);
      if (own) own.push(days[claim] ?? 0);
      else daysByEntity.set(entity, [days[claim] ?? 0]);
    }
  }
  return Float64Array.from(lookup.dataset.entities, (_, entity) => middleOf(daysByEntity.get(entity) ?? []));
}

/** The day in the middle of each claim; NaN for one without a date, or open at both ends. */
function claimDaysOf(lookup: Lookup): Float64Array {
  const dated = datedClaimsOf(lookup);
  return Float64Array.from(dated.dating, (kind, claim) => {
    const [first, last] = [dated.first[claim] ?? sinceEver, dated.last[claim] ?? everAfter];
    if (kind === dating.undated) return Number.NaN;
    if (first === sinceEver) return last === everAfter ? Number.NaN : last;
    return last === everAfter ? first : (first + last) / 2;
  });
}

function middleOf(sorted: readonly number[]): number {
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}
