/**
 * Dates as EDTF (ISO 8601-2) writes them: level 1 without times of day, and of level 2 one span of which the date is some part
 * (`[..1929]`). What is not read here is kept in the file, shown as it stands, and counts as no date.
 */
import { type Day, dateWords, endWords, type Season } from './date-words.ts';

/** An end of an interval: a date, open ("still so", or "since ever"), or not known. */
export type End = Day | 'open' | 'unknown';

export type When =
  | { readonly kind: 'date'; readonly date: Day }
  | { readonly kind: 'interval'; readonly start: End; readonly end: End }
  /** Some day between the two. */
  | { readonly kind: 'sometime'; readonly start: End; readonly end: End };

/** First and last day that a date can mean, as `YYYY-MM-DD`; an open or unknown end has none. Compare them with `compareDays`. */
export interface Bounds {
  readonly earliest?: string;
  readonly latest?: string;
}

/**
 * What still goes on at the time of its source, and began nobody says when: an interval of EDTF of which neither end is a date. It holds
 * no day, so it counts as no date wherever days are compared.
 */
export const stillSo = '/..';

/** Years further off are not read: their days could not be counted. */
const furthestYear = 999_999;

/** Parse a date or interval. Return undefined when it is none, does not exist (30 February), or ends before it begins. */
export function parseWhen(text: string): When | undefined {
  const known = parsed.get(text);
  if (known) return known.when;
  if (parsed.size >= mostKept) parsed.clear();
  const when = readWhen(text);
  parsed.set(text, { when });
  return when;
}

/** The claims of a dataset have few dates between them, and each is asked for many times over. */
const parsed = new Map<string, { readonly when: When | undefined }>();
const mostKept = 1000;

function readWhen(text: string): When | undefined {
  const sometime = /^\[([^[\],]*?)\.\.([^[\],]*)\]$/.exec(text);
  if (sometime) return spanOf('sometime', parseEnd(sometime[1] || '..'), parseEnd(sometime[2] || '..'));
  const parts = text.split('/');
  const [first = '', second] = parts;
  if (second === undefined) {
    const date = parseDay(first);
    return date && { kind: 'date', date };
  }
  return parts.length > 2 ? undefined : spanOf('interval', parseEnd(first), parseEnd(second));
}

/** Find the first and the last day that a date or interval can mean. Qualifiers do not widen it. */
export function boundsOf(when: When): Bounds {
  const [start, end] = when.kind === 'date' ? [when.date, when.date] : [when.start, when.end];
  return {
    ...(typeof start === 'string' ? {} : { earliest: firstDay(start) }),
    ...(typeof end === 'string' ? {} : { latest: lastDay(end) }),
  };
}

