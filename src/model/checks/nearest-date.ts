/** For a text that is no date here, the nearest form that is one: only ever less exact, never a guess at what was meant. */
import { parseWhen, writeYear } from '../dates.ts';

/** Find the nearest form that can be read; undefined when there is none. */
export function nearestDate(text: string): string | undefined {
  const trimmed = text.normalize('NFKC').trim();
  for (const rewrite of rewrites) {
    const found = rewrite(trimmed);
    if (found !== undefined && found !== text && parseWhen(found)) return found;
  }
  return undefined;
}

type Rewrite = (text: string) => string | undefined;

const monthNumbers: ReadonlyMap<string, string> = new Map(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((name, index) => [
    name,
    String(index + 1).padStart(2, '0'),
  ]),
);

const rewrites: readonly Rewrite[] = [
  (text) => text,
  // A time of day: the day alone.
  (text) => /^(-?\d{4}-\d\d-\d\d)[T ]\d\d:.*$/u.exec(text)?.[1],
  // A year without its "Y", or with too few digits for one.
  (text) =>
    joined(/^Y?(-?)0*(\d{1,6})$/u.exec(text), ([, minus, year]) => writeYear(minus ? -Number(year) : Number(year))),
  (text) => joined(/^(\d{1,6}) ?B\.?C\.?(?:E\.?)?$/iu.exec(text), ([, year]) => writeYear(1 - Number(year))),
  (text) => joined(/^(?:A\.?D\.? ?)(\d{1,6})$/iu.exec(text), ([, year]) => writeYear(Number(year))),
  (text) =>
    joined(/^(?:about|around|circa|ca?\.?|~) ?(.+)$/iu.exec(text), ([, date]) => {
      const found = dateOf(`${date}`);
      return found && `${found}~`;
    }),
  (text) => joined(/^before (\d{4})$/iu.exec(text), ([, year]) => `[..${writeYear(Number(year) - 1)}]`),
  (text) => joined(/^after (\d{4})$/iu.exec(text), ([, year]) => `[${writeYear(Number(year) + 1)}..]`),
  (text) => joined(/^(?:the )?(\d{3})0s$/iu.exec(text), ([, decade]) => `${decade}X`),
  (text) =>
    joined(/^(?:(\d{1,2})\.? )?([A-Z][a-z]{2})[a-z]*\.?,? (\d{4})$/u.exec(text), ([, day, name, year]) => {
      const month = monthNumbers.get(`${name}`.toLowerCase());
      if (month === undefined) return year;
      return day === undefined ? `${year}-${month}` : `${year}-${month}-${day.padStart(2, '0')}`;
    }),
  // Sets: of one of several, the span they lie in; of all of several, the interval.
  (text) => joined(/^\[(.+)\]$/u.exec(text), ([, inner]) => around(`${inner}`, (first, last) => `[${first}..${last}]`)),
  (text) => joined(/^\{(.+)\}$/u.exec(text), ([, inner]) => around(`${inner}`, (first, last) => `${first}/${last}`)),
  // Qualifiers in front of, or inside, a date: one behind the whole.
  (text) => (/[?~%]/u.test(text) && !text.includes('/') ? `${text.replace(/[?~%]/gu, '')}${markOf(text)}` : undefined),
  (text) => joined(/^([^/]+)\/\.{0,2}\/([^/]+)$/u.exec(text), ([, first, last]) => `${first}/${last}`),
  bothEnds,
  // Cut off known digits behind unknown ones, and parts that no calendar has.
  (text) => withoutDay(text),
  (text) => /^(-?(?:\d{3}X|\d\dXX))-/u.exec(text)?.[1],
  (text) => joined(/^(\d)XXX$/u.exec(text), ([, digit]) => `[${digit}000..${digit}999]`),
  (text) => /^\d\d?[./-]\d\d?[./-](\d{4})$/u.exec(text)?.[1],
];

function joined<Found>(match: RegExpExecArray | null, write: (match: RegExpExecArray) => Found): Found | undefined {
  return match ? write(match) : undefined;
}

function markOf(text: string): string {
  const isUncertain = /[?%]/u.test(text);
  const isApproximate = /[~%]/u.test(text);
  return isUncertain && isApproximate ? '%' : isUncertain ? '?' : '~';
}

function around(inner: string, write: (first: string, last: string) => string): string | undefined {
  const parts = inner.split(/,|\.\./u).map((part) => part.trim());
  const [first, last] = [parts[0], parts.at(-1)];
  return first === undefined || last === undefined ? undefined : write(first, last);
}

/** Both ends by themselves, each in its nearest form. */
function bothEnds(text: string): string | undefined {
  const ends = text.split('/');
  if (ends.length !== 2) return undefined;
  const [start, end] = ends.map((part) => (part === '..' ? part : dateOf(part)));
  return start === undefined || end === undefined ? undefined : `${start}/${end}`;
}

/** What is a date stays as it is. */
function dateOf(text: string): string | undefined {
  return parseWhen(text) ? text : nearestDate(text);
}

function withoutDay(text: string): string | undefined {
  const [, year, month] = /^(-?\d{4})-(\d\d?)(?:-.*)?$/u.exec(text) ?? [];
  const padded = month === undefined ? undefined : `${year}-${month.padStart(2, '0')}`;
  return padded !== undefined && padded !== text && parseWhen(padded) ? padded : year;
}
