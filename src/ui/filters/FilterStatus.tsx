import type { JSX } from 'preact';
import { isFiltered } from '../../state/choices.ts';
import { perform } from '../../state/doing.ts';
import { clearFilters } from '../../state/filtering.ts';
import { claimCount } from '../../state/visible.ts';
import { formatCount } from '../strings.ts';
import { filterStrings } from './filter-strings.ts';
import { useRested } from './use-rested.ts';

/** Milliseconds without a change after which the count is read out. */
const rest = 700;

/** Say how much the filters leave, with the way to be rid of them all. */
export function FilterStatus(): JSX.Element | undefined {
  if (!isFiltered.value) return undefined;
  const { shown, total } = claimCount.value;
  return (
    <div class="filter-status">
      <p>
        <strong>{formatCount(shown)}</strong> {filterStrings.shown(total)}
      </p>
      <button type="button" class="button" title={filterStrings.clearLong} onClick={clear}>
        {filterStrings.clear}
      </button>
    </div>
  );
}

/** The same for the foot, where it is read out too. */
export function SpokenFilterStatus(): JSX.Element {
  const { shown, total } = claimCount.value;
  const words = useRested(`${formatCount(shown)} ${filterStrings.shown(total)}`, rest);
  return (
    <>
      <FilterStatus />
      <p class="visually-hidden" role="status">
        {words}
      </p>
    </>
  );
}

/** Take all filters away, as one step. */
export function clear(): void {
  perform(filterStrings.steps.clear, clearFilters);
}
