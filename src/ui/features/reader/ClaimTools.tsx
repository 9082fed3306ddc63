import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { placeOf } from '../../../query/coverage.ts';
import { editedClaim, openEditor, putEditorAway, takeWords } from '../../../state/screen/claim-editor.ts';
import { showDialog } from '../../../state/screen/open-dialog.ts';
import { page, readSource, textState } from '../../../state/screen/reader.ts';
import { openReview } from '../../../state/screen/review.ts';
import { review } from '../../../state/screen/reviewed-drafts.ts';
import { saving } from '../../../state/screen/saving.ts';
import {
  isAtPassed,
  passedSentences,
  sentenceAt,
  sentencesWithoutClaim,
  walkToOpenSentence,
  walkToPassedSentence,
  wordsAt,
} from '../../../state/screen/sentences.ts';
import { isStrayListOpen, openStrays, straysHere } from '../../../state/screen/stray-quotes.ts';
import { quotedLines } from '../../../state/workspace/quoted-lines.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { Icon } from '../../kit/Icon.tsx';
import { Spoken } from '../../kit/Spoken.tsx';
import { useCommands } from '../../parts/commands.ts';
import { words } from '../../words/reader-words.ts';
import { counted, formatCount } from '../../words/strings.ts';
import { seeSentence, useClaimWords } from './paint-claim-words.ts';
import { selectedWords, useSelectedWords } from './selected-words.ts';
import { stepWords, wordStepOf } from './step-words.ts';

/** Where keys are letters. */
const typingFields = 'input, textarea, select, [contenteditable], .claim-editor *';

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
        <PassedCount />
        <SavedWord />
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
      <PassButton />
      <button
        type="button"
        class="button"
        aria-keyshortcuts="c"
        title={words.makeClaimHint}
        // What is selected in the text stays so.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => makeClaim()}
      >
        <Icon name="plus" /> {words.makeClaim} <kbd>c</kbd>
      </button>
      <button
        type="button"
        class="button"
        title={words.draftHint}
        onClick={() => {
          if (review.peek()?.source === source) openReview('draft');
          else showDialog('draft');
        }}
      >
        {review.value?.source === source ? words.drafts : words.draft}
      </button>
      <QuotedLines source={source} />
      <Strays />
      <Spoken words={whereOneIs()} />
    </div>
  );
}

/** Counts the sentence one is at as read, or opens it again. */
function PassButton(): JSX.Element {
  return (
    <button
      type="button"
      class="button"
      aria-keyshortcuts="x"
      aria-pressed={isAtPassed.value}
      title={isAtPassed.value ? words.takeBackHint : words.passHint}
      onClick={passSentence}
    >
      {words.pass} <kbd>x</kbd>
    </button>
  );
}

/** How many sentences have nothing to claim, with the way to each. */
function PassedCount(): JSX.Element | undefined {
  const count = passedSentences.value.length;
  if (count === 0) return undefined;
  return (
    <>
      {' · '}
      <button
        type="button"
        class="text-button inline-button"
        aria-keyshortcuts="Shift+x"
        title={words.passedCountHint}
        onClick={walkToPassedSentence}
      >
        {words.passedCount(count)}
      </button>
    </>
  );
}

/** Say whether the work is saved, where the text of a phone lies over the foot that says so elsewhere. */
function SavedWord(): JSX.Element | undefined {
  const kind = saving.value?.kind;
  return kind && <span class="saved-word"> · {words.savedWords[kind]}</span>;
}

/** Where the dataset came from a file whose lines have quotations: they can be judged here. */
function QuotedLines({ source }: { readonly source: string | undefined }): JSX.Element | undefined {
  const { drafting } = useCommands();
  const count = quotedLines.value.length;
  if (count === 0 || source === undefined) return undefined;
  return (
    <button
      type="button"
      class="button"
      title={words.quotedLinesHint}
      onClick={() => drafting(({ reviewLines }) => reviewLines(source))}
    >
      {words.quotedLines(counted(count, 'line'))}
    </button>
  );
}

