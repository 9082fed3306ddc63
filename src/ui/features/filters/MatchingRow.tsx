import type { JSX } from 'preact';
import { shorten } from '../../../lib/text.ts';
import { filters, matched } from '../../../state/selectors/visible.ts';
import { perform } from '../../../state/undo/undoable.ts';
import { showMatching } from '../../../state/view/change-filters.ts';
import { ToolButton } from '../../kit/ToolButton.tsx';
import { filterStrings } from './filter-strings.ts';

/** The query that filters, what was not understood of it, and the way to be rid of it. */
export function MatchingRow(): JSX.Element | undefined {
  const query = filters.value.query.trim();
  if (query === '') return undefined;
  return (
    <section class="legend-group filter-matching" aria-label={filterStrings.matching}>
      <p>
        <span class="label">{filterStrings.matching}</span> <bdi>{shorten(query, 200)}</bdi>
      </p>
      <ToolButton
        icon="close"
        name={filterStrings.stopMatching}
        onClick={() => perform(filterStrings.steps.noQuery, showMatching(''))}
      />
      {matched.value?.problems.map((problem) => (
        <p key={problem.at} class="fault">
          {problem.message}
        </p>
      ))}
    </section>
  );
}
