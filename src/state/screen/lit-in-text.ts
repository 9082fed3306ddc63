/** Passages of the text that is read that something beside it lights up: the words of a draft, and what makes somebody look closer. */
import { signal } from '@preact/signals';

/** Places are UTF-16 units in the paragraph, which is counted from 1. */
export interface LitSpan {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

export const litInText = signal<{ readonly words: readonly LitSpan[]; readonly cues: readonly LitSpan[] }>({
  words: [],
  cues: [],
});