/** What a new version of the source left to look at: the way back to the list that was put away. */
function Strays(): JSX.Element | undefined {
  const [first] = straysHere.value;
  if (!first || isStrayListOpen.value) return undefined;
  return (
    <button type="button" class="button" title={words.straysHint} onClick={() => openStrays(first.later)}>
      {words.strays} {formatCount(straysHere.value.length)}
    </button>
  );
}

/**
 * Note that there is nothing to claim in the sentence one is at, and go on to the next; where that is noted already, take it back.
 * Without a sentence one is at, or while it is out of sight, only show which it would be.
 */
function passSentence(): void {
  const [source, current] = [readSource.peek(), page.peek()];
  const isBack = isAtPassed.peek();
  const sentence = sentenceAt.peek();
  if (!sentence) walkToOpenSentence();
  if (!source || !current || !sentence || !seeSentence()) return;
  const place = placeOf(current, sentence);
  const { passed = [], ...others } = source;
  if (!isBack) walkToOpenSentence();
  const after = isBack ? passed.filter((one) => one !== place) : [...passed.filter((one) => one !== place), place];
  const to = after.length === 0 ? others : { ...source, passed: after };
  import('../../../state/undo/perform-edit.ts')
    .then(({ performEdit }) =>
      performEdit(isBack ? words.takenBack : words.passed, { kind: 'source', id: source.id, to }),
    )
    .catch(console.error);
}

/** Open the editor: for what is selected, else for the sentence that one is at, else for the next one without a claim. */
function makeClaim(isAdded = false): void {
  const chosen = selectedWords() ?? wordsByKeyboard();
  if (chosen) takeWords(chosen.paragraph, chosen.words, isAdded);
  else {
    const sentence = sentenceAt.peek() ?? walkToOpenSentence();
    openEditor(sentence?.paragraph ?? 1, sentence?.text ?? '');
  }
}

/** The words that are selected by keyboard, or the sentence that one is at. */
function whereOneIs(): string {
  const sentence = sentenceAt.value;
  if (!sentence) return '';
  // Read here, so that each word more or less is said.
  const selected = wordsAt.value && wordsByKeyboard()?.words;
  return selected === undefined ? words.sentence(sentence.text, isAtPassed.value) : words.selected(selected);
}

function wordsByKeyboard(): { readonly paragraph: number; readonly words: string } | undefined {
  const [sentence, span] = [sentenceAt.peek(), wordsAt.peek()];
  const own = page.peek()?.paragraphs.find(({ number }) => number === sentence?.paragraph);
  return sentence && span && own && { paragraph: sentence.paragraph, words: own.text.slice(span.start, span.end) };
}

function useKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : undefined;
      if (target?.matches(typingFields)) return;
      if (textState.peek().kind !== 'at-hand' || document.querySelector('dialog[open], :popover-open')) return;
      const isInText = target?.closest('.reader-area') !== null;
      const step = isInText ? wordStepOf(event) : undefined;
      if (step) stepWords(step);
      else if (event.ctrlKey || event.metaKey || event.altKey) return;
      else if (event.key === 'n') walkToOpenSentence();
      else if (event.key === 'c') makeClaim();
      else if (event.key === 'x') passSentence();
      else if (event.key === 'X') walkToPassedSentence();
      else if (event.key === 'Enter' && target?.matches('.reader-area') && wordsAt.peek()) makeClaim();
      else if (event.key === '+' && isInText && editedClaim.peek()?.isOpen && (wordsAt.peek() || selectedWords()))
        makeClaim(true);
      else if (event.key === 'Escape' && editedClaim.peek()?.isOpen) putEditorAway();
      else return;
      event.preventDefault();
    };
    // Before the keys of the picture: + enlarges it elsewhere.
    addEventListener('keydown', press, { capture: true });
    return () => removeEventListener('keydown', press, { capture: true });
  }, []);
}
