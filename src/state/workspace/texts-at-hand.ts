import { computed } from '@preact/signals';
import { texts } from './source-texts.ts';

/** The normalized texts that are at hand, by source. */
export const textsAtHand = computed<ReadonlyMap<string, string>>(
  () =>
    new Map(
      [...texts.value].flatMap(([source, state]): readonly (readonly [string, string])[] =>
        state.kind === 'at-hand' ? [[source, state.page.paragraphs.map(({ text }) => text).join('\n\n')]] : [],
      ),
    ),
);
