import type { Span } from './paragraphs.ts';

let segmenter: Intl.Segmenter | undefined;

/** List the sentences of a paragraph, without the white space between them. Places are UTF-16 units. */
export function sentencesOf(text: string): readonly Span[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'sentence' });
  const spans: Span[] = [];
  for (const { index, segment } of segmenter.segment(text)) {
    const end = index + segment.trimEnd().length;
    const last = spans.at(-1);
    // “Mr. Berg” is one sentence: after a short word with a dot it goes on.
    if (last && abbreviation.test(text.slice(last.start, last.end))) spans[spans.length - 1] = { ...last, end };
    else if (end > index) spans.push({ start: index, end });
  }
  return spans;
}

const abbreviation =
  /(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Sen|Rep|Gov|St|No|vs|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\.$/u;
