import type { SaysoGraph } from './sayso-graph.ts';

/**
 * Find all entities within a number of steps of any of the given ones, each with its distance, the nearest first.
 * Direction does not count. Costs no more than the edges within reach; `follow` can keep edges from being walked.
 */
export function neighborhoodOf(
  graph: SaysoGraph,
  keys: Iterable<string>,
  depth: number,
  follow: (edge: string) => boolean = () => true,
): ReadonlyMap<string, number> {
  const distances = new Map<string, number>();
  for (const key of keys) if (graph.hasNode(key)) distances.set(key, 0);
  // A map can be added to while it is walked: what is added comes last, as in a queue.
  for (const [key, distance] of distances) {
    if (distance >= depth) break;
    graph.forEachEdge(key, (edge, _attributes, source, target) => {
      const other = source === key ? target : source;
      if (!distances.has(other) && follow(edge)) distances.set(other, distance + 1);
    });
  }
  return distances;
}
