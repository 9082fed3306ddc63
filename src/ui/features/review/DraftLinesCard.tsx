import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { shorten } from '../../../lib/text.ts';
import { draftedLines, drafterOf, showsDrafts } from '../../../state/screen/draft-lines.ts';
import { useCommands } from '../../parts/commands.ts';
import { reviewStrings as strings } from './review-strings.ts';

const mostNamed = 3;

/** Say that drafts are drawn over the graph, and let them go from it. */
export function DraftLinesCard(): JSX.Element | undefined {
  const { drafting } = useCommands();
  useEffect(() => drafting(({ start }) => start()), [drafting]);
  const lines = draftedLines.value;
  if (lines.length === 0) return undefined;
  const named = lines.flatMap((line) => drafterOf(line) || []);
  const by = [...new Set(named.map((name) => shorten(name, 40)))].slice(0, mostNamed);
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
        <bdi>{strings.showDrafts(lines.length, by)}</bdi> <span class="soft">{strings.inNoCount}</span>
      </span>
    </label>
  );
}
