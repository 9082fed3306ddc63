import { computed } from '@preact/signals';
import { binsOfPeriod, type Timeline, timelineOf } from '../query/timeline.ts';
import { filters, sifted } from './visible.ts';

/** The dated claims that the other filters leave, over time. */
export const timeline = computed<Timeline | undefined>(() => sifted.value && timelineOf(sifted.value));

/** The bins that the chosen period touches, first and last; none without a period, or when it lies beside all dates. */
export const brushed = computed<readonly [number, number] | undefined>(() =>
  timeline.value && filters.value.period ? binsOfPeriod(timeline.value, filters.value.period) : undefined,
);
