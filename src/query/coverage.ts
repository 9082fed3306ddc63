/** Which sentences of a text no claim is read from. */
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

/** List the sentences of a page in which no passage begins or goes on. */
export function openSentences({ paragraphs, passages }: ReadingPage): readonly Sentence[] {
  return paragraphs.flatMap(({ number, text, passages: own }) =>
    sentencesOf(text)
      .filter(({ start, end }) => {
        return !own.some((index) => {
          const passage = passages[index];
          return passage !== undefined && passage.start < end && start < passage.end;
        });
      })
      .map(({ start, end }) => ({ paragraph: number, start, end, text: text.slice(start, end) })),
  );
}
