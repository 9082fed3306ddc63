/** Saved places that can be drawn: numbers near enough to each other that all of them fit into one picture. */
import type { Position } from './types.ts';

/** Further out a place is a mistake: next to it all others would be one point, and sums of it are no numbers. */
export const farthestPlace = 1e9;

/** Tell whether a place can be drawn. */
export function isUsablePlace([x, y]: Position): boolean {
  return Math.abs(x) <= farthestPlace && Math.abs(y) <= farthestPlace;
}

/** Files keep places to two decimals: what is nearer to each other is one point. */
const nearest = 0.01;

/** Tell whether several places are all the same, so that they say nothing. */
export function areOnePoint(places: readonly Position[]): boolean {
  const [first] = places;
  return first !== undefined && places.length > 1 && places.every((place) => isSamePoint(place, first));
}

/** Tell whether two places are the same as far as a file can say. */
export function isSamePoint([x, y]: Position, [otherX, otherY]: Position): boolean {
  return Math.abs(x - otherX) < nearest && Math.abs(y - otherY) < nearest;
}

/** How many times the middle four fifths of the places the whole may measure: then these are a dot of some ten pixels on a screen. */
const mostSpread = 100;

/** Tell whether some places lie so far from the others that these look like one point when all are in sight. */
export function isLopsided(places: readonly Position[]): boolean {
  if (places.length < 5) return false;
  const axes = [0, 1].map((axis) => places.map((place) => place[axis] ?? 0).sort((a, b) => a - b));
  const spread = (from: number, to: number) =>
    Math.max(
      ...axes.map(
        (all) => (all[Math.floor((all.length - 1) * to)] ?? 0) - (all[Math.ceil((all.length - 1) * from)] ?? 0),
      ),
    );
  return spread(0, 1) > mostSpread * spread(0.1, 0.9);
}
