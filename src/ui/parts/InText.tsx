import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Claim } from '../../model/types.ts';
import type { Verdict } from '../../model/verification.ts';
import { readAt } from '../../state/screen/reader-target.ts';
import { texts, verdictOf } from '../../state/workspace/source-texts.ts';
import { claimStrings } from '../words/claim-strings.ts';
import { words, wordVerdict } from '../words/reader-words.ts';
import { useCommands } from './commands.ts';

interface Props {
  readonly claim: Claim;
  /** Number of the paragraph whose quotations these are. */
  readonly paragraph: number;
}

/** From the weakest verdict to the strongest: what holds for several quotations is what holds for the weakest. */
const order: readonly Verdict['kind'][] = ['not-found', 'possible', 'moved', 'changed', 'respelled', 'exact'];

/**
 * Where a quotation stands, as a way to show it in the text, and what became of it where a text is at hand. Texts that cost little
 * are looked for, so that who came by a link to a claim sees it as well.
 */
export function InText({ claim, paragraph }: Props): JSX.Element {
  const { bringTextsAtHand } = useCommands();
  const isUnknown = !texts.value.has(claim.source);
  useEffect(() => {
    if (isUnknown) bringTextsAtHand();
  }, [isUnknown, bringTextsAtHand]);
  const own = claim.citations.flatMap((citation, index) => (citation.paragraph === paragraph ? [index] : []));
  const verdicts = own.flatMap((index) => verdictOf(claim.id, claim.source, index) ?? []);
  const weakest = verdicts.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0];
  const text = texts.value.get(claim.source);
  const said = weakest && wordVerdict(weakest, text?.kind === 'at-hand' && text.isSame === true, paragraph);
  return (
    <span class="in-text">
      <button
        type="button"
        class="paragraph"
        aria-label={words.showInText(paragraph)}
        title={words.showInText(paragraph)}
        onClick={() => readAt(claim, own[0] ?? 0)}
      >
        {claimStrings.paragraph(paragraph)}
      </button>
      {said && (
        <span class="verdict" data-kind={weakest.kind} title={said.meaning}>
          <span aria-hidden="true">{said.sign}</span> {said.word}
        </span>
      )}
    </span>
  );
}
