/** A single date in plain words: "19 March 2019", "the 1980s", "44 BC". */

/** One date, exact to its season, year, month or day, or with its last digits not known. */
export interface Day {
  /** With unknown digits, the first year that it can mean. The year 0 is 1 BC. */
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly season?: Season;
  /** What is not known although it is written: the digits of a decade or a century, the month, the day. */
  readonly unspecified?: 'decade' | 'century' | 'month' | 'day' | 'month and day';
  /** `?` and `%` */
  readonly uncertain: boolean;
  /** `~` and `%` */
  readonly approximate: boolean;
}

export type Season = 'spring' | 'summer' | 'fall' | 'winter';

/** Word a date that stands alone. */
export function dateWords(date: Day): string {
  return `${date.approximate ? 'about ' : ''}${plainWords(date)}${date.uncertain ? ', uncertain' : ''}`;
}

/** Word a date that is one end of a span. */
export function endWords(date: Day): string {
  return `${date.approximate ? 'about ' : ''}${plainWords(date)}${date.uncertain ? ' (uncertain)' : ''}`;
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function plainWords({ year, month, day, season, unspecified }: Day): string {
  if (unspecified === 'decade' || unspecified === 'century')
    return yearsWords(year, unspecified === 'decade' ? 10 : 100);
  const monthName = month === undefined ? undefined : monthNames[month - 1];
  const words = [season, day, monthName, yearWords(year)].filter((part) => part !== undefined).join(' ');
  return unspecified === undefined ? words : `${words} (${unspecified} not known)`;
}

/** "The 1900s" would be a decade to one reader and a century to another. */
function yearsWords(first: number, size: number): string {
  if (size === 10 && first >= 1000 && first % 100 !== 0) return `the ${first}s`;
  const last = first + size - 1;
  if (last <= 0) return `the years ${1 - first}–${1 - last} BC`;
  return `the years ${last < 1000 ? 'AD ' : ''}${Math.max(1, first)}–${last}`;
}

function yearWords(year: number): string {
  if (year <= 0) return `${1 - year} BC`;
  return year < 1000 ? `AD ${year}` : String(year);
}
