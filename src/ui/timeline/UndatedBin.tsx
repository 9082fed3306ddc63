import type { JSX } from 'preact';
import { perform } from '../../state/doing.ts';
import { showUndated } from '../../state/filtering.ts';
import { filters } from '../../state/visible.ts';
import { formatCount } from '../strings.ts';
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
