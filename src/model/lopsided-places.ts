import type { Position } from './types.ts';

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
