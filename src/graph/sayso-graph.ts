import type { MultiDirectedGraph } from 'graphology';
import type { Dataset, Position } from '../model/types.ts';
import { createSafeGraph } from './safe-graph.ts';

/** One node an entity, one edge a claim that has an object; keys are their ids. Facts stay in the dataset. */
export type SaysoGraph = MultiDirectedGraph<{ x: number; y: number }, Record<string, never>>;

/**
 * Build the graph of a dataset, its nodes at the places given.
 *
 * Nodes and edges go in sorted by id, as the places have to be, for a layout depends on their order: same dataset, same picture
 * everywhere. A claim whose end has no place makes no edge; a second claim of the same id is passed over.
 */
export function placeGraph({ claims }: Dataset, places: ReadonlyMap<string, Position>): SaysoGraph {
  const graph: SaysoGraph = createSafeGraph();
  for (const [key, [x, y]] of places) graph.addNode(key, { x, y });
  for (const { id, subject, object } of claims.toSorted(byId)) {
    if (object === undefined || !graph.hasNode(subject) || !graph.hasNode(object) || graph.hasEdge(id)) continue;
    graph.addEdgeWithKey(id, subject, object, {});
  }
  return graph;
}

/** Write places of nodes into the graph, the only function that does; keys that are not in the graph are passed over. */
export function writePositions(graph: SaysoGraph, positions: ReadonlyMap<string, Position>): void {
  if (positions.size * 4 < graph.order) {
    for (const [key, [x, y]] of positions) if (graph.hasNode(key)) graph.mergeNodeAttributes(key, { x, y });
    return;
  }
  // One event for all nodes: listeners redraw once.
  graph.updateEachNodeAttributes(
    (key, attributes) => {
      const place = positions.get(key);
      return place ? { x: place[0], y: place[1] } : attributes;
    },
    { attributes: ['x', 'y'] },
  );
}

/** Write the places of all nodes, in the order of the graph's. */
export function writePlaces(graph: SaysoGraph, { x, y }: { readonly x: Float64Array; readonly y: Float64Array }): void {
  let index = 0;
  graph.updateEachNodeAttributes(
    (_key, attributes) => {
      attributes.x = x[index] ?? 0;
      attributes.y = y[index] ?? 0;
      index += 1;
      return attributes;
    },
    { attributes: ['x', 'y'] },
  );
}

/** Read the places of all nodes, rounded to two decimals, as a dataset saves them. */
export function positionsIn(graph: SaysoGraph): Record<string, Position> {
  return Object.fromEntries(graph.mapNodes((key, { x, y }): [string, Position] => [key, [round(x), round(y)]]));
}

/** Compare by UTF-16 code units, which no language setting changes. */
function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
