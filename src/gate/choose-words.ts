import { occurrencesOf } from '../lib/find-quote.ts';
import { paragraphsOf } from '../lib/paragraphs.ts';
import { wordCount } from '../lib/segments.ts';
import { mostQuotedWords } from '../model/checks/citations.ts';
import type { QuotedSpan } from './find-evidence.ts';
import { type Spelled, spelledIn } from './spelling.ts';

/**
 * Choose the words of a passage that are quoted: all of them, or in a longer passage the nine words in a row that name most of what
 * the claim is about. Where several do equally well, the first that stands only once in its paragraph.
 */
export function chooseWords(text: string, { start, end, paragraph }: QuotedSpan, about: readonly string[]): QuotedSpan {
  const passage = text.slice(start, end);
  if (wordCount(passage) <= mostQuotedWords) return { start, end, paragraph };
  const words = Array.from(passage.matchAll(/[^\s—]+/gu), ({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
  }));
  let best: QuotedSpan | undefined;
  let bestWorth = -1;
  for (const [first, { from }] of words.entries()) {
    const last = words[Math.min(first + mostQuotedWords, words.length) - 1];
    if (!last) break;
    const piece = passage.slice(from, last.to).replace(/[\s,;:—–-]+$/u, '');
    const worth = worthOf(spelledIn(piece), about) * 2 + (standsOnce(text, paragraph, piece) ? 1 : 0);
    if (worth > bestWorth) {
      best = { start: start + from, end: start + from + piece.length, paragraph };
      bestWorth = worth;
    }
    if (first + mostQuotedWords >= words.length) break;
  }
  return best ?? { start, end, paragraph };
}

function worthOf(piece: Spelled, about: readonly string[]): number {
  return about.filter((words) => piece.has(words)).length;
}

function standsOnce(text: string, paragraph: number, piece: string): boolean {
  const span = paragraphsOf(text)[paragraph - 1];
  return occurrencesOf(text, piece, span, 2).length === 1;
}
