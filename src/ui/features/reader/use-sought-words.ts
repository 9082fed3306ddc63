/** Leads to the words that were searched for, and marks them. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FoundInText } from '../../../query/find-in-texts.ts';
import { chosen, leavePassages, page, passagesOfSelection, readSource } from '../../../state/screen/reader.ts';
import { soughtWords } from '../../../state/screen/reader-target.ts';
import { hasHighlights, highlightOf } from './highlights.ts';
import { rangeOf } from './paint.ts';
import { scrollToPassage } from './scroll.ts';

/** Lead to the words once their text is there, and keep them marked until the reader is led to a passage. */
export function useSoughtWords(area: { readonly current: HTMLElement | null }): void {
  const reached = useRef<Reached | undefined>(undefined);
  const current = page.value;
  const sought = soughtWords.value?.source === readSource.value?.id ? soughtWords.value : undefined;
  const passage = chosen.value[0] ?? passagesOfSelection.value[0];
  useLayoutEffect(() => {
    const root = area.current;
    if (!sought || !current || !root || current.paragraphs[sought.paragraph - 1] === undefined) return undefined;
    const isNew = reached.current?.words !== sought;
    if (isNew) {
      leavePassages();
      reached.current = { words: sought, passage: passagesOfSelection.peek()[0] };
    } else if (reached.current?.passage !== passage) {
      soughtWords.value = undefined;
      return undefined;
    }
    const places = sought.spans.map(({ start, end }) => ({ paragraph: sought.paragraph - 1, start, end }));
    mark(places.flatMap((place) => rangeOf(root, place) ?? []));
    if (isNew) {
      scrollToPassage(root, places[0] ?? { paragraph: sought.paragraph - 1, start: 0, end: 1 });
      root.focus({ preventScroll: true });
    }
    return () => mark([]);
  }, [area, current, sought, passage]);
}

/** Tell whether the reader shows words that were searched for, and no passage draws it away. */
export function isReadingWords(): boolean {
  return soughtWords.peek() !== undefined && soughtWords.peek()?.source === readSource.peek()?.id;
}

interface Reached {
  readonly words: FoundInText;
  /** The passage that is to be read otherwise. */
  readonly passage: number | undefined;
}

/** Where the browser cannot mark text, the place alone says it. */
function mark(ranges: readonly Range[]): void {
  if (!hasHighlights()) return;
  const highlight = highlightOf('sought');
  highlight.clear();
  for (const range of ranges) highlight.add(range);
}
