import { useComputed } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { shorten } from '../../../lib/text.ts';
import type { Lookup } from '../../../model/lookup.ts';
import type { Source } from '../../../model/types.ts';
import { editedClaim } from '../../../state/screen/claim-editor.ts';
import {
  choosePassages,
  chosen,
  chosenClaims,
  leavePassages,
  page,
  passagesOfSelection,
  readSource,
  textState,
} from '../../../state/screen/reader.ts';
import { readerTarget, soughtWords } from '../../../state/screen/reader-target.ts';
import { isCoverageShown } from '../../../state/screen/sentences.ts';
import { countVerdicts, type TextState } from '../../../state/workspace/source-texts.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { Spoken } from '../../kit/Spoken.tsx';
import { useCommands } from '../../parts/commands.ts';
import { EntityLink } from '../../parts/EntityLink.tsx';
import { wordKinds, words } from '../../words/reader-words.ts';
import { asOfSource, hostOf, webAddressOf } from '../../words/source-words.ts';
import { ClaimTools } from './ClaimTools.tsx';
import { PassageNotes } from './PassageNotes.tsx';
import { ReaderHead, stepPassage } from './ReaderHead.tsx';
import { ReadingText } from './ReadingText.tsx';
import { closeReader, readerId } from './reader-button.ts';
import { scrollToPassage } from './scroll.ts';
import { TextNote } from './TextNote.tsx';
import { UnlocatedQuotes } from './UnlocatedQuotes.tsx';
import { isReadingWords, useSoughtWords } from './use-sought-words.ts';

/**
 * The text of a source beside the graph, with every citation marked: from a claim to its passage, and from a passage to its claims.
 * `foot` stands below the text, always in sight.
 */
export function Reader({ foot }: { readonly foot: ComponentChildren }): JSX.Element | undefined {
  const source = readSource.value;
  const lookup = workspace.value?.lookup;
  const { bringText } = useCommands();
  useEffect(() => {
    if (source) bringText(source.id);
  }, [source, bringText]);
  if (!source || !lookup) return undefined;
  return (
    <section class="reader" id={readerId} aria-label={words.reader} onKeyDown={leave}>
      <ReaderHead lookup={lookup} source={source} />
      <ClaimTools />
      <ReadingArea key={source.id} lookup={lookup} source={source} />
      {foot}
      <PassageNotes lookup={lookup} />
      <Announcement />
    </section>
  );
}

interface Props {
  readonly lookup: Lookup;
  readonly source: Source;
}

/** What scrolls: the head of the text, the text, and what stands in none of its passages. */
function ReadingArea({ lookup, source }: Props): JSX.Element {
  const area = useRef<HTMLDivElement>(null);
  useFocusWhenOpened(area);
  useOwnPlace(area, source.id, textState.value.kind);
  useSoughtWords(area);
  useScrollAlong(area);
  const current = page.value;
  const state = textState.value;
  useFocusKept(area, state.kind);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
    <div
      ref={area}
      class="reader-area"
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard, and takes keys.
      tabIndex={0}
      aria-label={words.textLabel(shorten(source.title, 200))}
      aria-description={isCoverageShown.value ? words.workHint : words.textHint}
      onKeyDown={press}
    >
      <SourceHead lookup={lookup} source={source} />
      <TextNote source={source} state={state} />
      {current && <ReadingText key={state.kind} lookup={lookup} page={current} lang={source.lang} />}
      {current && current.lost.length > 0 && <UnlocatedQuotes lookup={lookup} lost={current.lost} lang={source.lang} />}
    </div>
  );
}

function SourceHead({ lookup, source }: Props): JSX.Element {
  const address = webAddressOf(source);
  return (
    <header class="reading-head">
      <p class="reading-kind">
        <bdi>{shorten(source.kind, 200)}</bdi> · {asOfSource(source)}
      </p>
      <h2 class="reading-title" dir="auto" lang={source.lang}>
        {shorten(source.title, 300)}
      </h2>
      <p class="reading-byline">
        {source.voices.map((voice, index) => (
          <span key={voice}>
            {index > 0 && ', '}
            <EntityLink lookup={lookup} id={voice} class="quiet-link" />
          </span>
        ))}
        {address !== undefined && (
          <>
            {source.voices.length > 0 && ' · '}
            <a class="quiet-link" href={address} target="_blank" rel="noopener noreferrer">
              {words.openSource}
            </a>{' '}
            <bdi>{hostOf(source)}</bdi>
          </>
        )}
      </p>
    </header>
  );
}

