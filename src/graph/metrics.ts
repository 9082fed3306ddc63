/**
 * Communities and importance of entities, from who is joined to whom by claims. None of it looks at how firm a claim is. Pure, and
 * the same for the same graph; the work is long on large graphs and belongs into a worker.
 */
import { DirectedGraph } from 'graphology';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import { runBetweenness } from './betweenness.ts';
import { divideGraph } from './louvain.ts';
import { mergePairs, type Pairs } from './pairs.ts';

export const measureNames = ['community', 'betweenness', 'pagerank'] as const;
export type MeasureName = (typeof measureNames)[number];

/** Who is joined to whom: nodes are numbers from 0, an edge is a claim. */
export interface Joined {
  readonly order: number;
  readonly source: Uint32Array<ArrayBuffer>;
  readonly target: Uint32Array<ArrayBuffer>;
}

/** A measure of all nodes, by their numbers. */
export interface Measured {
  /** For `community` its number: the largest is 0. Else a share between 0 and 1. */
  readonly values: Float64Array<ArrayBuffer>;
  /** Of how many nodes the shortest ways were counted; fewer than there are make an estimate. */
  readonly startingPoints: number;
  /** How clearly communities part, from 0 to below 1: the modularity of the division. */
  readonly clarity: number;
}

/**
 * Measure step by step: between the steps a caller passes whether to end with what is reached. Only betweenness has steps that
 * are worth it; ended early, it is an estimate from fewer starting points.
 */
export function* runMeasure(name: MeasureName, joined: Joined): Generator<number, Measured, boolean> {
  switch (name) {
    case 'community':
      return findLouvainCommunities(joined);
    case 'pagerank':
      return { values: rankPages(joined), startingPoints: joined.order, clarity: 0 };
    case 'betweenness':
      return { ...(yield* runBetweenness(joined)), clarity: 0 };
  }
}

/** Measure at once. */
export function measure(name: MeasureName, joined: Joined): Measured {
  const run = runMeasure(name, joined);
  let state = run.next(false);
  while (!state.done) state = run.next(false);
  return state.value;
}

/**
 * Divide entities into communities by the Louvain method (Blondel et al. 2008, modularity as of Newman 2006): those that claims join
 * to each other more than to the rest. The direction of a claim does not count, for it only says which of two wordings was
 * chosen; each claim weighs one, so that parallel claims bind more. Self-claims join nobody.
 */
function findLouvainCommunities(joined: Joined): Measured {
  const { order } = joined;
  const { of, modularity } = divideGraph(order, countPairs(joined));
  return { values: numberBySize(Float64Array.from(of)), startingPoints: order, clarity: modularity };
}

/**
 * Rank entities as PageRank does (Page et al. 1999, damping 0.85): high ranks who is the object of claims about others that rank high.
 * Claims are followed as they stand, from subject to object: without directions the rank would be little else than the number
 * of claims (Grolmusz 2015). Parallel claims weigh as many as they are. What has no objects spreads its rank over all.
 */
function rankPages({ order, source, target }: Joined): Float64Array<ArrayBuffer> {
  if (order === 0) return new Float64Array();
  const weights = new Map<number, number>();
  for (let edge = 0; edge < source.length; edge++) {
    const key = (source[edge] ?? 0) * order + (target[edge] ?? 0);
    if (source[edge] !== target[edge]) weights.set(key, (weights.get(key) ?? 0) + 1);
  }
  const graph = new DirectedGraph<Record<string, never>, { weight: number }>();
  for (let node = 0; node < order; node++) graph.addNode(String(node));
  for (const [key, weight] of weights) {
    graph.addDirectedEdge(String(Math.floor(key / order)), String(key % order), { weight });
  }
  // The tolerance is for each node; the package's own would leave ranks of large graphs far from settled.
  const ranks = pagerank(graph, { getEdgeWeight: 'weight', tolerance: 1e-10 / order, maxIterations: 500 });
  return Float64Array.from({ length: order }, (_, node) => ranks[String(node)] ?? 0);
}

function countPairs({ order, source, target }: Joined): Pairs {
  const { from, to, weight } = mergePairs(order, source, target);
  // A pair weighs the square root of its claims there.
  return { from, to, weight: weight.map((root) => Math.round(root * root)) };
}

/** Number communities by size, the largest first; of equal ones that with the first node. */
function numberBySize(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  // Sorting keeps equal ones in the order in which they were found.
  const numbers = new Map([...sizes].sort(([, a], [, b]) => b - a).map(([value], number) => [value, number]));
  return values.map((value) => numbers.get(value) ?? 0);
}
