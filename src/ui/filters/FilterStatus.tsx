import type { JSX } from 'preact';
import { isFiltered, isFocused } from '../../state/choices.ts';
import { perform } from '../../state/doing.ts';
import { leaveFocus } from '../../state/exploring.ts';
import { clearFilters } from '../../state/filtering.ts';
import { claimCount } from '../../state/visible.ts';
import { formatCount } from '../strings.ts';
import { filterStrings } from './filter-strings.ts';
import { useRested } from './use-rested.ts';

/** Milliseconds without a change after which the count is read out. */
const rest = 700;

interface Props {
  /** Stands when nothing is hidden too, so that the rows under it stay under the finger that presses the first. */
  readonly isSteady?: boolean;
}

/** Say how much filters and focus leave, with the way to be rid of them all. */
export function FilterStatus({ isSteady = false }: Props): JSX.Element | undefined {
  const isHiding = isFiltered.value || isFocused.value;
  if (!isHiding && !isSteady) return undefined;
  const { shown, total } = claimCount.value;
  return (
    <div class="filter-status" data-hiding={isHiding}>
      <p>
        <strong>{formatCount(shown)}</strong> {filterStrings.shown(total)}
      </p>
      <button type="button" class="button" title={filterStrings.clearHint} onClick={showAllClaims}>
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

/** Show everything again, as one step. */
function showAllClaims(): void {
  perform(filterStrings.steps.clear, (view) => leaveFocus(clearFilters(view)));
}

/** Take all filters away, as one step. */
export function clear(): void {
  perform(filterStrings.steps.clear, clearFilters);
}
