/**
 * Dates as the encoding guide allows them, a small subset of EDTF (ISO 8601-2): a year, month or day, each with `?`, `~` or `%`
 * behind it, and intervals `a/b`, whose ends may be open (`..`) or unknown (nothing).
 */

/** One date, exact to its year, month or day. */
export interface Day {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** `?` and `%` */
  readonly uncertain: boolean;
  /** `~` and `%` */
  readonly approximate: boolean;
}

/** An end of an interval: a date, open ("still so", or "since ever"), or not known. */
export type End = Day | 'open' | 'unknown';

export type When =
  | { readonly kind: 'date'; readonly date: Day }
  | { readonly kind: 'interval'; readonly start: End; readonly end: End };

/** First and last day that a date can mean, as `YYYY-MM-DD`; an open or unknown end has none. */
export interface Bounds {
  readonly earliest?: string;
  readonly latest?: string;
}

/** Parse a date or interval. Return undefined when it is none, does not exist (30 February), or ends before it begins. */
export function parseWhen(text: string): When | undefined {
  const parts = text.split('/');
  const [first = '', second] = parts;
  if (second === undefined) {
    const date = parseDay(first);
    return date && { kind: 'date', date };
  }
  if (parts.length > 2) return undefined;
  const start = parseEnd(first);
  const end = parseEnd(second);
  if (start === undefined || end === undefined) return undefined;
  if (typeof start === 'string' && typeof end === 'string') return undefined;
  return endsBeforeItBegins(start, end) ? undefined : { kind: 'interval', start, end };
}

/** Find the first and the last day that a date or interval can mean. Qualifiers do not widen it. */
export function boundsOf(when: When): Bounds {
  const [start, end] = when.kind === 'date' ? [when.date, when.date] : [when.start, when.end];
  return {
    ...(typeof start === 'string' ? {} : { earliest: firstDay(start) }),
    ...(typeof end === 'string' ? {} : { latest: lastDay(end) }),
  };
}

/** Put a date into plain words: "2016 to January 2022", "since 2002", "about 2015". What is no date is given back as it is. */
export function formatWhen(text: string): string {
  const when = parseWhen(text);
  if (!when) return text;
  if (when.kind === 'date') return dateWords(when.date);
  const { start, end } = when;
  if (typeof start === 'string') return typeof end === 'string' ? text : `until ${endWords(end)}`;
  if (end === 'open') return `since ${endWords(start)}`;
  if (end === 'unknown') return `from ${endWords(start)}`;
  return `${endWords(start)} to ${endWords(end)}`;
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

function parseEnd(text: string): End | undefined {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : parseDay(text);
}

function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%]?)$/.exec(text);
  if (!match) return undefined;
  const [, yearText, monthText, dayText, mark] = match;
  const year = Number(yearText);
  const month = monthText === undefined ? undefined : Number(monthText);
  const day = dayText === undefined ? undefined : Number(dayText);
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (day !== undefined && (day < 1 || day > daysIn(year, month ?? 1))) return undefined;
  return {
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    uncertain: mark === '?' || mark === '%',
    approximate: mark === '~' || mark === '%',
  };
}

/** Days of a month in the proleptic Gregorian calendar, which has a year 0. */
function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function firstDay({ year, month = 1, day = 1 }: Day): string {
  return isoDay(year, month, day);
}

function lastDay({ year, month = 12, day = daysIn(year, month) }: Day): string {
  return isoDay(year, month, day);
}

function isoDay(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** As the reference implementation (edtf.js) does it: by the first day of both ends, so `2020-05/2020` is refused too. */
function endsBeforeItBegins(start: End, end: End): boolean {
  return typeof start !== 'string' && typeof end !== 'string' && firstDay(end) < firstDay(start);
}

function plainWords({ year, month, day }: Day): string {
  const monthName = month === undefined ? undefined : monthNames[month - 1];
  return [day, monthName, year].filter((part) => part !== undefined).join(' ');
}

function dateWords(date: Day): string {
  return `${date.approximate ? 'about ' : ''}${plainWords(date)}${date.uncertain ? ', uncertain' : ''}`;
}

function endWords(date: Day): string {
  return `${date.approximate ? 'about ' : ''}${plainWords(date)}${date.uncertain ? ' (uncertain)' : ''}`;
}
