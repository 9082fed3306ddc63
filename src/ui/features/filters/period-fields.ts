import { daysOf } from '../../../query/calendar.ts';
import type { Period } from '../../../query/filters.ts';

/** What two fields say: a period (none when both are empty), or which of them is at fault. */
export type PeriodReading =
  | { readonly kind: 'period'; readonly period: Period | undefined }
  | { readonly kind: 'not-a-date'; readonly field: 'from' | 'to' }
  | { readonly kind: 'ends-before' };

/** Read a period from the texts of its two fields. */
export function readPeriodFields(from: string, to: string): PeriodReading {
  const [start, end] = [from.trim(), to.trim()];
  const [first, last] = [daysOf(start), daysOf(end)];
  if (start !== '' && !first) return { kind: 'not-a-date', field: 'from' };
  if (end !== '' && !last) return { kind: 'not-a-date', field: 'to' };
  if (first && last && first.first > last.last) return { kind: 'ends-before' };
  if (!first && !last) return { kind: 'period', period: undefined };
  return { kind: 'period', period: { ...(first ? { from: start } : {}), ...(last ? { to: end } : {}) } };
}
