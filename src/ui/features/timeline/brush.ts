/** How a brush moves over a row of bins, by pointer and by key; both ends are included. */

export type Range = readonly [first: number, last: number];

/** What a pointer has taken hold of. */
export type Grip =
  | { readonly kind: 'from' | 'to' }
  /** The whole brush, taken at a bin. */
  | { readonly kind: 'window'; readonly at: number }
  /** A new brush, begun at a bin. */
  | { readonly kind: 'new'; readonly at: number };

/** Tell where a drag has brought the brush, from where it was when taken. `place` is the pointer's, in widths of a bin. */
export function draggedTo(grip: Grip, range: Range, place: number, count: number): Range {
  const [first, last] = range;
  const bin = clamp(Math.floor(place), 0, count - 1);
  switch (grip.kind) {
    case 'from':
      return [clamp(Math.round(place), 0, last), last];
    case 'to':
      return [first, clamp(Math.round(place) - 1, first, count - 1)];
    case 'window':
      return shifted(range, bin - grip.at, count);
    case 'new':
      return [Math.min(grip.at, bin), Math.max(grip.at, bin)];
  }
}

/** Tell where a key brings one end of the brush, or with Shift all of it; undefined for keys that do nothing here. */
export function movedByKey(
  end: 'from' | 'to',
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  range: Range,
  count: number,
): Range | undefined {
  const step = stepOf(key, count);
  if (step === undefined) return undefined;
  if (shiftKey) return shifted(range, step, count);
  const [first, last] = range;
  return end === 'from' ? [clamp(first + step, 0, last), last] : [first, clamp(last + step, first, count - 1)];
}

function shifted([first, last]: Range, by: number, count: number): Range {
  const step = clamp(by, -first, count - 1 - last);
  return [first + step, last + step];
}

function stepOf(key: string, count: number): number | undefined {
  const leap = Math.max(2, Math.round(count / 10));
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return 1;
    case 'ArrowLeft':
    case 'ArrowDown':
      return -1;
    case 'PageUp':
      return leap;
    case 'PageDown':
      return -leap;
    case 'End':
      return count;
    case 'Home':
      return -count;
    default:
      return undefined;
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
