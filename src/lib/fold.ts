/** Spellings compared: without case and accents, and with a few letters wrong. */

import { normalizeForm } from './normalize-text.ts';

/** Fold case, accents and typographic variants away, so that spellings can be compared. The length may change. */
export function fold(text: string): string {
  // Marks go first: to put many of them in order would take the square of their number. Pieces keep the expression off its stack.
  return normalizeForm(text.replace(marks, ''), 'NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(/[^\0-~]/gu, (character) => foldedLetters.get(character) ?? character);
}

/** Find the candidate that a mistyped word most likely means; undefined when none is near, or the word is a whole passage. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longestMistyped) return undefined;
  const wanted = fold(word);
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

/** What is longer was pasted rather than mistyped; comparing takes the square of the length. */
const longestMistyped = 80;

const marks = /\p{M}{1,64}/gu;

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
