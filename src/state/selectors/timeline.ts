import { computed, signal } from '@preact/signals';
import type { Lookup } from '../../model/lookup.ts';
import type { DaySpan } from '../../query/calendar.ts';
import { denseSpanOf, finestUnitOf } from '../../query/time-axis.ts';
import { binsOfPeriod, daysOfBins, type Timeline, timelineOf } from '../../query/timeline.ts';
import { workspace } from '../workspace/workspace.ts';
import { sifted } from './facets.ts';
import { filters } from './visible.ts';

interface Closeness {
  readonly lookup: Lookup;
  /** The part of time that is looked at; undefined for all of it. */
  readonly within: DaySpan | undefined;
}

/** What a reader has chosen to look at more closely, or from further away, and in which dataset. */
const closeness = signal<Closeness | undefined>(undefined);

/** The part of time on the axis: as chosen, else the one in which nearly all dates lie. */
const within = computed<DaySpan | undefined>(() => {
  const lookup = workspace.value?.lookup;
  const chosen = closeness.value;
  return chosen && chosen.lookup === lookup ? chosen.within : lookup && denseSpanOf(lookup);
});

/** The dated claims that the other filters leave, over time. */
export const timeline = computed<Timeline | undefined>(() => sifted.value && timelineOf(sifted.value, within.value));

/** Whether the chosen period is short enough on the axis for a closer look at it. */
export const canLookCloser = computed(() => {
  const shown = timeline.value;
  const range = brushed.value;
  if (!shown || !range || range[1] - range[0] + 1 >= shown.bins.length) return false;
  const lookup = workspace.value?.lookup;
  return lookup !== undefined && shown.unit !== finestUnitOf(lookup);
});

/** Let the axis show the chosen period alone, in finer stretches. */
export function lookCloser(): void {
  const lookup = workspace.peek()?.lookup;
  const range = brushed.peek();
  const shown = timeline.peek();
  if (lookup && range && shown) closeness.value = { lookup, within: daysOfBins(shown, ...range) };
}

/** Let the axis show all of time. */
export function lookAtAllTime(): void {
  const lookup = workspace.peek()?.lookup;
  if (lookup) closeness.value = { lookup, within: undefined };
}

/** The bins that the chosen period touches, first and last; none without a period, or when it lies beside all dates. */
export const brushed = computed<readonly [number, number] | undefined>(() =>
  timeline.value && filters.value.period ? binsOfPeriod(timeline.value, filters.value.period) : undefined,
);
