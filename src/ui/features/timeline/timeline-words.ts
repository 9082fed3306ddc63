/** How the timeline words its stretches of the calendar, and which of them it labels. */
import { formatWhen } from '../../../model/dates.ts';
import { calendarOrdinal, type Unit } from '../../../query/time-axis.ts';
import type { Bin, Timeline } from '../../../query/timeline.ts';

type Stretch = Pick<Bin, 'from' | 'to'>;

/** Word a stretch: "2019", "March 2019", "1990s", "January 2019 to March 2019". */
export function binWords(unit: Unit, { from, to }: Stretch): string {
  if (unit === 'decade') return `${from}s`;
  return from === to ? formatWhen(from) : formatWhen(`${from}/${to}`);
}

/** A label under the bars. */
export interface Tick {
  /** Place of the stretch that it stands under. */
  readonly index: number;
  readonly words: string;
}

/** CSS pixels that a letter of a label takes, and what stays free between two labels. */
const letterWidth = 7;
const gap = 16;

/** Choose which stretches are labeled on an axis of a width, at round dates where there are enough of them. */
export function ticksOf({ unit, bins }: Timeline, width: number): readonly Tick[] {
  const labels = bins.map((bin) => shortWords(unit, bin));
  const widest = Math.max(0, ...labels.map((words) => words.length)) * letterWidth + gap;
  const most = Math.max(2, Math.floor(width / widest));
  const tickAt = (index: number): Tick => ({ index, words: labels[index] ?? '' });
  for (const step of stepsOf[unit]) {
    const places = bins.flatMap((bin, index) => (ordinalOf(unit, bin.from) % step === 0 ? [index] : []));
    if (places.length > most) continue;
    if (places.length >= 2) return places.map(tickAt);
    break;
  }
  return bins.length < 2 ? bins.map((_, index) => tickAt(index)) : [tickAt(0), tickAt(bins.length - 1)];
}

const stepsOf: Readonly<Record<Unit, readonly number[]>> = {
  day: [1, 2, 7, 14, 28],
  month: [1, 3, 6, 12, 24, 60],
  quarter: [1, 2, 4, 8, 20, 40],
  year: [1, 2, 5, 10, 20, 50],
  decade: [1, 2, 5, 10, 20],
  century: [1, 2, 5, 10, 20],
};

function shortWords(unit: Unit, { from }: Stretch): string {
  const [year = '', month, day] = from.split('-');
  const monthName = months[Number(month ?? 1) - 1] ?? '';
  switch (unit) {
    case 'day':
      return `${Number(day ?? 1)} ${monthName} ${year}`;
    case 'month':
    case 'quarter':
      return month === '01' ? year : `${monthName} ${year}`;
    case 'decade':
      return `${year}s`;
    case 'year':
    case 'century':
      return year;
  }
}

/** Number the stretches so that round dates are round numbers. */
function ordinalOf(unit: Unit, from: string): number {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  return unit === 'day' ? day - 1 : calendarOrdinal(unit, { year, month });
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
