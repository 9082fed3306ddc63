import type { Sliced } from './in-slices.ts';

/** So many are sorted at a time, before these runs are merged. */
const run = 256;

/** Sort in slices; what is equal stays in its order. */
export function* sorting<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number): Sliced<Item[]> {
  let from: Item[] = [];
  for (let start = 0; start < items.length; start += run) {
    from.push(...items.slice(start, start + run).sort(compare));
    yield;
  }
  for (let width = run; width < items.length; width *= 2) {
    const to: Item[] = [];
    for (let start = 0; start < from.length; start += 2 * width) yield* merge(from, start, width, compare, to);
    from = to;
  }
  return from;
}

function* merge<Item>(
  from: readonly Item[],
  start: number,
  width: number,
  compare: (a: Item, b: Item) => number,
  to: Item[],
): Sliced<void> {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(start + 2 * width, from.length);
  let [left, right] = [start, middle];
  while (left < middle || right < end) {
    const isLeft = right >= end || (left < middle && compare(from[left] as Item, from[right] as Item) <= 0);
    to.push(from[isLeft ? left++ : right++] as Item);
    if (to.length % run === 0) yield;
  }
}
