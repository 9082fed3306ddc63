import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { verdictCounts } from '../../../state/workspace/source-texts.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { useCommands } from '../../parts/commands.ts';
import { wordCounts, words } from '../../words/reader-words.ts';

/** Say what became of all quotations, as far as texts are at hand: "162 quotations: 162 found word for word". Texts that cost little are looked for. */
export function VerdictSummary(): JSX.Element | undefined {
  const { bringTextsAtHand } = useCommands();
  const dataset = workspace.value?.dataset;
  useEffect(() => {
    if (dataset) bringTextsAtHand();
  }, [dataset, bringTextsAtHand]);
  const counts = verdictCounts.value;
  if (!counts) return undefined;
  return (
    <p class="verdict-summary" title={counts.areSame ? undefined : words.other}>
      {wordCounts(counts)}
    </p>
  );
}
