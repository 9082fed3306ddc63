import type { NumberRange } from '../../../query/filters.ts';
import { filterStrings } from './filter-strings.ts';
import { numberWords } from './range-fields.ts';

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
