/** Marks the words that a claim is being written for, and the sentence that the reader walked to. */
import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { findWords, homeOf, passagesOf } from '../../../edit/claim-words.ts';
import type { Span } from '../../../lib/paragraphs.ts';
import { type EditedClaim, editedClaim, paragraphOfEdited } from '../../../state/screen/claim-editor.ts';
import { type LitSpan, litInText, page, readSource } from '../../../state/screen/reader.ts';
import { passedSentences, sentenceAt, wordsAt } from '../../../state/screen/sentences.ts';
import { desk } from '../../../state/workspace/desk.ts';
import { textsAtHand } from '../../../state/workspace/source-texts.ts';
import { hasHighlights, highlightOf, type LateMark, lateMarks } from './highlights.ts';
import { nodeAt, paragraphAttribute } from './letter-at.ts';

/** Keep the marks true for as long as the text is shown. */
export function useClaimWords(): void {
  useEffect(() => {
    if (!hasHighlights()) return undefined;
    const paintAll = () => {
      const edited = editedClaim.value;
      const sentence = sentenceAt.value;
      const chosen = wordsAt.value;
      const own = page.value && edited?.isOpen && edited.source === readSource.value?.id ? edited : undefined;
      const byKeyboard = page.value && sentence && chosen ? rangeOf(sentence.paragraph, chosen) : undefined;
      paint('claim-words', [...(own ? wordsOfEdited(own) : []), ...(byKeyboard ? [byKeyboard] : [])]);
      paint('claim-cue', own ? cuesOfEdited(own) : []);
      paintUnfinished(readSource.value?.id);
      paint('passed-sentences', page.value ? rangesOf(passedSentences.value) : []);
      const walked = page.value && sentence && rangeOf(sentence.paragraph, sentence);
      paint('claim-sentence', walked ? [walked] : []);
      if (walked) scrollTo(walked);
      const lit = litInText.value;
      const isLit = page.value && (lit.source === undefined || lit.source === readSource.value?.id);
      const words = isLit ? rangesOf(lit.words) : [];
      paint('draft-words', words);
      paint('draft-cue', isLit ? rangesOf(lit.cues) : []);
      if (words[0]) scrollTo(words[0]);
    };
    let frame = 0;
    const stop = effect(() => {
      paintAll();
      // Once more when the paragraphs stand as they will.
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(paintAll);
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
      for (const name of lateMarks) paint(name, []);
    };
  }, []);
}

function wordsOfEdited({
  source,
  paragraph,
  fields,
}: Pick<EditedClaim, 'source' | 'paragraph' | 'fields'>): readonly Range[] {
  const text = textsAtHand.peek().get(source);
  return passagesOf(fields.words).flatMap((passage) => {
    const number = homeOf(text, paragraph, passage);
    const own = page.peek()?.paragraphs.find((one) => one.number === number);
    const span = own && findWords(own.text, passage.words);
    return (span && rangeOf(number, span)) ?? [];
  });
}

/** The words from which fields were filled in. */
function cuesOfEdited(edited: EditedClaim): readonly Range[] {
  const { filled = {} } = edited;
  const number = paragraphOfEdited(edited);
  return Object.values(filled).flatMap(({ cue }) => (cue && rangeOf(number, cue)) ?? []);
}

function rangesOf(spans: readonly LitSpan[]): readonly Range[] {
  return spans.flatMap(({ paragraph, ...span }) => rangeOf(paragraph, span) ?? []);
}

function paint(name: LateMark, ranges: readonly Range[]): void {
  highlightOf(name).clear();
  for (const range of ranges) highlightOf(name).add(range);
}

/** The words of unfinished claims are underlined with dashes. */
function paintUnfinished(source: string | undefined): void {
  const unfinished = page.value ? desk.value.drafts.filter((claim) => claim.source === source) : [];
  const marks = highlightOf('unfinished-words');
  marks.clear();
  for (const claim of unfinished) for (const range of wordsOfEdited(claim)) marks.add(range);
}

/** Bring the sentence that one is at into sight. Answer whether it was, so that nothing is done to a sentence that nobody sees. */
export function seeSentence(): boolean {
  const sentence = sentenceAt.peek();
  const range = sentence && rangeOf(sentence.paragraph, sentence);
  const frame = document.querySelector('.reader-area')?.getBoundingClientRect();
  if (!range || !frame) return false;
  const { top, bottom, height } = range.getBoundingClientRect();
  const isSeen = height > 0 && top >= frame.top && top < frame.bottom && bottom > frame.top;
  if (!isSeen) {
    shown = undefined;
    scrollTo(range);
  }
  return isSeen;
}

let shown: string | undefined;

/** Once for each sentence, so that nothing moves while one writes; an editor that closes above it moves it once more. */
function scrollTo(range: Range): void {
  const text = `${range.toString()} ${editedClaim.peek()?.isOpen ?? false}`;
  if (text === shown) return;
  shown = text;
  const area = document.querySelector('.reader-area');
  requestAnimationFrame(() => {
    const [place, frame] = [range.getBoundingClientRect(), area?.getBoundingClientRect()];
    if (!area || !frame || place.height === 0 || editedClaim.peek()?.isOpen) return;
    if (place.top >= frame.top + margin && place.bottom <= frame.bottom - margin) return;
    area.scrollTop += place.top - frame.top - frame.height * restsAt;
  });
}

/** Pixels that stay free around a sentence that is in sight. */
const margin = 24;
/** Where a sentence comes to rest, as a share of the height. */
const restsAt = 0.25;

function rangeOf(paragraph: number, { start, end }: Span): Range | undefined {
  const index = page.peek()?.paragraphs.findIndex(({ number }) => number === paragraph) ?? -1;
  const element = document.querySelector(`.reading [${paragraphAttribute}="${index}"]`);
  if (!element) return undefined;
  const from = nodeAt(element, start);
  const to = nodeAt(element, end);
  if (!from || !to) return undefined;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}
