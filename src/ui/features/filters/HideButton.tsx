import type { JSX } from 'preact';
import type { Lookup } from '../../../model/lookup.ts';
import { nameOf } from '../../../model/names.ts';
import { filters } from '../../../state/selectors/visible.ts';
import { perform } from '../../../state/undo/undoable.ts';
import { hide, unhide } from '../../../state/view/change-filters.ts';
import { filterStrings } from './filter-strings.ts';

interface Props {
  readonly lookup: Lookup;
  readonly id: string;
}

/** Hide an entity by hand, or show it again; the filters list all that are hidden so. */
export function HideButton({ lookup, id }: Props): JSX.Element {
  const isHidden = filters.value.hiddenEntities.includes(id);
  const name = nameOf(lookup, id);
  const press = () => {
    if (isHidden) perform(filterStrings.steps.show(name), unhide([id]));
    else perform(filterStrings.steps.hide(name), hide([id]));
  };
  return (
    <button type="button" class="button" title={isHidden ? undefined : filterStrings.hideHint} onClick={press}>
      <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
        <path
          d={isHidden ? openEye : closedEye}
          fill="none"
          stroke="currentColor"
          stroke-width="1.5"
          stroke-linecap="round"
        />
      </svg>
      {isHidden ? filterStrings.unhide : filterStrings.hide}
    </button>
  );
}

const openEye =
  'M3 10c2-3.4 4.4-5 7-5s5 1.6 7 5c-2 3.4-4.4 5-7 5s-5-1.6-7-5M10 7.8a2.2 2.2 0 1 0 0 4.4a2.2 2.2 0 0 0 0-4.4';
const closedEye = 'M3 9c2 3.4 4.4 5 7 5s5-1.6 7-5M5.2 12L3.5 14M10 14v2.4M14.8 12l1.7 2';
