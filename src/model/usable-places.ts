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
function isSamePoint([x, y]: Position, [otherX, otherY]: Position): boolean {
  return Math.abs(x - otherX) < nearest && Math.abs(y - otherY) < nearest;
}
