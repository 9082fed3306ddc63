import type { JSX } from 'preact';
import type { NumberRange } from '../../../query/filters.ts';
import { type Bar, barsWithin } from '../../../query/histogram.ts';
import { filterStrings } from './filter-strings.ts';
import { numberWords, rangeOf } from './range-fields.ts';

interface Props {
  readonly name: string;
  readonly bars: readonly Bar[];
  readonly range: NumberRange | undefined;
  readonly onChange: (range: NumberRange) => void;
}

/** Bars with a thumb at either end of those that are shown; the thumbs stand between bars and never meet. */
export function RangeSlider({ name, bars, range, onChange }: Props): JSX.Element {
  const count = bars.length;
  const [first, last] = barsWithin(bars, range);
  const choose = (from: number, to: number) => {
    // Where a thumb was not moved, a number that was typed stays as it is.
    const least = from === first ? range?.least : from === 0 ? undefined : bars[from]?.least;
    const most = to === last ? range?.most : to === count - 1 ? undefined : bars[to]?.most;
    onChange(rangeOf(least, most));
  };
  const press = (event: PointerEvent & { readonly currentTarget: HTMLDivElement }) => {
    if (event.button !== 0 || event.target instanceof HTMLInputElement) return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const place = Math.min(count - 1, Math.max(0, Math.floor(((event.clientX - left) / width) * count)));
    // The nearer end comes to the bar that was pressed.
    if (Math.abs(place - first) <= Math.abs(place - last)) choose(Math.min(place, last), last);
    else choose(first, place);
  };
  const thumb = (end: 'from' | 'to') => {
    const place = end === 'from' ? first : last + 1;
    const side = end === 'from' ? range?.least : range?.most;
    return (
      <input
        type="range"
        class="range-thumb"
        min={0}
        max={count}
        value={place}
        aria-label={end === 'from' ? filterStrings.lowest(name) : filterStrings.highest(name)}
        aria-valuetext={valueWords(end, side)}
        onInput={({ currentTarget: input }) => {
          const wanted = Number(input.value);
          const next = end === 'from' ? Math.min(wanted, last) : Math.max(wanted, first + 1);
          input.value = String(next);
          if (next !== place) choose(end === 'from' ? next : first, end === 'from' ? last : next - 1);
        }}
      />
    );
  };
  return (
    <div class="range" onPointerDown={press}>
      <BarChart bars={bars} first={first} last={last} />
      <div class="range-track">
        <div class="range-window" style={{ left: percent(first, count), right: percent(count - 1 - last, count) }} />
      </div>
      {thumb('from')}
      {thumb('to')}
    </div>
  );
}

function valueWords(end: 'from' | 'to', side: number | undefined): string {
  if (side === undefined) return end === 'from' ? filterStrings.noLowest : filterStrings.noHighest;
  const words = numberWords(side);
  return end === 'from' ? filterStrings.range.least(words) : filterStrings.range.most(words);
}

/** Full bars for what the other filters leave, pale ones behind for all there is; what is outside the range is faint. */
function BarChart({ bars, first, last }: Pick<Props, 'bars'> & { readonly first: number; readonly last: number }) {
  const most = Math.max(1, ...bars.map(({ total }) => total));
  const count = bars.length;
  // The square root lets a bar of one be seen beside one of thousands.
  const high = (number: number) => `${100 * Math.sqrt(number / most)}%`;
  return (
    <svg class="range-bars" aria-hidden="true" focusable="false">
      {bars.map((bar, at) => (
        <g key={bar.least} data-in={(at >= first && at <= last) || undefined}>
          <title>{`${numberWords(bar.least)}${bar.most > bar.least ? `–${numberWords(bar.most)}` : ''}: ${bar.count}`}</title>
          <Column class="bin-total" at={at} count={count} height={high(bar.total)} />
          <Column class="bin-certain" at={at} count={count} height={high(bar.count)} />
        </g>
      ))}
    </svg>
  );
}

interface ColumnProps {
  readonly class: string;
  readonly at: number;
  readonly count: number;
  readonly height: string;
}

/** Drawn upside down, for heights in percent begin at the top; the sheet turns the chart over. */
function Column({ class: className, at, count, height }: ColumnProps): JSX.Element {
  return <rect class={className} x={percent(at, count)} width={percent(0.88, count)} height={height} />;
}

function percent(part: number, whole: number): string {
  return `${(100 * part) / Math.max(1, whole)}%`;
}
