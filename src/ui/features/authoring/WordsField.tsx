import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { findWords, paragraphText, passagesOf } from '../../../edit/claim-words.ts';
import type { ClaimFault } from '../../../edit/plan-claim.ts';
import { shareWithEdited } from '../../../edit/quote-budget.ts';
import { wordCount } from '../../../lib/segments.ts';
import { sentenceAround } from '../../../lib/sentences.ts';
import { shorten } from '../../../lib/text.ts';
import { mostQuotedShare, mostQuotedWords } from '../../../model/checks/citations.ts';
import { addsPassage, type EditedClaim } from '../../../state/screen/claim-editor.ts';
import { textsAtHand } from '../../../state/workspace/source-texts.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { authoringStrings as strings } from './authoring-strings.ts';
import { writeWords } from './editor-actions.ts';
import { describedBy } from './FieldFrame.tsx';

const mostWords = mostQuotedWords;
/** Share of a text from which on the meter warns: a few quotations before the half of it. */
const nearlyHalf = 0.4;

interface Props {
  readonly edited: EditedClaim;
  readonly faults: readonly ClaimFault[];
}

/** The words that say it, with their count; of too many, or on a touch screen, the first and the last can be pressed. */
export function WordsField({ edited, faults }: Props): JSX.Element {
  const id = useId();
  const isPressed = useRef(false);
  const { words } = edited.fields;
  const longest = Math.max(0, ...passagesOf(words).map((passage) => wordCount(passage.words)));
  const isOver = longest > mostWords;
  const share = shareOf(edited);
  return (
    <div class="claim-field claim-words" data-field-of="words">
      <div class="claim-words-head">
        <label for={id} class="claim-label">
          {strings.words}
        </label>
        <span class="count" id={`${id}-note`} data-over={isOver || undefined}>
          {strings.wordCount(longest)}
        </span>
        {share !== undefined && (
          <span class="count" id={`${id}-share`} data-over={share > nearlyHalf || undefined}>
            {strings.quoted(Math.round(share * 100))}
          </span>
        )}
        <AddPassage />
      </div>
      <textarea
        id={id}
        rows={1}
        dir="auto"
        data-field="words"
        autocomplete="off"
        spellcheck={false}
        placeholder={strings.wordsHint}
        onPointerDown={() => {
          isPressed.current = true;
        }}
        onFocus={(event) => {
          // By keyboard, as in the other fields: what is typed next takes the place of what stands there.
          if (!isPressed.current) event.currentTarget.select();
        }}
        onBlur={() => {
          isPressed.current = false;
        }}
        aria-invalid={isOver || faults.some((fault) => fault.field === 'words') || undefined}
        aria-describedby={describedBy('words', faults, share === undefined ? `${id}-note` : `${id}-note ${id}-share`)}
        value={words}
        onInput={(event) => writeWords(event.currentTarget.value.replace(/\s*\n\s*/gu, ' '))}
      />
      <p class="claim-note" role="status" dir="auto">
        {budgetWords(edited, share)}
      </p>
      <WordPicker edited={edited} isNeeded={isOver} />
    </div>
  );
}

/** Lets the next words that are selected come beside those that stand there. */
function AddPassage(): JSX.Element {
  return (
    <button
      type="button"
      class="text-button"
      aria-pressed={addsPassage.value}
      title={strings.addPassageHint}
      onClick={() => {
        addsPassage.value = !addsPassage.peek();
      }}
    >
      {addsPassage.value ? strings.selectToAdd : strings.addPassage}
    </button>
  );
}

function shareOf({ source: id, paragraph, fields, changed }: EditedClaim): number | undefined {
  const lookup = workspace.value?.lookup;
  const source = lookup?.sources.get(id);
  const text = textsAtHand.value.get(id);
  if (!lookup || !source || text === undefined) return undefined;
  return shareWithEdited({ lookup, source, text, paragraph, words: fields.words, changed });
}

/** What to do as more and more of a text is quoted; nothing as long as there is room. */
function budgetWords({ source: id }: EditedClaim, share = 0): string {
  const title = shorten(workspace.value?.lookup.sources.get(id)?.title ?? '', 80);
  if (share > mostQuotedShare) return strings.overHalf(title);
  return share > nearlyHalf ? strings.nearHalf(title) : '';
}

/** The sentence word by word: the first press takes the first of the words that say it, the second the last. */
function WordPicker({
  edited,
  isNeeded,
}: {
  readonly edited: EditedClaim;
  readonly isNeeded: boolean;
}): JSX.Element | undefined {
  const first = useSignal<number | undefined>(undefined);
  const isTouch = useComputed(() => matchMedia('(pointer: coarse)').matches);
  if (!isNeeded && !isTouch.value) return undefined;
  const own = paragraphText(textsAtHand.value.get(edited.source) ?? '', edited.paragraph);
  const span = findWords(own, passagesOf(edited.fields.words)[0]?.words ?? '');
  if (!span) return undefined;
  const sentence = sentenceAround(own, span);
  const pick = (start: number, end: number) => {
    const from = first.peek();
    first.value = from === undefined ? start : undefined;
    const taken = from === undefined ? own.slice(start, end) : own.slice(Math.min(from, start), Math.max(from, end));
    writeWords(from !== undefined && from > start ? own.slice(start, endOfWord(own, from)) : taken);
  };
  return (
    <div class="word-picker">
      <p class="claim-note">{first.value === undefined ? strings.pickFirst : strings.pickLast}</p>
      <p class="word-picker-words" dir="auto">
        {wordsIn(own, sentence.start, sentence.end).map(({ start, end }) => (
          <button
            key={start}
            type="button"
            tabIndex={-1}
            aria-pressed={start >= span.start && end <= span.end}
            onClick={() => pick(start, end)}
          >
            {own.slice(start, end)}
          </button>
        ))}
      </p>
    </div>
  );
}

function wordsIn(text: string, from: number, to: number) {
  return Array.from(text.slice(from, to).matchAll(/\S+/gu), ({ 0: word, index }) => {
    // Signs at the ends of a word are no part of a quotation.
    const lead = /^[\s“”„«»"(‘]*/u.exec(word)?.[0].length ?? 0;
    const bare = word.replace(/[\s“”„«»"),.;:!?]+$/u, '');
    return { start: from + index + Math.min(lead, bare.length), end: from + index + Math.max(bare.length, lead) };
  }).filter(({ start, end }) => end > start);
}

function endOfWord(text: string, start: number): number {
  return start + (/^\S+/u.exec(text.slice(start))?.[0].replace(/[“”„«»"),.;:!?]+$/u, '').length ?? 0);
}
