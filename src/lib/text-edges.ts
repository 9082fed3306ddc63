/** Where letters and words end. Places are UTF-16 units. */

/** Tell whether a place lies between two letters as people see them, and not inside one: before an accent, in an emoji. */
export function isLetterEdge(text: string, unit: number): boolean {
  if (unit <= 0 || unit >= text.length) return true;
  // Below the first combining mark nothing joins but a line feed to its carriage return.
  if (text.charCodeAt(unit) < 0x300 && text.charCodeAt(unit - 1) < 0x200d) return true;
  const from = startOfWindow(text, unit);
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const segment = segmenter.segment(text.slice(from, unit + reach)).containing(unit - from);
  return segment === undefined || segment.index === unit - from;
}

/** Tell whether no word runs across a place; scripts without spaces have an edge everywhere. */
export function isWordEdge(text: string, unit: number): boolean {
  if (unit <= 0 || unit >= text.length) return true;
  const before = letterBefore(text, unit);
  const after = String.fromCodePoint(text.codePointAt(unit) ?? 0);
  return !wordSign.test(before) || !wordSign.test(after) || unspaced.test(before) || unspaced.test(after);
}

/** Signs of scripts that are written without spaces between words. */
export const unspacedScripts =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';

const wordSign = /[\p{L}\p{N}\p{M}]/u;
const unspaced = new RegExp(`[${unspacedScripts}]`, 'u');

/** No letter that people write is longer. */
const reach = 64;
let segmenter: Intl.Segmenter | undefined;

/** Begin behind the last plain sign, so that flags and families of emoji are counted from their first part. */
function startOfWindow(text: string, unit: number): number {
  let from = unit - 1;
  const first = Math.max(0, unit - reach);
  while (from > first && text.charCodeAt(from) >= 0x200d) from -= 1;
  while (from > first && text.charCodeAt(from) >= 0x300) from -= 1;
  return from;
}

function letterBefore(text: string, unit: number): string {
  const low = text.charCodeAt(unit - 1);
  const isPair = low >= 0xdc00 && low <= 0xdfff && unit > 1;
  return text.slice(isPair ? unit - 2 : unit - 1, unit);
}
