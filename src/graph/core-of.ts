import type { SaysoGraph } from './sayso-graph.ts';

/** Fewer nodes than these are all kept. */
const fewNodes = 40;
/** So many deviations from the middle a node is far away. */
const farAway = 2.2;

/** Find which of some nodes lie together: all but the few far away from the rest, which would make a picture of them small. */
export function coreOf(graph: SaysoGraph, ids: ReadonlySet<string>): ReadonlySet<string> {
  if (ids.size < fewNodes) return ids;
  const places = [...ids].flatMap((id) => (graph.hasNode(id) ? [{ id, ...graph.getNodeAttributes(id) }] : []));
  const x = deviationOf(places.map((place) => place.x));
  const y = deviationOf(places.map((place) => place.y));
  return new Set(
    places
      .filter(
        (place) =>
          Math.abs(place.x - x.middle) <= farAway * x.deviation &&
          Math.abs(place.y - y.middle) <= farAway * y.deviation,
      )
      .map(({ id }) => id),
  );
}

function deviationOf(values: readonly number[]): { readonly middle: number; readonly deviation: number } {
  const middle = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return { middle, deviation: Math.sqrt(squares / Math.max(1, values.length)) };
}
