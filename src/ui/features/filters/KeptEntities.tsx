import type { JSX } from 'preact';
import { shorten } from '../../../lib/text.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { nameOf } from '../../../model/names.ts';
import { countByLeastClaims } from '../../../query/facets.ts';
import { sifted } from '../../../state/selectors/facets.ts';
import { filters } from '../../../state/selectors/visible.ts';
import { perform } from '../../../state/undo/undoable.ts';
import { showLeastClaims, showLonely, unhide } from '../../../state/view/change-filters.ts';
import { Paged } from '../../kit/Paged.tsx';
import { claimThresholds, thresholdIndex } from './claim-thresholds.ts';
import { filterStrings } from './filter-strings.ts';

const page = 12;

/** Which entities stay: by their number of claims, those left without any, and those hidden by hand. */
export function KeptEntities({ lookup }: { readonly lookup: Lookup }): JSX.Element {
  const { showsLonely, hiddenEntities } = filters.value;
  return (
    <>
      <LeastClaims />
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

function LeastClaims(): JSX.Element | undefined {
  const { leastClaims } = filters.value;
  const counts = sifted.value ? countByLeastClaims(sifted.value) : [];
  const thresholds = claimThresholds(Math.max(counts.length - 1, leastClaims));
  const words = filterStrings.leastClaims(leastClaims);
  const keeps = filterStrings.keeps(counts[leastClaims] ?? 0);
  return (
    <label class="filter-range">
      <span>{words}</span>
      <span class="count">{keeps}</span>
      <input
        type="range"
        aria-label={filterStrings.leastClaimsLabel}
        aria-valuetext={`${words}: ${keeps}`}
        min={0}
        max={thresholds.length - 1}
        value={thresholdIndex(thresholds, leastClaims)}
        onInput={(event) => {
          const least = thresholds[Number(event.currentTarget.value)] ?? 0;
          perform(filterStrings.steps.least(least), showLeastClaims(least), 'least-claims');
        }}
      />
    </label>
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
