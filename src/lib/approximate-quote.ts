/**
 * Find where a quotation may have stood before a text was changed: by the words that are left of it. What is found here is a
 * proposal for a reader to check and never a proof; the places are UTF-16 units.
 */
import { fold } from './fold.ts';
import { unspacedScripts } from './text-edges.ts';

/** Find the piece of the text, within one paragraph, that is most like a quotation; of equals the one nearest to a place. */
export type ApproximateSearch = (
  quote: string,
  near: number,
) => { readonly start: number; readonly end: number } | undefined;

/** Prepare to look for quotations in a text; about 0.1 s for a megabyte. */
export function createApproximateSearch(text: string): ApproximateSearch {
  const index = indexWords(text);
  return (quote, near) => {
    const wanted = quote.length > longestQuote ? [] : wordsIn(quote).map(({ word }) => word);
    const places = candidatesOf(index, wanted, near);
    let best: Likeness | undefined;
    for (const { first, last } of windowsAround(index, places, wanted.length)) {
      const found = mostAlike(index.words, wanted.join(' '), first, last);
      const isNearer =
        best && found && found.distance === best.distance && gap(index, found, near) < gap(index, best, near);
      if (found && (!best || found.distance < best.distance || isNearer)) best = found;
    }
    const start = best && index.starts[best.first];
    const end = best && index.ends[best.last];
    return start === undefined || end === undefined ? undefined : { start, end };
  };
}

/** Share of a quotation's letters that may differ. */
const mostDifferent = 0.34;
/** A quotation's rarest words lead to it; words that stand everywhere lead nowhere. */
const mostSeeds = 4;
const mostPlacesOfSeed = 2000;
const mostCandidates = 12;
/** Quotations are short; what is longer is not looked for, nor is anything among words longer than a line. */
const longestQuote = 400;
const longestWindow = 2000;

interface WordIndex {
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Numbers the paragraphs in which the words stand. */
  readonly paragraphs: readonly number[];
  readonly placesByWord: ReadonlyMap<string, readonly number[]>;
}

/** Words from `first` to `last`, both included, and how many letters are different. */
interface Likeness {
  readonly first: number;
  readonly last: number;
  readonly distance: number;
}

function indexWords(text: string): WordIndex {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const paragraphs: number[] = [];
  const placesByWord = new Map<string, number[]>();
  let paragraph = 0;
  let gapAt = text.indexOf('\n\n');
  for (const { word, start, end } of wordsIn(text)) {
    while (gapAt !== -1 && gapAt < start) {
      paragraph += 1;
      gapAt = text.indexOf('\n\n', gapAt + 2);
    }
    const places = placesByWord.get(word);
    if (places) places.push(words.length);
    else placesByWord.set(word, [words.length]);
    words.push(word);
    starts.push(start);
    ends.push(end);
    paragraphs.push(paragraph);
  }
  return { words, starts, ends, paragraphs, placesByWord };
}

/** Words folded for comparing; signs of scripts without spaces count as words. */
function wordsIn(text: string): readonly { readonly word: string; readonly start: number; readonly end: number }[] {
  const folded = new Map<string, string>();
  return Array.from(text.matchAll(wordPattern), ({ 0: found, index }) => {
    let word = folded.get(found);
    if (word === undefined) {
      word = fold(found);
      folded.set(found, word);
    }
    return { word, start: index, end: index + found.length };
  });
}

/** Words longer than any that people write come in pieces, which keeps the expression off its stack. */
const wordPattern = new RegExp(`[${unspacedScripts}]|(?:(?![${unspacedScripts}])[\\p{L}\\p{N}\\p{M}]){1,256}`, 'gu');

/** Let the rarest words of a quotation vote for where its first word stands. */
function candidatesOf(index: WordIndex, wanted: readonly string[], near: number): readonly number[] {
  const seeds = wanted
    .map((word, offset) => ({ offset, places: index.placesByWord.get(word) ?? [] }))
    .filter(({ places }) => places.length > 0 && places.length <= mostPlacesOfSeed)
    .sort((a, b) => a.places.length - b.places.length)
    .slice(0, mostSeeds);
  const votes = new Map<number, number>();
  for (const { offset, places } of seeds) {
    for (const place of places) votes.set(place - offset, (votes.get(place - offset) ?? 0) + 1);
  }
  const distance = (place: number) => Math.abs((index.starts[Math.max(0, place)] ?? 0) - near);
  return [...votes]
    .sort((a, b) => b[1] - a[1] || distance(a[0]) - distance(b[0]))
    .slice(0, mostCandidates)
    .map(([place]) => place);
}

/** The words in which to look, with some room for words that were put in, never across paragraphs. */
function windowsAround(
  { words, paragraphs }: WordIndex,
  places: readonly number[],
  count: number,
): readonly { readonly first: number; readonly last: number }[] {
  const room = 2 + (count >> 1);
  return places.map((place) => {
    const home = Math.min(Math.max(place, 0), words.length - 1);
    let first = Math.max(0, place - room);
    let last = Math.min(words.length - 1, place + count - 1 + room);
    while (first < home && paragraphs[first] !== paragraphs[home]) first += 1;
    while (last > home && paragraphs[last] !== paragraphs[home]) last -= 1;
    return { first, last };
  });
}

/**
 * Find the words in a row that take the fewest edits to become the quotation (P. H. Sellers, The theory and computation of
 * evolutionary distances, 1980: an edit distance that may begin and end anywhere).
 */
function mostAlike(words: readonly string[], quote: string, first: number, last: number): Likeness | undefined {
  const piece = words.slice(first, last + 1);
  const text = piece.join(' ');
  if (text.length > longestWindow) return undefined;
  const width = text.length + 1;
  let above = new Uint32Array(width);
  let begins: Uint32Array = Uint32Array.from({ length: width }, (_, column) => column);
  for (let row = 1; row <= quote.length; row += 1) {
    const line = new Uint32Array(width);
    const lineBegins = new Uint32Array(width);
    line[0] = row;
    for (let column = 1; column < width; column += 1) {
      const isSame = quote.charCodeAt(row - 1) === text.charCodeAt(column - 1);
      const across = (above[column - 1] ?? 0) + (isSame ? 0 : 1);
      const down = (above[column] ?? 0) + 1;
      const along = (line[column - 1] ?? 0) + 1;
      const least = Math.min(across, down, along);
      line[column] = least;
      lineBegins[column] =
        (least === across ? begins[column - 1] : least === down ? begins[column] : lineBegins[column - 1]) ?? 0;
    }
    above = line;
    begins = lineBegins;
  }
  let end = 0;
  for (let column = 1; column < width; column += 1) if ((above[column] ?? 0) < (above[end] ?? 0)) end = column;
  const distance = above[end] ?? 0;
  if (end === 0 || distance > quote.length * mostDifferent) return undefined;
  return {
    first: first + wordAt(piece, begins[end] ?? 0),
    last: first + wordAt(piece, end - 1),
    distance,
  };
}

/** The word in which a letter of the joined words stands; the space behind a word belongs to it. */
function wordAt(piece: readonly string[], letter: number): number {
  let behind = 0;
  for (const [place, word] of piece.entries()) {
    behind += word.length + 1;
    if (letter < behind) return place;
  }
  return piece.length - 1;
}

function gap({ starts }: WordIndex, { first }: Likeness, near: number): number {
  return Math.abs((starts[first] ?? 0) - near);
}
