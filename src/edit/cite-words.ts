import { placesIn } from '../lib/code-points.ts';
import { occurrencesOf } from '../lib/find-quote.ts';
import { paragraphsOf } from '../lib/paragraphs.ts';
import { wordCount } from '../lib/segments.ts';
import { mostQuotedWords } from '../model/checks/citations.ts';
import type { Citation } from '../model/types.ts';

export type Cited =
  | { readonly kind: 'cited'; readonly citation: Citation }
  /** Why these words cannot be quoted, and what to do. */
  | { readonly kind: 'refused'; readonly message: string };

/** Cite words of a paragraph, counted from 1, of a normalized text. They must stand in it once, and be at most nine. */
export function citeWords(text: string, paragraph: number, words: string): Cited {
  const quote = words.trim().normalize('NFC');
  const span = paragraphsOf(text)[paragraph - 1];
  if (quote === '' || !span) return refused('Select the words that say it, or write them here.');
  const count = wordCount(quote);
  if (count > mostQuotedWords) {
    return refused(`These are ${count} words. A quotation has at most nine: keep the ones that say it.`);
  }
  const found = occurrencesOf(text, quote, span);
  const [place] = found;
  if (!place) return refused('These words are not in the paragraph, letter by letter.');
  if (found.length > 1) return refused(`These words occur ${found.length} times in the paragraph. Add a word.`);
  return { kind: 'cited', citation: { paragraph, quote, start: place.start, end: place.end } };
}

/** Find the place of a paragraph, counted from 1, in UTF-16 units of a normalized text. */
export function paragraphText(text: string, paragraph: number): string {
  const span = paragraphsOf(text)[paragraph - 1];
  const places = placesIn(text);
  return span ? text.slice(places.toUnits(span.start), places.toUnits(span.end)) : '';
}

function refused(message: string): Cited {
  return { kind: 'refused', message };
}
