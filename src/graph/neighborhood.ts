import type { SaysoGraph } from './sayso-graph.ts';

/** List the entities that share a claim with this one, itself left out; none for a key that is not in the graph. */
export function neighborsOf(graph: SaysoGraph, key: string): ReadonlySet<string> {
  if (!graph.hasNode(key)) return new Set();
  return new Set(graph.neighbors(key).filter((neighbor) => neighbor !== key));
}

/** List the claims that join this entity to another or to itself, in the order of their ids. */
export function edgesOf(graph: SaysoGraph, key: string): readonly string[] {
  return graph.hasNode(key) ? [...new Set(graph.edges(key))].sort() : [];
}

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

/** List the edges whose two ends are both among the given nodes. */
export function edgesWithin(graph: SaysoGraph, keys: ReadonlySet<string>): readonly string[] {
  const edges = new Set<string>();
  for (const key of keys) {
    if (!graph.hasNode(key)) continue;
    graph.forEachOutEdge(key, (edge, _attributes, _source, target) => {
      if (keys.has(target)) edges.add(edge);
    });
  }
  return [...edges].sort();
}