/** Read the chosen passage out; without one, say how many quotations were found in the text. */
function Announcement(): JSX.Element {
  const said = useComputed(() => {
    const current = page.value;
    const passage = current?.passages[chosen.value[0] ?? -1];
    const paragraph = current?.paragraphs[passage?.paragraph ?? -1];
    if (!passage || !paragraph) {
      const text = textState.value;
      if (text.kind !== 'at-hand') return '';
      return words.lookedUp(wordKinds(countVerdicts([text])));
    }
    return words.announced(
      paragraph.number,
      chosenClaims.value.length,
      shorten(paragraph.text.slice(passage.start, passage.end), 200),
    );
  });
  return <Spoken words={said.value} />;
}

/** Left and right go from passage to passage; up and down scroll, as in any text. */
function press(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.target !== event.currentTarget) return;
  switch (event.key) {
    case 'ArrowRight':
      stepPassage(1);
      break;
    case 'ArrowLeft':
      stepPassage(-1);
      break;
    case 'Enter':
      if (chosen.peek().length > 0) choosePassages(chosen.peek(), true);
      break;
    default:
      return;
  }
  event.preventDefault();
}

/** Esc lets go of the chosen passage, and then closes the text; fields inside take it first. */
function leave(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || editedClaim.peek()?.isOpen) return;
  if (document.querySelector(':popover-open')) return;
  if (soughtWords.peek()) soughtWords.value = undefined;
  else if (chosen.peek().length > 0) leavePassages();
  else closeReader();
  event.preventDefault();
}

/** How far each text of the open dataset was scrolled when it was left. */
const leftAt = new Map<string, number>();

/** Come back to where a text was left; one that is opened first begins at its start. */
function useOwnPlace(area: { readonly current: HTMLElement | null }, source: string, state: TextState['kind']): void {
  const key = `${workspace.value?.opening} ${source}`;
  useLayoutEffect(() => {
    const element = area.current;
    if (!element || state === 'coming') return undefined;
    element.scrollTop = leftAt.get(key) ?? 0;
    const keep = () => {
      leftAt.set(key, element.scrollTop);
    };
    element.addEventListener('scroll', keep, { passive: true });
    return () => element.removeEventListener('scroll', keep);
  }, [area, key, state]);
}

/** What had the focus may go when a text comes or is forgotten; the focus then goes on to the area around it. */
function useFocusKept(area: { readonly current: HTMLElement | null }, state: TextState['kind']): void {
  const held = area.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    if (held && !area.current?.contains(document.activeElement)) area.current?.focus({ preventScroll: true });
  }, [area, state]);
}

/** Who opened the text by a button goes on reading there; who came by the address begins at the top of the page. */
function useFocusWhenOpened(area: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    if (document.activeElement !== document.body) focusArea(area.current);
  }, [area]);
}

/** A line in which a claim is written has the focus already when it opens with the text. */
function focusArea(area: HTMLElement | null): void {
  if (document.activeElement?.closest('.claim-editor') == null) area?.focus({ preventScroll: true });
}

/** Keep the passage in sight that is sought, chosen, or belongs to the claim that was selected elsewhere, unless words are read. */
function useScrollAlong(area: { readonly current: HTMLElement | null }): void {
  const current = page.value;
  const wish = readerTarget.value;
  useLayoutEffect(() => {
    const index = wish && current?.passagesByClaim.get(wish.claim)?.[wish.citation];
    if (!wish || !current) return;
    readerTarget.value = undefined;
    if (index === undefined) return;
    choosePassages([index], true);
    focusArea(area.current);
  }, [wish, current, area]);
  const target = chosen.value[0] ?? passagesOfSelection.value[0];
  useLayoutEffect(() => {
    const passage = current?.passages[target ?? -1];
    if (passage && area.current && !isReadingWords()) scrollToPassage(area.current, passage);
  }, [current, target, area]);
}
