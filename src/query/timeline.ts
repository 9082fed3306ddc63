/** Dated claims over time: how many hold in each stretch of the calendar. */
import { type DaySpan, daysOf } from './calendar.ts';
import { datedClaimsOf, dating, everAfter, sinceEver } from './dated-claims.ts';
import { reasons, type Sift, siftAside } from './filter.ts';
import type { Filters, Period } from './filters.ts';
import { timeAxisOf, type Unit } from './time-axis.ts';

/** One stretch of the calendar and the claims that hold in any part of it. */
export interface Bin {
  /** First and last part, as a period writes them: a decade runs from `1990` to `1999`. */
  readonly from: string;
  readonly to: string;
  readonly certain: number;
  /** Claims whose date is marked uncertain or approximate; not among the certain ones. */
  readonly uncertain: number;
  /** Claims with this date in the whole dataset, of both kinds. */
  readonly total: number;
}

export interface Timeline {
  readonly unit: Unit;
  /** Without gaps, from the first day that any claim of the dataset names to the last, or within a part of it, whatever the filters. */
  readonly bins: readonly Bin[];
  /** Claims without a date that the other filters leave, and in the whole dataset. */
  readonly undated: number;
  readonly undatedTotal: number;
  /** Claims counted in the first bin whose beginning is open, not given or further back; in the last whose end is, or is further on. */
  readonly openBefore: number;
  readonly openAfter: number;
  /** Whether there are dates before the first bin or behind the last. */
  readonly isPart: boolean;
}

/**
 * Count the dated claims that the filters leave, the period set aside: an interval counts in all of its span, and an open end
 * reaches the edge. What lies wholly outside the part that is asked for is not counted.
 */
export function timelineOf(sifted: Sift, within?: DaySpan): Timeline {
  const { lookup } = sifted.index;
  const dated = datedClaimsOf(lookup);
  const axis = timeAxisOf(lookup, within);
  const tallies = { certain: new Int32Array(axis.count + 1), uncertain: new Int32Array(axis.count + 1) };
  const total = new Int32Array(axis.count + 1);
  let [undated, undatedTotal, openBefore, openAfter] = [0, 0, 0, 0];
  const { claims } = siftAside(sifted, withoutTime(sifted.filters));
  for (let claim = 0; claim < claims.length; claim += 1) {
    const isLeft = ((claims[claim] ?? 0) & ~reasons.period) === 0;
    if (dated.dating[claim] === dating.undated) {
      undatedTotal += 1;
      if (isLeft) undated += 1;
      continue;
    }
    const first = dated.first[claim] ?? 0;
    const last = dated.last[claim] ?? 0;
    const begins = first === sinceEver ? -1 : axis.indexOf(first);
    const ends = last === everAfter ? axis.count : axis.indexOf(last);
    const from = Math.max(0, begins);
    const behind = Math.min(axis.count - 1, ends) + 1;
    if (from >= behind) continue;
    addSpan(total, from, behind);
    if (!isLeft) continue;
    addSpan(dated.dating[claim] === dating.certain ? tallies.certain : tallies.uncertain, from, behind);
    if (begins < 0) openBefore += 1;
    if (ends >= axis.count) openAfter += 1;
  }
  const { certain, uncertain } = { certain: summed(tallies.certain), uncertain: summed(tallies.uncertain) };
  const totals = summed(total);
  const bins = Array.from({ length: axis.count }, (_, index) => ({
    ...axis.spanOf(index),
    certain: certain[index] ?? 0,
    uncertain: uncertain[index] ?? 0,
    total: totals[index] ?? 0,
  }));
  const whole = timeAxisOf(lookup).days;
  const isPart = axis.days.first > whole.first || axis.days.last < whole.last;
  return { unit: axis.unit, bins, undated, undatedTotal, openBefore, openAfter, isPart };
}

function withoutTime(filters: Filters): Filters {
  return filters.period || !filters.showsUndated ? { ...filters, period: undefined, showsUndated: true } : filters;
}

/** Make the period of a row of bins, both included; the whole row is no period, unless it is but a part of time. */
export function periodOfBins(timeline: Timeline, first: number, last: number): Period | undefined {
  const { bins, isPart } = timeline;
  const low = Math.max(0, Math.min(first, last));
  const high = Math.min(bins.length - 1, Math.max(first, last));
  if (isPart) return windowOf(timeline, low, high);
  const [from, to] = [bins[low]?.from, bins[high]?.to];
  if (from === undefined || to === undefined || (low === 0 && high === bins.length - 1)) return undefined;
  return { ...(low === 0 ? {} : { from }), ...(high === bins.length - 1 ? {} : { to }) };
}

/** Find the days of a row of bins, both included. */
export function daysOfBins({ bins }: Timeline, first: number, last: number): DaySpan | undefined {
  const [from, to] = [daysOf(bins[first]?.from ?? ''), daysOf(bins[last]?.to ?? '')];
  return from && to && { first: from.first, last: to.last };
}

/** Find the bins that a period touches, first and last; none when it lies beside them all. */
export function binsOfPeriod({ bins }: Timeline, period: Period | undefined): readonly [number, number] | undefined {
  const from = daysOf(period?.from ?? '')?.first ?? Number.NEGATIVE_INFINITY;
  const to = daysOf(period?.to ?? '')?.last ?? Number.POSITIVE_INFINITY;
  const first = bins.findIndex((bin) => (daysOf(bin.to)?.last ?? 0) >= from);
  const last = bins.findLastIndex((bin) => (daysOf(bin.from)?.first ?? 0) <= to);
  return first < 0 || last < first ? undefined : [first, last];
}

/** Move a period along the bins, for playing; it keeps its length and begins anew when it has reached the end. */
export function nextPeriod(timeline: Timeline, period: Period | undefined): Period | undefined {
  const [first, last] = binsOfPeriod(timeline, period) ?? [0, 0];
  const length = period === undefined ? 0 : last - first;
  const start = period === undefined || last >= timeline.bins.length - 1 ? 0 : first + 1;
  return windowOf(timeline, start, start + length);
}

/** As `periodOfBins`, but closed on both sides, so that it keeps its length while it moves. */
function windowOf({ bins }: Timeline, first: number, last: number): Period | undefined {
  const [from, to] = [bins[first]?.from, bins[Math.min(last, bins.length - 1)]?.to];
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** Note where a span begins and where it has ended; `summed` makes counts of it. */
function addSpan(changes: Int32Array, from: number, behind: number): void {
  changes[from] = (changes[from] ?? 0) + 1;
  changes[behind] = (changes[behind] ?? 0) - 1;
}

function summed(changes: Int32Array): Int32Array {
  let sum = 0;
  return changes.map((change) => {
    sum += change;
    return sum;
  });
}
