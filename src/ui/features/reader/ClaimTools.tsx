import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import {
  claimLine,
  openClaimLine,
  putLineAway,
  sentenceAt,
  sentencesWithoutClaim,
  walkToOpenSentence,
} from '../../../state/screen/claim-line.ts';
import { readSource, textState } from '../../../state/screen/reader.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { Icon } from '../../kit/Icon.tsx';
import { Spoken } from '../../kit/Spoken.tsx';
import { words } from '../../words/reader-words.ts';
import { counted } from '../../words/strings.ts';
import { useClaimWords } from './paint-claim-words.ts';
import { selectedWords, useSelectedWords } from './selected-words.ts';

/** Where keys are letters. */
const typingFields = 'input, textarea, select, [contenteditable]';

/** How much of the text has claims, and the ways to the next sentence and to a new claim. */
export function ClaimTools(): JSX.Element | undefined {
  useKeys();
  useSelectedWords();
  useClaimWords();
  if (textState.value.kind !== 'at-hand') return undefined;
  const source = readSource.value?.id;
  const claims = workspace.value?.dataset.claims.filter((claim) => claim.source === source).length ?? 0;
  return (
    <div class="claim-tools-bar">
      <span class="count">
        {counted(claims, 'claim')} · {words.openSentences(sentencesWithoutClaim.value.length)}
      </span>
      <button
        type="button"
        class="button"
        aria-keyshortcuts="n"
        title={words.nextSentenceHint}
        onClick={walkToOpenSentence}
      >
        {words.nextSentence} <kbd>n</kbd>
      </button>
      <button
        type="button"
        class="button"
        aria-keyshortcuts="c"
        title={words.makeClaimHint}
        // What is selected in the text stays so.
        onPointerDown={(event) => event.preventDefault()}
        onClick={makeClaim}
      >
        <Icon name="plus" /> {words.makeClaim} <kbd>c</kbd>
      </button>
      <Spoken words={sentenceAt.value?.text ?? ''} />
    </div>
  );
}

/** Open the line: for what is selected, else for the sentence that one is at, else for the next one without a claim. */
function makeClaim(): void {
  const selected = selectedWords();
  const sentence = selected ? undefined : (sentenceAt.peek() ?? walkToOpenSentence());
  if (selected) openClaimLine(selected.paragraph, selected.words);
  else openClaimLine(sentence?.paragraph ?? 1, sentence?.text ?? '');
}

function useKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.target instanceof Element && event.target.matches(typingFields)) return;
      if (textState.peek().kind !== 'at-hand' || document.querySelector('dialog[open], :popover-open')) return;
      if (event.key === 'n') walkToOpenSentence();
      else if (event.key === 'c') makeClaim();
      else if (event.key === 'Escape' && claimLine.peek()?.isOpen) putLineAway();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
