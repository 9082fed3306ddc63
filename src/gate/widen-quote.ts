/** Words that an imported line brings, as a passage that can be cited: a word or two alone show nothing, and marks at two places leave out what joins them. */
import { paragraphsOf } from '../lib/paragraphs.ts';
import { wordCount } from '../lib/segments.ts';
import { sentencesOf } from '../lib/sentences.ts';

/** What is longer is no passage any more. */
const mostWords = 40;
/** As few words are looked at in their sentence. */
const fewWords = 3;

/** Widen a quotation up to the names that the line joins, where these stand in one sentence with it; else leave it as it is. */
export function widenQuote(
  text: string,
  quote: string,
  paragraph: number | undefined,
  names: readonly string[],
): readonly string[] {
  const parts = quote.split(/\s*…\s*/u).filter((part) => part !== '');
  const isWhole = parts.length === 1 && (wordCount(quote) > fewWords || names.every((name) => quote.includes(name)));
  if (isWhole) return [quote];
  const wanted = [...parts, ...names.filter((name) => name !== '')];
  const all = paragraphsOf(text);
  const own = paragraph === undefined ? all : all.filter((_, index) => index === paragraph - 1);
  for (const { start, end } of own) {
    const words = text.slice(start, end);
    for (const sentence of sentencesOf(words)) {
      const found = spanOf(words.slice(sentence.start, sentence.end), wanted);
      if (found !== undefined && wordCount(found) <= mostWords) return [found];
    }
  }
  return parts;
}

/** From the first of some words to the last; undefined when one is missing. */
function spanOf(sentence: string, wanted: readonly string[]): string | undefined {
  const spans = wanted.map((words) => ({ start: sentence.indexOf(words), length: words.length }));
  if (spans.some(({ start }) => start === -1)) return undefined;
  const start = Math.min(...spans.map((span) => span.start));
  return sentence.slice(start, Math.max(...spans.map((span) => span.start + span.length)));
}
