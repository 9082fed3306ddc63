/** Lights the passages of what is on the card in the text, and the word that makes somebody look closer. */
import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { paragraphText } from '../../../edit/claim-words.ts';
import { codePointsOf } from '../../../lib/code-points.ts';
import { paragraphsOf } from '../../../lib/paragraphs.ts';
import { type LitInText, type LitSpan, litInText, readSource } from '../../../state/screen/reader.ts';
import { isReviewOpen, type Reviewed } from '../../../state/screen/review.ts';
import { textsAtHand } from '../../../state/workspace/source-texts.ts';
import { card } from './shown-item.ts';

/** Keep them lit for as long as the review is shown. */
export function useLitReviewed(): void {
  useEffect(() => {
    const stop = effect(() => {
      const item = isReviewOpen.value ? card.value : undefined;
      const isRead = item !== undefined && item.source === readSource.value?.id;
      const text = isRead ? textsAtHand.value.get(item.source ?? '') : undefined;
      litInText.value = item && text !== undefined ? spansOf(text, item) : { words: [], cues: [] };
    });
    return () => {
      stop();
      litInText.value = { words: [], cues: [] };
    };
  }, []);
}

function spansOf(text: string, { passages, doubts }: Reviewed): LitInText {
  const words = passages.map(({ start, end, paragraph }): LitSpan => {
    const from = codePointsOf(text).toUnits(paragraphsOf(text)[paragraph - 1]?.start ?? 0);
    return { paragraph, start: start - from, end: end - from };
  });
  const paragraph = words[0]?.paragraph ?? 1;
  const own = paragraphText(text, paragraph);
  const near = words[0]?.start ?? 0;
  const cues = doubts.flatMap(({ cue }): readonly LitSpan[] => {
    const start = cue === undefined ? -1 : nearestOf(own, cue, near);
    return start === -1 || cue === undefined ? [] : [{ paragraph, start, end: start + cue.length }];
  });
  return { words, cues };
}

/** The place of a word that is nearest to another place. */
function nearestOf(text: string, word: string, near: number): number {
  let best = -1;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (best === -1 || Math.abs(at - near) < Math.abs(best - near)) best = at;
  }
  return best;
}
