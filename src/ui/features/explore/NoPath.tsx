import type { JSX } from 'preact';
import type { Lookup } from '../../../model/lookup.ts';
import { nameOf } from '../../../model/names.ts';
import { perform } from '../../../state/undo/undoable.ts';
import { clearFilters } from '../../../state/view/change-filters.ts';
import type { PathChoice } from '../../../state/view/view.ts';
import { isFiltered } from '../../../state/view/view-selectors.ts';
import { closePath, walkDirected, walkStatedOnly } from './explore.ts';
import { exploreStrings as strings } from './explore-strings.ts';

interface Props {
  readonly lookup: Lookup;
  readonly choice: PathChoice;
}

/** Say that nothing joins the two, within which bounds, and the one thing to do next. */
export function NoPath({ lookup, choice }: Props): JSX.Element {
  const { where, next, act } = wayOn(choice, isFiltered.value);
  return (
    <div class="no-path">
      <p class="lead" dir="auto">
        {strings.noPath(nameOf(lookup, choice.from), nameOf(lookup, choice.to))} {where}
      </p>
      <button type="button" class="button button-main" onClick={act}>
        {next}
      </button>
    </div>
  );
}

function wayOn(
  { statedOnly, followDirection }: PathChoice,
  hasFilters: boolean,
): { readonly where: string; readonly next: string; readonly act: () => void } {
  if (statedOnly) return { where: strings.noPathStated, next: strings.useAllClaims, act: () => walkStatedOnly(false) };
  if (followDirection) {
    return { where: strings.noPathDirected, next: strings.walkBothWays, act: () => walkDirected(false) };
  }
  if (!hasFilters) return { where: strings.noPathAtAll, next: strings.chooseOther, act: closePath };
  return {
    where: strings.noPathFiltered,
    next: strings.clearFilters,
    act: () => perform(strings.clearFilters, clearFilters),
  };
}
