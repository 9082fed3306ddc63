/** Texts folded for searching, and the way back to the letters as they stand. */
import { fold } from '../lib/fold.ts';

/** A piece of a text in UTF-16 code units; the end is excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Fold a text for searching: as `fold`, and further the final sigma, letters that Arabic and Persian write in two ways, the marks of
 * other scripts, soft hyphens and joiners. It works letter by letter, so each place in the folded text leads back to one letter.
 */
export function foldForSearch(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase();
  return fold(text)
    .replace(spelledTwice, (letter) => otherSpellings.get(letter) ?? letter)
    .replace(invisible, '');
}

/**
 * Find all places where any of the folded needles occurs, as spans of the text as it stands; spans that touch are joined. What is
 * shown on a line is short: only the first 10,000 units are looked at, unless `most` says otherwise.
 */
export function findSpans(text: string, needles: readonly string[], most: number = longestLine): readonly Span[] {
  const { folded, starts, ends } = foldWithPlaces(text.slice(0, most));
  const spans: Span[] = [];
  for (const needle of needles) {
    if (needle === '') continue;
    for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length)) {
      spans.push({ start: starts[at] ?? 0, end: ends[at + needle.length - 1] ?? text.length });
    }
  }
  return joined(spans);
}

/** Tell whether a place in a folded text is the edge of a word; scripts without spaces have an edge everywhere. */
export function isWordEdge(folded: string, at: number): boolean {
  if (at <= 0 || at >= folded.length) return true;
  if (!isWordSign(folded.charCodeAt(at - 1)) || !isWordSign(folded.charCodeAt(at))) return true;
  const before = folded.charAt(at - 1);
  const after = folded.charAt(at);
  if (before <= '~' && after <= '~') return false;
  return !(wordSign.test(before) && wordSign.test(after)) || unspaced.test(before) || unspaced.test(after);
}

/** Rule out the plain signs quickly; what is not plain may be a letter. */
function isWordSign(code: number): boolean {
  return code > 126 || (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
}

const longestLine = 10_000;
const isPlain = /^[\0-~]*$/;
/** Soft hyphens, joiners, marks of direction, and the stroke that only lengthens Arabic words. */
const invisible = /[\u00ad\u061c\u0640\u200b-\u200f\u2060\ufeff]/g;
const otherSpellings: ReadonlyMap<string, string> = new Map([
  ['ς', 'σ'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['ة', 'ه'],
  ['־', '-'],
  ['׳', "'"],
  ['״', '"'],
  ['ʼ', "'"],
  ['ʻ', "'"],
]);
const spelledTwice = new RegExp(`[${[...otherSpellings.keys()].join('')}]`, 'g');
const wordSign = /[\p{L}\p{N}]/u;
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

interface Folded {
  readonly folded: string;
  /** For each unit of the folded text, where the letter begins from which it comes. */
  readonly starts: readonly number[];
  /** And where that letter ends, with the marks and invisible signs behind it. */
  readonly ends: readonly number[];
}

function foldWithPlaces(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const point of text) {
    const piece = foldForSearch(point);
    if (piece !== '') {
      while (ends.length < starts.length) ends.push(at);
      for (let unit = 0; unit < piece.length; unit += 1) starts.push(at);
    }
    folded += piece;
    at += point.length;
  }
  while (ends.length < starts.length) ends.push(at);
  return { folded, starts, ends };
}

function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && span.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else result.push(span);
  }
  return result;
}
