/** How far a text is read: which of its sentences have claims, which have nothing to claim, and which are open. */
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

/** `claimed`: a passage begins or goes on in it. `passed`: somebody noted that there is nothing to claim. */
export type Coverage = 'claimed' | 'passed' | 'open';

export interface CoveredSentence extends Sentence {
  readonly coverage: Coverage;
}

/** List the sentences of a page. `passed` are the places, as a source notes them, of those in which there is nothing to claim. */
export function coverSentences(page: ReadingPage, passed: readonly string[] = []): readonly CoveredSentence[] {
  const away = new Set(passed);
  let before = 0;
  return page.paragraphs.flatMap(({ number: paragraph, text, passages }) => {
    const from = before;
    before += codePointLength(text) + 2;
    return sentencesOf(text).map(({ start, end }): CoveredSentence => {
      const sentence = { paragraph, start, end, text: text.slice(start, end) };
      const isClaimed = passages.some((index) => {
        const passage = page.passages[index];
        return passage !== undefined && passage.start < end && start < passage.end;
      });
      if (isClaimed) return { ...sentence, coverage: 'claimed' };
      const isPassed = away.size > 0 && away.has(placeIn(text, from, sentence));
      return { ...sentence, coverage: isPassed ? 'passed' : 'open' };
    });
  });
}

/** Write the place of a sentence in the normalized text, as a source notes the sentences that were passed over. */
export function placeOf({ paragraphs }: ReadingPage, sentence: Sentence): string {
  let before = 0;
  for (const { number, text } of paragraphs) {
    if (number === sentence.paragraph) return placeIn(text, before, sentence);
    before += codePointLength(text) + 2;
  }
  return '';
}

/** `before` are the code points in front of the paragraph. */
function placeIn(paragraph: string, before: number, { start, text }: Sentence): string {
  const from = before + codePointLength(paragraph.slice(0, start));
  return `${from}-${from + codePointLength(text)}`;
}
