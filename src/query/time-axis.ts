/** The stretches of the calendar into which a dataset's dates fall, the same under any filters. */

import { writeYear } from '../model/dates.ts';
import { derive, keepUnless } from '../model/derive.ts';
import type { Lookup } from '../model/lookup.ts';
import { type CalendarDate, type DaySpan, dateOf } from './calendar.ts';
import { datedClaimsOf, dating, everAfter, sinceEver } from './dated-claims.ts';

export const units = ['day', 'month', 'quarter', 'year', 'decade', 'century'] as const;
export type Unit = (typeof units)[number];

/** More stretches than this make the next coarser unit. */
const mostBins = 72;

export interface TimeAxis {
  readonly unit: Unit;
  readonly count: number;
  /** The first and the last day that it was made for. */
  readonly days: DaySpan;
  /** Find the stretch in which a day lies; below 0 before the first one, `count` and more behind the last. */
  indexOf(day: number): number;
  /** Name the first and last part of a stretch as a period writes them: a decade runs from `1990` to `1999`. */
  spanOf(index: number): BinSpan;
}

export interface BinSpan {
  readonly from: string;
  readonly to: string;
}

/**
 * Choose the unit by the span of all dates, from the first day that any claim names to the last, or of those within a part of it;
 * never finer than the dates are.
 */
export function timeAxisOf(lookup: Lookup, within?: DaySpan): TimeAxis {
  return within ? findAxis(lookup, within) : wholeAxisOf(lookup);
}

const wholeAxisOf = derive((lookup) => findAxis(lookup), keepUnless('claims'));

/** Name the finest unit that dates of a dataset are given in. */
export function finestUnitOf(lookup: Lookup): Unit {
  return datedClaimsOf(lookup).precision;
}

/** The share of all days that may lie far from the others, and how many units finer the axis becomes when these are left out. */
const mostFarOff = 0.1;
const unitsFiner = 2;

/** Find the part of time in which nearly all dates lie, where few that lie far off would leave it no more than a bar or two. */
export const denseSpanOf = derive(findDenseSpan);

function findDenseSpan(lookup: Lookup): DaySpan | undefined {
  const days = Int32Array.from(namedDaysOf(lookup)).sort();
  const kept = Math.ceil(days.length * (1 - mostFarOff));
  const spanOf = (from: number, to: number): DaySpan => ({ first: days[from] ?? 0, last: days[to] ?? 0 });
  const lengthOf = ({ first, last }: DaySpan) => last - first;
  let [from, to] = [0, kept - 1];
  for (let start = 1; start + kept <= days.length; start += 1) {
    if (lengthOf(spanOf(start, start + kept - 1)) < lengthOf(spanOf(from, to))) [from, to] = [start, start + kept - 1];
  }
  if (kept === days.length) return undefined;
  const unit = unitFor(lookup, spanOf(from, to));
  if (units.indexOf(timeAxisOf(lookup).unit) - units.indexOf(unit) < unitsFiner) return undefined;
  // What the same unit has room for belongs to it.
  while (from > 0 && unitFor(lookup, spanOf(from - 1, to)) === unit) from -= 1;
  while (to < days.length - 1 && unitFor(lookup, spanOf(from, to + 1)) === unit) to += 1;
  return spanOf(from, to);
}

/** The first and last days of all dated claims, open ends left out. */
function* namedDaysOf(lookup: Lookup): Generator<number> {
  const dated = datedClaimsOf(lookup);
  for (let claim = 0; claim < dated.dating.length; claim += 1) {
    if (dated.dating[claim] === dating.undated) continue;
    for (const day of [dated.first[claim] ?? sinceEver, dated.last[claim] ?? everAfter]) {
      if (day !== sinceEver && day !== everAfter) yield day;
    }
  }
}

function findAxis(lookup: Lookup, within?: DaySpan): TimeAxis {
  let first = everAfter;
  let last = sinceEver;
  for (const day of namedDaysOf(lookup)) {
    if (within && (day < within.first || day > within.last)) continue;
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  if (first > last) {
    if (within) return axisFrom(lookup, within);
    const days = { first: 0, last: 0 };
    return { unit: 'year', count: 0, days, indexOf: () => 0, spanOf: () => binSpan('year', 0) };
  }
  return axisFrom(lookup, { first, last });
}

function axisFrom(lookup: Lookup, { first, last }: DaySpan): TimeAxis {
  const unit = unitFor(lookup, { first, last });
  const start = ordinalOf(unit, first);
  return {
    unit,
    count: ordinalOf(unit, last) - start + 1,
    days: { first, last },
    indexOf: (day) => ordinalOf(unit, day) - start,
    spanOf: (index) => binSpan(unit, start + index),
  };
}

function unitFor(lookup: Lookup, { first, last }: DaySpan): Unit {
  const finest = units.indexOf(finestUnitOf(lookup));
  const fits = (unit: Unit) => ordinalOf(unit, last) - ordinalOf(unit, first) < mostBins;
  return units.slice(finest).find(fits) ?? 'century';
}

/** Number the stretches of the calendar in a row. */
function ordinalOf(unit: Unit, day: number): number {
  if (unit === 'day') return day;
  return calendarOrdinal(unit, dateOf(day));
}

/** Number the stretches of a month or more so that round dates are round numbers: the year 1990 is 1990, its decade 199. */
export function calendarOrdinal(
  unit: Exclude<Unit, 'day'>,
  { year, month }: Pick<CalendarDate, 'year' | 'month'>,
): number {
  switch (unit) {
    case 'month':
      return year * 12 + month - 1;
    case 'quarter':
      return year * 4 + Math.floor((month - 1) / 3);
    case 'year':
      return year;
    case 'decade':
      return Math.floor(year / 10);
    case 'century':
      return Math.floor(year / 100);
  }
}

function binSpan(unit: Unit, ordinal: number): BinSpan {
  const same = (text: string) => ({ from: text, to: text });
  switch (unit) {
    case 'day':
      return same(isoOf(dateOf(ordinal), 3));
    case 'month':
      return same(isoOf(monthOf(ordinal), 2));
    case 'quarter':
      return { from: isoOf(monthOf(ordinal * 3), 2), to: isoOf(monthOf(ordinal * 3 + 2), 2) };
    case 'year':
      return same(isoOf(monthOf(ordinal * 12), 1));
    case 'decade':
      return { from: isoOf(monthOf(ordinal * 120), 1), to: isoOf(monthOf((ordinal * 10 + 9) * 12), 1) };
    case 'century':
      return { from: isoOf(monthOf(ordinal * 1200), 1), to: isoOf(monthOf((ordinal * 100 + 99) * 12), 1) };
  }
}

function monthOf(ordinal: number): CalendarDate {
  return { year: Math.floor(ordinal / 12), month: (((ordinal % 12) + 12) % 12) + 1, day: 1 };
}

function isoOf({ year, month, day }: CalendarDate, parts: 1 | 2 | 3): string {
  const texts = [writeYear(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')];
  return texts.slice(0, parts).join('-');
}
