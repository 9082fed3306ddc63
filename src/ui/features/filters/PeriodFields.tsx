import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { timeline } from '../../../state/selectors/timeline.ts';
import { filters } from '../../../state/selectors/visible.ts';
import { perform } from '../../../state/undo/undoable.ts';
import { showPeriod, showUndated } from '../../../state/view/change-filters.ts';
import { periodWords } from '../../words/period-words.ts';
import { filterStrings } from './filter-strings.ts';
import { type PeriodReading, readPeriodFields } from './period-fields.ts';

/** The period as two dates to be typed, and what becomes of the claims without a date. */
export function PeriodFields(): JSX.Element {
  const { period, showsUndated } = filters.value;
  const undated = timeline.value?.undated ?? 0;
  return (
    <>
      <Dates from={period?.from ?? ''} to={period?.to ?? ''} />
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

/** Two fields that are read when the reader leaves one or presses Enter. */
function Dates({ from, to }: { readonly from: string; readonly to: string }): JSX.Element {
  const [texts, setTexts] = useState({ from, to });
  const [reading, setReading] = useState<PeriodReading | undefined>(undefined);
  const faultId = useId();
  // The fields stay when the period changes, for the reader may be in one of them.
  const given = useRef({ from, to });
  useEffect(() => {
    // The first time they have it already, and may hold what was typed since.
    if (given.current.from === from && given.current.to === to) return;
    given.current = { from, to };
    setTexts({ from, to });
    setReading(undefined);
  }, [from, to]);
  const fault = reading && faultWords(reading);
  const apply = () => {
    const read = readPeriodFields(texts.from, texts.to);
    setReading(read);
    if (read.kind !== 'period') return;
    const words = read.period ? periodWords(read.period) : filterStrings.allTimes;
    perform(filterStrings.steps.period(words), showPeriod(read.period));
  };
  const field = (name: 'from' | 'to', label: string) => (
    <label>
      {label}
      <input
        class="field"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        maxLength={10}
        value={texts[name]}
        title={filterStrings.periodHint}
        aria-invalid={reading?.kind === 'ends-before' || (reading?.kind === 'not-a-date' && reading.field === name)}
        aria-describedby={fault === undefined ? undefined : faultId}
        onInput={(event) => setTexts({ ...texts, [name]: event.currentTarget.value })}
        onBlur={apply}
        onKeyDown={(event) => event.key === 'Enter' && apply()}
      />
    </label>
  );
  return (
    <div class="filter-dates">
      {field('from', filterStrings.from)}
      {field('to', filterStrings.to)}
      <p id={faultId} class="fault" role="status">
        {fault}
      </p>
    </div>
  );
}

function faultWords(reading: PeriodReading): string | undefined {
  switch (reading.kind) {
    case 'not-a-date':
      return filterStrings.notADate;
    case 'ends-before':
      return filterStrings.endsBefore;
    case 'period':
      return undefined;
  }
}
