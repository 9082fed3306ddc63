import type { JSX } from 'preact';
import { shorten } from '../../../lib/text.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { nameOf } from '../../../model/names.ts';
import { filters } from '../../../state/selectors/visible.ts';
import { perform } from '../../../state/undo/undoable.ts';
import { showLonely, unhide } from '../../../state/view/change-filters.ts';
import { Paged } from '../../kit/Paged.tsx';
import { filterStrings } from './filter-strings.ts';

const page = 12;

/** Which entities stay: those left without a claim, and those hidden by hand. */
export function KeptEntities({ lookup }: { readonly lookup: Lookup }): JSX.Element {
  const { showsLonely, hiddenEntities } = filters.value;
  return (
    <>
      <label class="filter-switch">
        <input
          type="checkbox"
          checked={showsLonely}
          onChange={() => perform(filterStrings.steps.lonely(!showsLonely), showLonely(!showsLonely))}
        />
        {filterStrings.lonely}
      </label>
      {hiddenEntities.length > 0 && <HiddenByHand lookup={lookup} ids={hiddenEntities} />}
    </>
  );
}

function HiddenByHand({ lookup, ids }: { readonly lookup: Lookup; readonly ids: readonly string[] }): JSX.Element {
  return (
    <div class="filter-hidden">
      <h4 class="label">{filterStrings.hiddenByHand}</h4>
      <Paged items={ids} page={page}>
        {(shown) => (
          <ul class="plain">
            {shown.map((id) => {
              const name = nameOf(lookup, id);
              return (
                <li key={id}>
                  <bdi class="filter-name">{shorten(name, 80)}</bdi>
                  <button
                    type="button"
                    class="text-button"
                    aria-label={filterStrings.showAgainNamed(name)}
                    onClick={() => perform(filterStrings.steps.show(name), unhide([id]))}
                  >
                    {filterStrings.showAgain}
                  </button>
                </li>
              );
            })}
          </ul>
        )}
      </Paged>
      {ids.length > 1 && (
        <button type="button" class="text-button" onClick={() => perform(filterStrings.steps.unhideAll, unhide())}>
          {filterStrings.showAllAgain}
        </button>
      )}
    </div>
  );
}
