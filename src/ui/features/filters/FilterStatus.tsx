import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { claimCount, unconnected } from '../../../state/selectors/visible.ts';
import { perform } from '../../../state/undo/undoable.ts';
import { clearFilters, showLonely } from '../../../state/view/change-filters.ts';
import { leaveFocus } from '../../../state/view/change-focus.ts';
import { isFiltered, isFocused } from '../../../state/view/view-selectors.ts';
import { Spoken } from '../../kit/Spoken.tsx';
import { formatCount } from '../../words/strings.ts';
import { filterStrings } from './filter-strings.ts';

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
        <strong>{formatCount(shown)}</strong> {filterStrings.ofAll(total)}
        <span class="shown-word"> {filterStrings.shown}</span>
      </p>
      {!isSteady && unconnected.value.size > 0 && (
        <button
          type="button"
          class="button"
          data-unconnected
          title={filterStrings.hideUnconnectedHint}
          onClick={hideUnconnected}
        >
          {filterStrings.hideUnconnected(unconnected.value.size)}
        </button>
      )}
      <button type="button" class="button" title={filterStrings.clearHint} onClick={showAllClaims}>
        {filterStrings.clear}
      </button>
    </div>
  );
}

/** The same for the foot, where it is read out too. */
export function SpokenFilterStatus(): JSX.Element {
  const { shown, total } = claimCount.value;
  const words = useRested(`${formatCount(shown)} ${filterStrings.ofAll(total)} ${filterStrings.shown}`, rest);
  return (
    <>
      <FilterStatus />
      <Spoken words={words} />
    </>
  );
}

/** Show everything again, as one step. */
function showAllClaims(): void {
  perform(filterStrings.steps.clear, (view) => leaveFocus(clearFilters(view)));
}

/** Hide the entities that the filters left without a claim, as one step. */
function hideUnconnected(): void {
  perform(filterStrings.steps.lonely(false), showLonely(false));
}

/** Take all filters away, as one step. */
export function clear(): void {
  perform(filterStrings.steps.clear, clearFilters);
}

/** Said over the graph, the list or the table when the filters leave no claim; the one thing to do is to clear them. */
export function NothingMatches(): JSX.Element | undefined {
  const { shown, total } = claimCount.value;
  if (shown > 0 || total === 0) return undefined;
  return (
    <div class="nothing">
      <p class="lead">{filterStrings.nothingMatches}</p>
      <button type="button" class="button button-main" onClick={clear}>
        {filterStrings.clearLong}
      </button>
    </div>
  );
}

/** Give a value once it has stood still for a while, so that what changes with each step is not read out with each step. */
function useRested<Value>(value: Value, milliseconds: number): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return rested;
}

interface HiddenProps {
  readonly shown: number;
  readonly total: number;
  readonly onShowAll: () => void;
}

/** Say that the filters hold claims back from what is read out, with the way to see them all the same. */
export function HiddenClaims({ shown, total, onShowAll }: HiddenProps): JSX.Element | undefined {
  if (shown === total) return undefined;
  return (
    <p class="hidden-claims">
      {filterStrings.passed(shown, total)}{' '}
      <button type="button" class="text-button" onClick={onShowAll}>
        {filterStrings.showAllHere}
      </button>
    </p>
  );
}
