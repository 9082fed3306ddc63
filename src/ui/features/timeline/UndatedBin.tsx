import type { JSX } from 'preact';
import { filters } from '../../../state/selectors/visible.ts';
import { perform } from '../../../state/undo/undoable.ts';
import { showUndated } from '../../../state/view/change-filters.ts';
import { formatCount } from '../../words/strings.ts';
import { timelineStrings } from './timeline-strings.ts';

/** The claims that no bar can hold, as a bin of their own that can be switched off. */
export function UndatedBin({ count }: { readonly count: number }): JSX.Element {
  const { showsUndated } = filters.value;
  return (
    <label class="undated-bin" data-shown={showsUndated || undefined} title={timelineStrings.undatedHint}>
      <input
        type="checkbox"
        checked={showsUndated}
        aria-label={timelineStrings.undatedNamed(count)}
        onChange={() => perform(timelineStrings.stepUndated(!showsUndated), showUndated(!showsUndated))}
      />
      <span class="undated-count">{formatCount(count)}</span>
      <span class="undated-word">{timelineStrings.undated}</span>
    </label>
  );
}
