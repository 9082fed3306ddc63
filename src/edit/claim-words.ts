/**
 * The passages that a claim rests on, as one writes them: “has restricted traffic + from 14 March”, the first in the paragraph of the
 * line, any with its paragraph in front (“¶7 closed since”), and long ones by their first and last words (“has … 2019”).
 */
import { codePointsOf } from '../lib/code-points.ts';
import { occurrencesOf } from '../lib/find-quote.ts';
import { foldTypography } from '../lib/fold-typography.ts';
import { paragraphsOf } from '../lib/paragraphs.ts';
import { wordCount } from '../lib/segments.ts';
import { isWordEdge } from '../lib/text-edges.ts';
import { mostQuotedWords } from '../model/checks/citations.ts';
import type { Citation } from '../model/types.ts';

export interface ClaimPassage {
  /** Counted from 1; undefined for the paragraph under which the editor stands. */
  readonly paragraph: number | undefined;
  readonly words: string;
}

export type Cited =
  | { readonly kind: 'cited'; readonly citations: readonly Citation[] }
  /** Why these words cannot be quoted, and what to do. */
  | { readonly kind: 'refused'; readonly message: string };

/** Take the passages of a line apart. */
export function passagesOf(words: string): readonly ClaimPassage[] {
  return words
    .split(/\s\+\s|^\+\s|\s\+$/u)
    .map((part) => /^(?:¶\s*(\d+)\s+)?([\s\S]*)$/u.exec(part.trim()))
    .map((match) => ({ paragraph: match?.[1] ? Number(match[1]) : undefined, words: match?.[2]?.trim() ?? '' }))
    .filter((passage) => passage.words !== '');
}

/** Write passages as one line; those in the paragraph of the first do not name it. */
export function joinPassages(passages: readonly ClaimPassage[]): string {
  const home = passages[0]?.paragraph;
  return passages
    .map(({ paragraph, words }, index) =>
      index === 0 || paragraph === undefined || paragraph === home ? words : `¶${paragraph} ${words}`,
    )
    .join(' + ');
}

/** Cite the passages of a line whose paragraph is counted from 1. `known` are citations that stay as they are where nothing changed. */
export function citePassages(
  text: string | undefined,
  paragraph: number,
  written: string,
  known: readonly Citation[],
): Cited {
  const passages = passagesOf(written);
  if (passages.length === 0) return refused('Select the words that say it, or write them here.');
  const citations: Citation[] = [];
  for (const passage of passages) {
    const home = passage.paragraph ?? paragraph;
    const same = known.find(({ quote, paragraph: own }) => quote === passage.words && own === home);
    const cited = same ?? citeOne(text, home, passage);
    if (typeof cited === 'string') return refused(cited);
    if (citations.some(({ start, end }) => start === cited.start && end === cited.end)) continue;
    citations.push(cited);
  }
  return { kind: 'cited', citations };
}

/** Give the text of a paragraph, counted from 1, of a normalized text. */
export function paragraphText(text: string, paragraph: number): string {
  const span = paragraphsOf(text)[paragraph - 1];
  const points = codePointsOf(text);
  return span ? text.slice(points.toUnits(span.start), points.toUnits(span.end)) : '';
}

/**
 * Find the paragraph of a passage of a line that was opened at a paragraph; both count from 1. It is the one that the passage names, else
 * that of the line if the words stand there, else the only other one in which they do, else that of the line.
 */
export function homeOf(text: string | undefined, paragraph: number, passage: ClaimPassage): number {
  if (text === undefined || passage.paragraph !== undefined) return passage.paragraph ?? paragraph;
  const all = text.split('\n\n');
  if (findWords(all[paragraph - 1] ?? '', passage.words)) return paragraph;
  const [only, ...others] = all.flatMap((own, index) => (findWords(own, passage.words) ? [index + 1] : []));
  return only === undefined || others.length > 0 ? paragraph : only;
}

/** Find where words stand in a paragraph, in UTF-16 units: as they are, with other typography or capitals, or by their first and last words. */
export function findWords(own: string, words: string): { readonly start: number; readonly end: number } | undefined {
  const wanted = words.trim().normalize('NFC');
  const exact = own.indexOf(wanted);
  if (wanted === '') return undefined;
  if (exact !== -1) return { start: exact, end: exact + wanted.length };
  const folded = foldTypography(own);
  const lower = folded.folded.toLowerCase();
  const find = (part: string, from: number) => {
    const needle = foldTypography(part).folded.toLowerCase().trim();
    let at = needle === '' || lower.length !== folded.folded.length ? -1 : lower.indexOf(needle, from);
    while (at !== -1 && !(isWordEdge(lower, at) && isWordEdge(lower, at + needle.length)))
      at = lower.indexOf(needle, at + 1);
    return at === -1 ? undefined : { from: at, to: at + needle.length };
  };
  const [head = '', tail] = wanted.split(/\s*(?:…|\.\.\.)\s*/u, 2);
  const first = find(head, 0);
  const last = first && (tail === undefined ? first : find(tail, first.to));
  return first && last && { start: folded.startOf(first.from), end: folded.endOf(last.to) };
}

function citeOne(text: string | undefined, paragraph: number, passage: ClaimPassage): Citation | string {
  if (text === undefined) return 'The text is not open here, so these words cannot be looked up in it.';
  const found = passageIn(text, paragraph, passage.words);
  if (!found && passage.paragraph === undefined) {
    const elsewhere = paragraphsOf(text).flatMap((_, index) => passageIn(text, index + 1, passage.words) ?? []);
    const [only] = elsewhere;
    if (only && elsewhere.length === 1) return checked(text, only.paragraph, only.quote);
    if (elsewhere.length > 1) {
      return `These words are in ${elsewhere.map((one) => `¶${one.paragraph}`).join(' and ')}. Write one of these before them.`;
    }
  }
  if (!found) return 'These words are not in the paragraph, letter by letter.';
  return checked(text, paragraph, found.quote);
}

function passageIn(text: string, paragraph: number, words: string) {
  const own = paragraphText(text, paragraph);
  const span = findWords(own, words);
  return span && { paragraph, quote: own.slice(span.start, span.end) };
}

function checked(text: string, paragraph: number, quote: string): Citation | string {
  const count = wordCount(quote);
  if (count > mostQuotedWords) {
    return `These are ${count} words. A quotation has at most nine: keep the ones that say it.`;
  }
  const span = paragraphsOf(text)[paragraph - 1];
  const found = span ? occurrencesOf(text, quote, span) : [];
  const [place] = found;
  if (!place) return 'These words are not in the paragraph, letter by letter.';
  if (found.length > 1) return `These words occur ${found.length} times in the paragraph. Add a word.`;
  return { paragraph, quote, start: place.start, end: place.end };
}

function refused(message: string): Cited {
  return { kind: 'refused', message };
}
