/** How the numbers of a quantity are spread: bars to choose a range among. */
import { keepTo } from './change-filters.ts';
import { type Sift, shownEntities, sift } from './filter.ts';
import type { NumberRange, Quantity } from './filters.ts';
import { isOfClaims, quantityOf } from './quantities.ts';

export interface Bar {
  /** The least and the most that it stands for, both included. */
  readonly least: number;
  readonly most: number;
  /** How many the other filters leave, and how many there are. */
  readonly count: number;
  readonly total: number;
}

export interface Histogram {
  readonly quantity: Quantity;
  readonly bars: readonly Bar[];
  /** How many the other filters leave, and how many of these have no such number. */
  readonly left: number;
  readonly unknown: number;
  /** Those without a number in the whole dataset. */
  readonly unknownTotal: number;
  /** How many of those left are within the range that is chosen. */
  readonly kept: number;
}

/** Where bars begin, and where the last one ends. */
export interface Scale {
  readonly edges: readonly number[];
  /** Whole numbers stand in one bar only; of others, one at an edge may be meant by either. */
  readonly isWhole: boolean;
}

/** Count how many of each size the other filters leave, the range of this quantity set aside. `sifted` are the filters in force. */
export function histogramOf(sifted: Sift, quantity: Quantity): Histogram {
  const { index, filters, matches } = sifted;
  const range = filters.ranges[quantity];
  const aside = range ? sift(index.lookup, keepTo(filters, quantity, undefined), matches) : sifted;
  const numbers = quantityOf(index, quantity);
  const isLeft = isOfClaims(quantity)
    ? Uint8Array.from(aside.claims, (mark) => Number(mark === 0))
    : shownEntities(aside);
  const scale = scaleOf(numbers);
  const counts = new Uint32Array(scale.edges.length);
  const totals = new Uint32Array(scale.edges.length);
  let [left, unknown, unknownTotal, kept] = [0, 0, 0, 0];
  for (let thing = 0; thing < numbers.length; thing += 1) {
    const number = numbers[thing] ?? Number.NaN;
    const isIn = isLeft[thing] ?? 0;
    left += isIn;
    if (isIn === 1 && isKept(number, range)) kept += 1;
    if (Number.isNaN(number)) {
      unknownTotal += 1;
      unknown += isIn;
      continue;
    }
    const bar = barOf(scale, number);
    totals[bar] = (totals[bar] ?? 0) + 1;
    counts[bar] = (counts[bar] ?? 0) + isIn;
  }
  const bars = boundsOfBars(scale).map(
    (bounds, bar): Bar => ({ ...bounds, count: counts[bar] ?? 0, total: totals[bar] ?? 0 }),
  );
  return { quantity, bars, left, unknown, unknownTotal, kept };
}

/** Tell which bars a range takes in, the first and the last. */
export function barsWithin(
  bars: readonly Pick<Bar, 'least' | 'most'>[],
  range: NumberRange | undefined,
): readonly [number, number] {
  const { least = -Infinity, most = Infinity } = range ?? {};
  const first = bars.findIndex((bar) => bar.most >= least);
  const last = bars.findLastIndex((bar) => bar.least <= most);
  const end = bars.length - 1;
  return [first < 0 ? end : first, Math.max(0, last)];
}

/** Divide numbers into bars: each whole number its own where they are few, else steps that people count in. */
export function scaleOf(numbers: Float64Array): Scale {
  const known = numbers.filter((number) => Number.isFinite(number)).sort();
  const isWhole = known.every(Number.isInteger);
  const [least = 0, most = 0] = [known[0], known.at(-1)];
  const end = isWhole ? most + 1 : most;
  const steps = [...new Set(stepsOver(known, isWhole))];
  const edges = [
    steps.findLast((step) => step <= least) ?? least,
    ...steps.filter((step) => step > least && step < end),
  ];
  // Numbers so close to each other that no step lies between them share one bar.
  const last = edges.at(-1) ?? least;
  edges.push(steps.find((step) => step >= end && step > last) ?? (end > last ? end : end + Math.max(1, Math.abs(end))));
  return { edges, isWhole };
}

function stepsOver(known: Float64Array, isWhole: boolean): readonly number[] {
  const [least = 0, most = 0] = [known[0], known.at(-1)];
  if (isWhole && most - least < mostBars) return spread(least, most - least + 1, 1);
  const median = known[known.length >> 1] ?? 0;
  if (least >= 0 && most > skewed * median) return growing(known, isWhole);
  const step = Math.max(isWhole ? 1 : 0, roundStep((most - least) / mostBars));
  const start = Math.floor(least / step);
  const steps = spread(start, Math.ceil(most / step) + 1 - start, 1).map((at) => at * step);
  return isWhole ? steps : steps.map(exact);
}

/** More bars than these are too narrow for a finger. */
const mostBars = 24;
/** So many times the middle number, the largest leaves even bars nearly empty. */
const skewed = 20;

/** Up to 10 one by one, or from the first number on, then in growing steps; what is nothing stands in a bar of its own. */
function growing(known: Float64Array, isWhole: boolean): readonly number[] {
  const most = known.at(-1) ?? 0;
  const first = known.find((number) => number > 0) ?? 1;
  const edges: number[] = known[0] === 0 ? [0] : [];
  let edge = isWhole ? Math.max(1, floorStep(first)) : floorStep(first);
  for (; edge <= most; edge = exact(isWhole && edge < 10 ? edge + 1 : stepAfter(edge))) edges.push(edge);
  edges.push(edge);
  const every = Math.ceil((edges.length - 1) / (2 * mostBars));
  return edges.filter((_, at) => at % every === 0 || at === edges.length - 1);
}

/** 10, 15, 20, 30, 50, 100, 150, … */
function stepAfter(number: number): number {
  const decade = decadeOf(number);
  const next = [1.5, 2, 3, 5, 10].find((factor) => exact(factor * decade) > number);
  return (next ?? 15) * decade;
}

/** The last of these steps that is not above a number. */
function floorStep(number: number): number {
  const decade = decadeOf(number);
  return exact(([5, 3, 2, 1.5].find((factor) => exact(factor * decade) <= number) ?? 1) * decade);
}

/** A step of 1, 2 or 5 times a power of ten that is at least so long. */
function roundStep(length: number): number {
  const decade = decadeOf(length);
  return exact(([1, 2, 5].find((factor) => exact(factor * decade) >= length) ?? 10) * decade);
}

function decadeOf(number: number): number {
  return 10 ** Math.max(-300, Math.floor(Math.log10(number)));
}

/** Without the last bits of a product: 0.3, not 0.30000000000000004. */
function exact(number: number): number {
  return Number(number.toPrecision(12));
}

/** So many steps from a number on, and where the last one ends. */
function spread(from: number, count: number, step: number): readonly number[] {
  return Array.from({ length: Math.min(count, 3 * mostBars) + 1 }, (_, at) => from + at * step + 0);
}

function boundsOfBars({ edges, isWhole }: Scale): readonly Pick<Bar, 'least' | 'most'>[] {
  return edges.slice(1).map((end, bar) => ({ least: edges[bar] ?? 0, most: isWhole ? end - 1 : end }));
}

/** The last bar that begins at or before a number; the very end belongs to the last. */
function barOf({ edges }: Scale, number: number): number {
  let [low, high] = [0, Math.max(0, edges.length - 2)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] ?? 0) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isKept(number: number, range: NumberRange | undefined): boolean {
  if (Number.isNaN(number)) return !range?.hidesUnknown;
  return number >= (range?.least ?? -Infinity) && number <= (range?.most ?? Infinity);
}
