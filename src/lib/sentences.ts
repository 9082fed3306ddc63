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

/** Find the sentence of a paragraph that holds a span, or the first to the last that it touches. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const own = sentencesOf(text).filter((one) => one.start < end && start < one.end);
  return { start: own[0]?.start ?? start, end: own.at(-1)?.end ?? end };
}

/** Find the part of a sentence that holds a span, between semicolons, colons and dashes. */
export function clauseAround(text: string, { start, end }: Span, sentence: Span): Span {
  const before = Math.max(...[';', ':', '—'].map((sign) => text.slice(sentence.start, start).lastIndexOf(sign)));
  const behind = text.slice(end, sentence.end).search(/[;:—]/u);
  return { start: sentence.start + before + 1, end: behind === -1 ? sentence.end : end + behind };
}

const abbreviation =
  /(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Sen|Rep|Gov|St|No|vs|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\.$/u;
