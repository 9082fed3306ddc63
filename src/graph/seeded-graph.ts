import type { Dataset } from '../model/types.ts';
import { initialPositions } from './initial-positions.ts';
import { placeGraph, type SaysoGraph } from './sayso-graph.ts';

/** Build the graph of a dataset, with its saved positions, or seeded ones for entities that have none. */
export function buildGraph(dataset: Dataset): SaysoGraph {
  return placeGraph(dataset, initialPositions(dataset));
}
