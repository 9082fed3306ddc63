/** Text counted and cut in code points, as citations are. */

/** Count code points. */
export function codePointLength(text: string): number {
  let pairs = 0;
  for (let index = 0; index < text.length - 1; index += 1) {
    if (isPairAt(text, index)) {
      pairs += 1;
      index += 1;
    }
  }
  return text.length - pairs;
}

/** Cut a piece out of a text by code points; the end is excluded, points beyond the text are cut off. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  const points = codePointsOf(text);
  return text.slice(points.toUnits(start), points.toUnits(end));
}

/** Turns code points into UTF-16 units and back, for one text. */
export interface CodePoints {
  /** Length of the text in code points. */
  readonly length: number;
  /** Turn a count of code points into UTF-16 units. */
  toUnits(points: number): number;
  /** Turn UTF-16 units into a count of code points. */
  toPoints(units: number): number;
}

let latest: { text: string; readonly points: CodePoints } | undefined;

/** Prepare to turn code points into UTF-16 units and back. Texts without astral characters cost nothing more; the last text is remembered. */
export function codePointsOf(text: string): CodePoints {
  if (latest?.text === text) {
    // Equal texts may be two strings; from now on the comparison with this one is quick.
    latest.text = text;
    return latest.points;
  }
  const pairs = pairsIn(text);
  const length = text.length - pairs.length;
  const points: CodePoints = {
    length,
    toUnits: (points) => {
      const point = Math.min(Math.max(points, 0), length);
      return point + countWhile(pairs.length, (index) => (pairs[index] ?? 0) - index < point);
    },
    toPoints: (units) => {
      const unit = Math.min(Math.max(units, 0), text.length);
      return unit - countWhile(pairs.length, (index) => (pairs[index] ?? 0) + 1 < unit);
    },
  };
  latest = { text, points };
  return points;
}

function isPairAt(text: string, index: number): boolean {
  const high = text.charCodeAt(index);
  if (high < 0xd800 || high > 0xdbff) return false;
  const low = text.charCodeAt(index + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}

/** Units at which a surrogate pair begins. */
function pairsIn(text: string): readonly number[] {
  const pairs: number[] = [];
  for (let index = 0; index < text.length - 1; index += 1) {
    if (isPairAt(text, index)) {
      pairs.push(index);
      index += 1;
    }
  }
  return pairs;
}

/** Count the leading indexes for which a falling condition holds, by halving. */
function countWhile(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
