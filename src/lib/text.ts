/** Text as people see it: folded for comparing, counted in code points, graphemes and words. */

/** Fold case, accents and typographic variants away, so that spellings can be compared. The length may change. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\0-~]/gu, (character) => foldedLetters.get(character) ?? character);
}

/** Split a text into what readers take for single characters. */
export function graphemes(text: string): readonly string[] {
  segmenters.grapheme ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenters.grapheme.segment(text), ({ segment }) => segment);
}

/** Count code points. */
export function codePointLength(text: string): number {
  let pairs = 0;
  for (let index = 0; index < text.length - 1; index += 1) {
    if (isPairAt(text, index)) {
      pairs += 1;
      index += 1;
    }
  }
  return text.length - pairs;
}

/** Cut a piece out of a text by code points; the end is excluded, places beyond the text are cut off. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  const places = placesIn(text);
  return text.slice(places.toUnits(start), places.toUnits(end));
}

/** Turns code points into UTF-16 units and back, for one text. */
export interface Places {
  /** Length of the text in code points. */
  readonly length: number;
  /** Turn a count of code points into UTF-16 units. */
  toUnits(points: number): number;
  /** Turn UTF-16 units into a count of code points. */
  toPoints(units: number): number;
}

let latest: { text: string; readonly places: Places } | undefined;

/** Prepare to turn code points into UTF-16 units and back. Texts without astral characters cost nothing more; the last text is remembered. */
export function placesIn(text: string): Places {
  if (latest?.text === text) {
    // Equal texts may be two strings; from now on the comparison with this one is quick.
    latest.text = text;
    return latest.places;
  }
  const pairs = pairsIn(text);
  const length = text.length - pairs.length;
  const places: Places = {
    length,
    toUnits: (points) => {
      const point = Math.min(Math.max(points, 0), length);
      return point + countWhile(pairs.length, (index) => (pairs[index] ?? 0) - index < point);
    },
    toPoints: (units) => {
      const unit = Math.min(Math.max(units, 0), text.length);
      return unit - countWhile(pairs.length, (index) => (pairs[index] ?? 0) + 1 < unit);
    },
  };
  latest = { text, places };
  return places;
}

/** Count words as a person counts them: what stands between spaces and has a letter or digit. Scripts without spaces are segmented. */
export function wordCount(text: string): number {
  let count = 0;
  for (const token of text.split(/[\s—]+/u)) {
    if (unspacedScripts.test(token)) count += segmentedWordCount(token);
    else if (/[\p{L}\p{N}]/u.test(token)) count += 1;
  }
  return count;
}

/** Shorten a text for a message, on one line, with an ellipsis. */
export function shorten(text: string, most = 60): string {
  const start = text.slice(0, most * 4).replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ');
  const characters = Array.from(start);
  if (characters.length <= most && text.length <= most * 4) return start;
  return `${characters.slice(0, most - 1).join('')}…`;
}

/** Find the candidate that a mistyped word most likely means; undefined when none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(word.slice(0, 200));
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    if (Math.abs(folded.length - wanted.length) >= bestDistance) continue;
    const distance = editDistance(wanted, folded, bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

const segmenters: { grapheme?: Intl.Segmenter; word?: Intl.Segmenter } = {};

const unspacedScripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Letters that Unicode does not decompose. */
const foldedLetters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ŋ', 'n'],
  ['ŧ', 't'],
  ['‘', "'"],
  ['’', "'"],
  ['‚', "'"],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['‐', '-'],
  ['–', '-'],
  ['—', '-'],
]);

function segmentedWordCount(text: string): number {
  segmenters.word ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  let count = 0;
  for (const { isWordLike } of segmenters.word.segment(text)) if (isWordLike) count += 1;
  return count;
}

function isPairAt(text: string, index: number): boolean {
  const high = text.charCodeAt(index);
  if (high < 0xd800 || high > 0xdbff) return false;
  const low = text.charCodeAt(index + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}

/** Units at which a surrogate pair begins. */
function pairsIn(text: string): readonly number[] {
  const pairs: number[] = [];
  for (let index = 0; index < text.length - 1; index += 1) {
    if (isPairAt(text, index)) {
      pairs.push(index);
      index += 1;
    }
  }
  return pairs;
}

/** Count the leading indexes for which a falling condition holds, by halving. */
function countWhile(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Edits (Levenshtein, with neighbors swapped as one) between two short words; some number no smaller than `enough` when there are that many. */
function editDistance(a: string, b: string, enough: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    if (Math.min(...row) >= enough && Math.min(...last) >= enough) return enough;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
