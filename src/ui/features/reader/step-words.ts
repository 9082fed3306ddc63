/** Selecting words by keyboard: from the sentence one is at, a word more or less at its end, or the whole selection further. */
import type { Span } from '../../../lib/paragraphs.ts';
import { page } from '../../../state/screen/reader.ts';
import { selectWords, sentenceAt, walkToOpenSentence, wordsAt } from '../../../state/screen/sentences.ts';

export type WordStep = 'more' | 'less' | 'onward' | 'back';

/** Tell which step a key asks for. */
export function wordStepOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): WordStep | undefined {
  if (altKey || (key !== 'ArrowRight' && key !== 'ArrowLeft')) return undefined;
  const isRight = key === 'ArrowRight';
  if (shiftKey) return isRight ? 'more' : 'less';
  if (ctrlKey || metaKey) return isRight ? 'onward' : 'back';
  return undefined;
}

/** Take a step; without a sentence that one is at, in the next one without a claim. */
export function stepWords(step: WordStep): void {
  const sentence = sentenceAt.peek() ?? walkToOpenSentence();
  const text = page.peek()?.paragraphs.find(({ number }) => number === sentence?.paragraph)?.text;
  if (!sentence || text === undefined) return;
  const words = wordsOf(text);
  const current = wordsAt.peek();
  const home = words.findIndex(({ start }) => start >= sentence.start);
  const first = current ? words.findIndex(({ start }) => start === current.start) : home;
  const last = current ? words.findIndex(({ end }) => end === current.end) : home;
  const [from, to] = stepped(step, first, last, current !== undefined);
  const [begin, end] = [words[from], words[to]];
  if (begin && end && from <= to) selectWords({ start: begin.start, end: end.end });
}

function stepped(step: WordStep, first: number, last: number, isBegun: boolean): readonly [number, number] {
  if (!isBegun && step !== 'onward') return [first, last];
  switch (step) {
    case 'more':
      return [first, last + 1];
    case 'less':
      return [first, Math.max(first, last - 1)];
    case 'onward':
      return [first + 1, Math.max(first + 1, last)];
    case 'back':
      return [first - 1, Math.max(first - 1, last)];
  }
}

/** Words without the signs at their ends, which are no part of a quotation. */
function wordsOf(text: string): readonly Span[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}](?:\S*[\p{L}\p{N}\p{M}%])?/gu), ({ 0: word, index }) => {
    return { start: index, end: index + word.length };
  });
}
