import type { JSX } from 'preact';
import { claimCount } from '../../../state/selectors/visible.ts';
import { clear } from './FilterStatus.tsx';
import { filterStrings } from './filter-strings.ts';

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
