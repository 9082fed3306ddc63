/**
 * Calendar days as plain numbers (0 is 1 January 1970, proleptic Gregorian), so that neither time zones nor `Date` can
 * shift a day.
 */
import { boundsOf, parseWhen, partsOfDay } from '../model/dates.ts';

export interface CalendarDate {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

/** A row of days, both ends included. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/** Number a day. After Howard Hinnant, "chrono-compatible low-level date algorithms": years begin in March. */
export function dayOf({ year, month, day }: CalendarDate): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Name the date of a numbered day. */
export function dateOf(day: number): CalendarDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** Number a day written `YYYY-MM-DD`, as `boundsOf` writes it. */
export function dayOfIso(iso: string): number {
  return dayOf(partsOfDay(iso));
}

/** Find the days that `2019`, `2019-03` or `2019-03-19` stands for; undefined for anything else, qualified dates included. */
export function daysOf(text: string): DaySpan | undefined {
  const when = /^Y?[\d-]+$/.test(text) ? parseWhen(text) : undefined;
  if (when?.kind !== 'date') return undefined;
  const { earliest, latest } = boundsOf(when);
  return earliest === undefined || latest === undefined
    ? undefined
    : { first: dayOfIso(earliest), last: dayOfIso(latest) };
}
