import type { JSX } from 'preact';
import { daysOf } from '../../../query/calendar.ts';
import type { Period } from '../../../query/filters.ts';
import { timeline } from '../../../state/selectors/timeline.ts';
import { filters } from '../../../state/selectors/visible.ts';
import { perform } from '../../../state/undo/undoable.ts';
import { showPeriod, showUndated } from '../../../state/view/change-filters.ts';
import { periodWords } from '../../words/period-words.ts';
import { type FieldFault, FromToFields } from './FromToFields.tsx';
import { filterStrings } from './filter-strings.ts';

/** The period as two dates to be typed, and what becomes of the claims without a date. */
export function PeriodFields(): JSX.Element {
  const { period, showsUndated } = filters.value;
  const undated = timeline.value?.undated ?? 0;
  return (
    <>
      <FromToFields
        from={period?.from ?? ''}
        to={period?.to ?? ''}
        hint={filterStrings.periodHint}
        longest={10}
        inputMode="numeric"
        onApply={applyPeriod}
      />
      {(timeline.value?.undatedTotal ?? 0) > 0 && (
        <label class="filter-switch">
          <input
            type="checkbox"
            checked={showsUndated}
            onChange={() => perform(filterStrings.steps.undated(!showsUndated), showUndated(!showsUndated))}
          />
          {filterStrings.undated(undated)}
        </label>
      )}
    </>
  );
}

function applyPeriod(from: string, to: string): FieldFault | undefined {
  const read = readPeriodFields(from, to);
  switch (read.kind) {
    case 'not-a-date':
      return { field: read.field, words: filterStrings.notADate };
    case 'ends-before':
      return { words: filterStrings.endsBefore };
    case 'period': {
      const words = read.period ? periodWords(read.period) : filterStrings.allTimes;
      perform(filterStrings.steps.period(words), showPeriod(read.period));
      return undefined;
    }
  }
}

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
