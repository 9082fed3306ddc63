/** The stretches of the calendar into which a dataset's dates fall, the same under any filters. */
import type { Lookup } from '../model/lookup.ts';
import { type CalendarDate, dateOf } from './calendar.ts';
import { datedClaimsOf, dating, everAfter, sinceEver } from './dated-claims.ts';

export const units = ['day', 'month', 'quarter', 'year', 'decade', 'century'] as const;
export type Unit = (typeof units)[number];

/** More stretches than this make the next coarser unit. */
const mostBins = 72;

export interface TimeAxis {
  readonly unit: Unit;
  readonly count: number;
  /** Find the stretch in which a day lies. */
  indexOf(day: number): number;
  /** Name the first and last part of a stretch as a period writes them: a decade runs from `1990` to `1999`. */
  spanOf(index: number): BinSpan;
}

export interface BinSpan {
  readonly from: string;
  readonly to: string;
}

const axes = new WeakMap<Lookup, TimeAxis>();

/** Choose the unit by the span of all dates, from the first day that any claim names to the last; never finer than the dates are. */
export function timeAxisOf(lookup: Lookup): TimeAxis {
  const found = axes.get(lookup);
  if (found) return found;
  const axis = findAxis(lookup);
  axes.set(lookup, axis);
  return axis;
}

function findAxis(lookup: Lookup): TimeAxis {
  const dated = datedClaimsOf(lookup);
  let first = everAfter;
  let last = sinceEver;
  for (let claim = 0; claim < dated.dating.length; claim += 1) {
    if (dated.dating[claim] === dating.undated) continue;
    for (const day of [dated.first[claim] ?? 0, dated.last[claim] ?? 0]) {
      if (day === sinceEver || day === everAfter) continue;
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  if (first > last) return { unit: 'year', count: 0, indexOf: () => 0, spanOf: () => binSpan('year', 0) };
  const lengthIn = (unit: Unit) => ordinalOf(unit, last) - ordinalOf(unit, first) + 1;
  const finest = units.indexOf(dated.precision);
  const unit = units.slice(finest).find((candidate) => lengthIn(candidate) <= mostBins) ?? 'century';
  const start = ordinalOf(unit, first);
  return {
    unit,
    count: lengthIn(unit),
    indexOf: (day) => ordinalOf(unit, day) - start,
    spanOf: (index) => binSpan(unit, start + index),
  };
}

/** Number the stretches of the calendar in a row. */
function ordinalOf(unit: Unit, day: number): number {
  if (unit === 'day') return day;
  const { year, month } = dateOf(day);
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
  const texts = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')];
  return texts.slice(0, parts).join('-');
}
