import { type CalendarDate, dateOf, dayOf } from './calendar.ts';

/** A round date on an axis of days. */
export interface DayTick {
  readonly day: number;
  /** As a period writes it: `2019`, `2019-03` or `2019-03-19`. */
  readonly date: string;
}

/** Steps from fine to coarse, each with the days that it has at least. */
const steps = [
  ...[1, 2, 7, 14].map((count) => ({ unit: 'day', count, days: count }) as const),
  ...[1, 3, 6].map((count) => ({ unit: 'month', count, days: 28 * count }) as const),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((count) => ({ unit: 'year', count, days: 365 * count }) as const),
];
const coarsest = { unit: 'year', count: 1000, days: 365_000 } as const;

/** List round dates within a span of days, at least so many days apart. */
export function dayTicks(first: number, last: number, apart: number): readonly DayTick[] {
  const { unit, count } = steps.find(({ days }) => days >= apart) ?? coarsest;
  if (unit === 'day') {
    const start = Math.ceil(first / count) * count;
    return listWhile(start, (day) => day + count, last).map((day) => ({ day, date: write(dateOf(day), 'day') }));
  }
  const { year, month } = dateOf(Math.floor(first));
  const months = unit === 'month' ? count : 12 * count;
  const startOf = (number: number) =>
    dayOf({ year: Math.floor(number / 12), month: number - 12 * Math.floor(number / 12) + 1, day: 1 });
  const begin = Math.floor((12 * year + month - 1) / months) * months;
  const ticks: DayTick[] = [];
  for (let number = begin; startOf(number) <= last; number += months) {
    const day = startOf(number);
    if (day >= first) ticks.push({ day, date: write(dateOf(day), unit) });
  }
  return ticks;
}

function listWhile(first: number, next: (day: number) => number, last: number): readonly number[] {
  const days: number[] = [];
  for (let day = first; day <= last; day = next(day)) days.push(day);
  return days;
}

function write({ year, month, day }: CalendarDate, unit: 'day' | 'month' | 'year'): string {
  const years = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
  const two = (number: number) => String(number).padStart(2, '0');
  // The first of a month of years is named as the year.
  if (unit === 'year' || (unit === 'month' && month === 1)) return years;
  return unit === 'month' ? `${years}-${two(month)}` : `${years}-${two(month)}-${two(day)}`;
}
