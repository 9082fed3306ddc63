import { type Communities, findCommunities, mergeCommunities, strengthOf } from './communities.ts';
import type { Pairs } from './pairs.ts';

/** A division into communities, and how clearly they part. */
export interface Division extends Communities {
  /** Modularity as of Newman 2006, from 0 to below 1. */
  readonly modularity: number;
}

/** More levels than these never came up; each merges at least two nodes. */
const mostLevels = 30;
const mostRounds = 12;

/**
 * Divide a graph into communities by the whole Louvain method (Blondel et al. 2008): move nodes, merge communities into one node
 * each, and again, until nothing is gained. Deterministic: it depends on the order of the nodes and on nothing else.
 *
 * In typed arrays, for a graph of 100,000 nodes is divided before anything can be shown of it and a graph of
 * objects takes several times as long.
 */
export function divideGraph(order: number, pairs: Pairs): Division {
  const of = Uint32Array.from({ length: order }, (_, node) => node);
  let level = { order, pairs, strength: strengthOf(order, pairs) };
  for (let depth = 0; depth < mostLevels; depth++) {
    const found = findCommunities(level.order, level.pairs, { strength: level.strength, mostRounds });
    if (found.count === level.order) break;
    const strength = new Float64Array(found.count);
    for (let node = 0; node < level.order; node++) {
      const community = found.of[node] ?? 0;
      strength[community] = (strength[community] ?? 0) + (level.strength[node] ?? 0);
    }
    for (let node = 0; node < order; node++) of[node] = found.of[of[node] ?? 0] ?? 0;
    level = { order: found.count, pairs: mergeCommunities(level.pairs, found), strength };
  }
  return { count: level.order, of, modularity: modularityOf(pairs, of, level.strength) };
}

/** Measure how much of the weight lies inside communities beyond what chance would bring there. */
function modularityOf(pairs: Pairs, of: Uint32Array, strength: Float64Array): number {
  const twice = strength.reduce((sum, own) => sum + own, 0);
  if (twice === 0) return 0;
  let inside = 0;
  for (let pair = 0; pair < pairs.from.length; pair++) {
    if (of[pairs.from[pair] ?? 0] === of[pairs.to[pair] ?? 0]) inside += pairs.weight[pair] ?? 0;
  }
  return (2 * inside) / twice - strength.reduce((sum, own) => sum + (own / twice) ** 2, 0);
}
