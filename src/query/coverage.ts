/** Which sentences of a text no claim is read from. */
import { codePointLength } from '../lib/code-points.ts';
import { sentencesOf } from '../lib/sentences.ts';
import type { ReadingPage } from '../model/reading-page.ts';

/** A sentence of a page; places are UTF-16 units within its paragraph. */
export interface Sentence {
  /** Counted from 1. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** List the sentences of a page in which no passage begins or goes on, and which nobody passed over on purpose. */
export function openSentences(page: ReadingPage, passed: readonly string[] = []): readonly Sentence[] {
  const away = new Set(passed);
  return page.paragraphs.flatMap(({ number, text, passages: own }) =>
    sentencesOf(text)
      .filter(({ start, end }) => {
        return !own.some((index) => {
          const passage = page.passages[index];
          return passage !== undefined && passage.start < end && start < passage.end;
        });
      })
      .map(({ start, end }) => ({ paragraph: number, start, end, text: text.slice(start, end) }))
      .filter((sentence) => away.size === 0 || !away.has(placeOf(page, sentence))),
  );
}

/** Write the place of a sentence in the normalized text, as a source notes the sentences that were passed over. */
export function placeOf({ paragraphs }: ReadingPage, { paragraph, start, text }: Sentence): string {
  let before = 0;
  for (const one of paragraphs) {
    if (one.number === paragraph) {
      const from = before + codePointLength(one.text.slice(0, start));
      return `${from}-${from + codePointLength(text)}`;
    }
    before += codePointLength(one.text) + 2;
  }
  return '';
}
