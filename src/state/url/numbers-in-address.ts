/** Numbers as they stand in an address: ranges, and where the camera rests. */
import { keepTo } from '../../query/change-filters.ts';
import { type Filters, type NumberRange, noFilters, type Quantity } from '../../query/filters.ts';
import { columnOf } from '../../query/quantities.ts';
import type { Camera } from '../view/view.ts';
import { readIds, writeIds } from './escape.ts';

/** Read one bound of what is counted; undefined for what is none. */
export function readBound(value: string, side: 'least' | 'most'): number | undefined {
  const isBound = side === 'least' ? /^[1-9]\d{0,8}$/ : /^(0|[1-9]\d{0,8})$/;
  return isBound.test(value) ? Number(value) : undefined;
}

/** Set one bound of what is counted, beside the other one; undefined when none could lie between them. */
export function withBound(filters: Filters, quantity: Quantity, bound: NumberRange): Filters | undefined {
  const range = { ...filters.ranges[quantity], ...bound };
  return isUpright(range) ? keepTo(filters, quantity, range) : undefined;
}

/** Read the ranges of columns: each column and its range, as `entity:age,18..30`. */
export function readColumnRanges(value: string): Filters['ranges'] | undefined {
  const words = readIds(value);
  if (!words || words.length === 0 || words.length % 2 !== 0) return undefined;
  let filters = noFilters;
  for (let at = 0; at < words.length; at += 2) {
    const quantity = words[at];
    const range = readRange(words[at + 1] ?? '');
    if (!range || !isColumn(quantity)) return undefined;
    filters = keepTo(filters, quantity, range);
  }
  return filters.ranges;
}

/** Write the ranges of columns; undefined when there are none. */
export function writeColumnRanges(ranges: Filters['ranges']): string | undefined {
  const words = Object.entries(ranges).flatMap(([quantity, range]) =>
    columnOf(quantity as Quantity) === undefined || !range ? [] : [quantity, writeRange(range)],
  );
  return words.length === 0 ? undefined : writeIds(words);
}

const number = String.raw`-?\d+(?:\.\d+)?(?:e[+-]\d+)?`;
const rangePattern = new RegExp(`^(${number})?\\.\\.(${number})?(:known)?$`);

function readRange(text: string): NumberRange | undefined {
  const [whole, least, most, known] = rangePattern.exec(text) ?? [];
  const range = {
    ...(least === undefined ? {} : { least: Number(least) }),
    ...(most === undefined ? {} : { most: Number(most) }),
    ...(known === undefined ? {} : { hidesUnknown: true as const }),
  };
  const isReadable = whole !== undefined && Object.keys(range).length > 0 && isUpright(range);
  return isReadable && [range.least, range.most].every((bound) => bound === undefined || Number.isFinite(bound))
    ? range
    : undefined;
}

function writeRange({ least, most, hidesUnknown }: NumberRange): string {
  return `${least ?? ''}..${most ?? ''}${hidesUnknown ? ':known' : ''}`;
}

function isUpright({ least = -Infinity, most = Infinity }: NumberRange): boolean {
  return least <= most;
}

function isColumn(quantity: string | undefined): quantity is Quantity {
  return quantity !== undefined && /^(?:entity|claim):/.test(quantity);
}

/** The graph is one unit wide: whoever looks from farther off, or closer, sees nothing. */
const farthest = 1e6;

/** Read where the camera rests, as `x,y,ratio`; undefined for anything else. */
export function readCamera(value: string): Camera | undefined {
  const [x, y, ratio, ...more] = value
    .split(',')
    .map((part) => (/^-?\d+(\.\d+)?$/.test(part) ? Number(part) : undefined));
  if (x === undefined || y === undefined || !ratio || ratio < 0 || more.length > 0) return undefined;
  const isInReach = Math.abs(x) <= farthest && Math.abs(y) <= farthest && ratio >= 1 / farthest && ratio <= farthest;
  return isInReach ? { x, y, ratio } : undefined;
}

/** Write it. */
export function writeCamera({ x, y, ratio }: Camera): string {
  return [short(x), short(y), short(ratio)].join(',');
}

/** Five decimals are a thousandth of the screen at the closest look. */
function short(value: number): string {
  return String(Math.round(value * 1e5) / 1e5 + 0);
}
