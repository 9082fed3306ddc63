/** Find quotations in a text, letter by letter. No likeness counts. Places are code points. */

import { codePointLength, codePointsOf, sliceCodePoints } from './code-points.ts';
import type { Span } from './paragraphs.ts';

/** List the places of a quotation, overlapping ones included, all of it within the given span. */
export function occurrencesOf(text: string, quote: string, within?: Span, most = Number.POSITIVE_INFINITY): Span[] {
  if (quote === '') return [];
  const points = codePointsOf(text);
  const length = codePointLength(quote);
  const spans: Span[] = [];
  const last = within ? points.toUnits(within.end) - quote.length : text.length;
  let unit = text.indexOf(quote, within ? points.toUnits(within.start) : 0);
  while (unit !== -1 && unit <= last && spans.length < most) {
    const start = points.toPoints(unit);
    spans.push({ start, end: start + length });
    unit = text.indexOf(quote, unit + 1);
  }
  return spans;
}

/** Tell whether a quotation stands exactly at a place. */
export function isQuoteAt(text: string, quote: string, span: Span): boolean {
  return quote !== '' && sliceCodePoints(text, span.start, span.end) === quote;
}
