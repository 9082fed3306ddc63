/** Paragraphs of a text in which one empty line parts them. Places are code points. */
import { codePointsOf } from './code-points.ts';

export interface Span {
  readonly start: number;
  /** Excluded. */
  readonly end: number;
}

let latest: { text: string; readonly spans: readonly Span[] } | undefined;

/** List the places of the paragraphs, in order. The last text is remembered. */
export function paragraphsOf(text: string): readonly Span[] {
  if (latest?.text === text) {
    // Equal texts may be two strings; from now on the comparison with this one is quick.
    latest.text = text;
    return latest.spans;
  }
  const points = codePointsOf(text);
  const spans: Span[] = [];
  let start = 0;
  while (start <= text.length) {
    const gap = text.indexOf('\n\n', start);
    const end = gap === -1 ? text.length : gap;
    spans.push({ start: points.toPoints(start), end: points.toPoints(end) });
    start = end + 2;
  }
  latest = { text, spans };
  return spans;
}

/** Find the number, from 1, of the paragraph that holds a span whole. */
export function paragraphHolding(text: string, span: Span): number | undefined {
  const spans = paragraphsOf(text);
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found = spans[low - 1];
  return found !== undefined && found.start <= span.start && span.end <= found.end ? low : undefined;
}
