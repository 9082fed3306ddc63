import type { NumberRange } from '../../../query/filters.ts';
import { filterStrings } from './filter-strings.ts';

/** What two fields say: the sides of a range (none where a field is empty), or which of them is at fault. */
export type RangeReading =
  | { readonly kind: 'range'; readonly least: number | undefined; readonly most: number | undefined }
  | { readonly kind: 'not-a-number'; readonly field: 'from' | 'to' }
  | { readonly kind: 'ends-below' };

/** Read a range from the texts of its two fields; a range of counts is narrowed to whole numbers. */
export function readRangeFields(from: string, to: string, isWhole: boolean): RangeReading {
  const [least, most] = [readNumber(from), readNumber(to)];
  if (Number.isNaN(least)) return { kind: 'not-a-number', field: 'from' };
  if (Number.isNaN(most)) return { kind: 'not-a-number', field: 'to' };
  const [low, high] = isWhole ? [map(least, Math.ceil), map(most, Math.floor)] : [least, most];
  if (low !== undefined && high !== undefined && low > high) return { kind: 'ends-below' };
  return { kind: 'range', least: low, most: high };
}

/** Write a number as people read it: years without a comma, and no more digits than tell. */
export function numberWords(number: number): string {
  return number.toLocaleString('en-US', { maximumSignificantDigits: 6, useGrouping: Math.abs(number) >= 10_000 });
}

/** NaN for what is no number, undefined for nothing. */
function readNumber(text: string): number | undefined {
  const plain = text.replace(/\s/g, '').replace(/^[\u2212\u2013]/, '-');
  if (plain === '') return undefined;
  const isGrouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain);
  const isNumber = isGrouped || /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain);
  const number = isNumber ? Number(plain.replaceAll(',', '')) + 0 : Number.NaN;
  return Number.isFinite(number) ? number : Number.NaN;
}

function map(number: number | undefined, round: (number: number) => number): number | undefined {
  return number === undefined ? undefined : round(number) + 0;
}

/** Make a range of its two sides; an open side is left out. */
export function rangeOf(least: number | undefined, most: number | undefined): NumberRange {
  return { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
}

/** Word a range: "3 to 12", "at least 3". */
export function rangeWords({ least, most }: NumberRange): string {
  const words = filterStrings.range;
  if (least === undefined) return most === undefined ? words.any : words.most(numberWords(most));
  if (most === undefined) return words.least(numberWords(least));
  return least === most ? words.only(numberWords(least)) : words.both(numberWords(least), numberWords(most));
}