/** Compare two days as `boundsOf` writes them: below 0 when the first is earlier. */
export function compareDays(one: string, other: string): number {
  const [a, b] = [partsOfDay(one), partsOfDay(other)];
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** Take a day as `boundsOf` writes it apart. */
export function partsOfDay(iso: string): { readonly year: number; readonly month: number; readonly day: number } {
  const [, year, month, day] = /^Y?(-?\d+)-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  return { year: Number(year), month: Number(month), day: Number(day) };
}

/** Write a year as EDTF does: four digits, or `Y` before more. */
export function writeYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`;
}

/** Tell whether a date leaves open when exactly it was: about, uncertain, with unknown digits, or some day of a span. */
export function isLoose(when: When): boolean {
  if (when.kind === 'sometime') return true;
  const ends = when.kind === 'date' ? [when.date] : [when.start, when.end];
  return ends.some(
    (end) => typeof end !== 'string' && (end.uncertain || end.approximate || end.unspecified !== undefined),
  );
}

/** Put a date into plain words: "2016 to January 2022", "since 2002", "about 2015". What is no date is given back as it is. */
export function formatWhen(text: string): string {
  if (text === stillSo) return 'ongoing (start not given)';
  const when = parseWhen(text);
  if (!when) return text;
  if (when.kind === 'date') return dateWords(when.date);
  const { start, end } = when;
  if (when.kind === 'sometime') {
    if (typeof start === 'string') return typeof end === 'string' ? text : `${endWords(end)} or earlier`;
    return typeof end === 'string'
      ? `${endWords(start)} or later`
      : `sometime between ${endWords(start)} and ${endWords(end)}`;
  }
  if (typeof start === 'string') {
    if (typeof end === 'string') return text;
    return start === 'unknown' ? `until ${endWords(end)} (start not given)` : `up to ${endWords(end)}`;
  }
  if (end === 'open') return `since ${endWords(start)}`;
  if (end === 'unknown') return `from ${endWords(start)} (end not given)`;
  return `${endWords(start)} to ${endWords(end)}`;
}

/** Say when a source appeared: "19 March 2022"; "undated"; "undated, not before January 2022" where only a span is known. */
export function publishedWords(published: string | undefined): string {
  if (published === undefined) return 'undated';
  const when = parseWhen(published);
  if (when?.kind !== 'sometime') return formatWhen(published);
  const bounds = [
    ...(typeof when.start === 'string' ? [] : [`not before ${endWords(when.start)}`]),
    ...(typeof when.end === 'string' ? [] : [`not after ${endWords(when.end)}`]),
  ];
  return `undated, ${bounds.join(' and ')}`;
}

/** Tell whether a source bears no date of its own, whatever bounds it. */
export function isUndated(published: string | undefined): boolean {
  return published === undefined || parseWhen(published)?.kind === 'sometime';
}

function spanOf(kind: 'interval' | 'sometime', start: End | undefined, end: End | undefined): When | undefined {
  if (start === undefined || end === undefined) return undefined;
  if (typeof start === 'string' && typeof end === 'string') return undefined;
  return endsBeforeItBegins(start, end) ? undefined : { kind, start, end };
}

function parseEnd(text: string): End | undefined {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : parseDay(text);
}

function parseDay(text: string): Day | undefined {
  const mark = /[?~%]$/.exec(text)?.[0] ?? '';
  const bare = parseBare(text.slice(0, text.length - mark.length));
  return bare && { ...bare, uncertain: mark === '?' || mark === '%', approximate: mark === '~' || mark === '%' };
}

type Bare = Omit<Day, 'uncertain' | 'approximate'>;

const seasons: ReadonlyMap<string, Season> = new Map([
  ['21', 'spring'],
  ['22', 'summer'],
  ['23', 'fall'],
  ['24', 'winter'],
]);

function parseBare(text: string): Bare | undefined {
  const far = /^Y(-?[1-9]\d{4,})$/.exec(text)?.[1];
  if (far !== undefined) return Math.abs(Number(far)) <= furthestYear ? { year: Number(far) } : undefined;
  const loose = /^(-?)(\d\d)(?:(\d)X|XX)$/.exec(text);
  if (loose) return parseLooseYear(loose[1] === '-', Number(loose[2]), loose[3]);
  const match = /^(-?\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?$/.exec(text);
  if (!match || match[1] === '-0000') return undefined;
  const [, yearText, monthText, dayText] = match;
  const year = Number(yearText);
  const season = seasons.get(monthText ?? '');
  if (season) return dayText === undefined ? { year, season } : undefined;
  if (monthText === 'XX') return parseWithoutMonth(year, dayText);
  const month = monthText === undefined ? undefined : Number(monthText);
  if (month === undefined) return { year };
  if (month < 1 || month > 12) return undefined;
  if (dayText === 'XX') return { year, month, unspecified: 'day' };
  const day = dayText === undefined ? undefined : Number(dayText);
  if (day === undefined) return { year, month };
  return day < 1 || day > daysIn(year, month) ? undefined : { year, month, day };
}

function parseWithoutMonth(year: number, dayText: string | undefined): Bare | undefined {
  if (dayText === undefined) return { year, unspecified: 'month' };
  return dayText === 'XX' ? { year, unspecified: 'month and day' } : undefined;
}

/** Before the year 0, the digits count backward: `-019X` runs from -199 to -190. */
function parseLooseYear(isNegative: boolean, century: number, decade: string | undefined): Bare | undefined {
  const size = decade === undefined ? 100 : 10;
  const first = century * 100 + (decade === undefined ? 0 : Number(decade) * 10);
  return {
    year: isNegative ? -(first + size - 1) : first,
    unspecified: decade === undefined ? 'century' : 'decade',
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

/** A season has the days of its year, for it depends on the hemisphere; winter may reach into the next February. */
function lastDay({ year, month = 12, day, season, unspecified }: Day): string {
  if (season === 'winter') return isoDay(year + 1, 2, daysIn(year + 1, 2));
  const last = year + (unspecified === 'century' ? 99 : unspecified === 'decade' ? 9 : 0);
  return isoDay(last, month, day ?? daysIn(last, month));
}

function isoDay(year: number, month: number, day: number): string {
  return [writeYear(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** As the reference implementation (edtf.js) does it: by the first day of both ends, so `2020-05/2020` is refused too. */
function endsBeforeItBegins(start: End, end: End): boolean {
  return typeof start !== 'string' && typeof end !== 'string' && compareDays(firstDay(end), firstDay(start)) < 0;
}
