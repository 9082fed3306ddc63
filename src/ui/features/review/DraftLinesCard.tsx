import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { draftedLines, showsDrafts } from '../../../state/screen/draft-lines.ts';
import { useCommands } from '../../parts/commands.ts';
import { reviewStrings as strings } from './review-strings.ts';

/** Say that drafts are drawn over the graph, and let them go from it. */
export function DraftLinesCard(): JSX.Element | undefined {
  const { drafting } = useCommands();
  useEffect(() => drafting(({ start }) => start()), [drafting]);
  const count = draftedLines.value.length;
  if (count === 0) return undefined;
  return (
    <label class="draft-lines">
      <input
        type="checkbox"
        checked={showsDrafts.value}
        onChange={(event) => {
          showsDrafts.value = event.currentTarget.checked;
        }}
      />
      <span>
        {strings.showDrafts(count)} <span class="soft">{strings.inNoCount}</span>
      </span>
    </label>
  );
}
