import type { Lookup } from '../model/lookup.ts';
import type { SaysoGraph } from './build.ts';
import type { Joined } from './metrics.ts';

/** Write who is joined to whom by claims, or by stated claims only, in typed arrays; nodes in the order of the graph. */
export function joinedOf(graph: SaysoGraph, lookup: Lookup, statedOnly: boolean): Joined {
  const indexes = new Map<string, number>();
  graph.forEachNode((key) => indexes.set(key, indexes.size));
  const source: number[] = [];
  const target: number[] = [];
  graph.forEachEdge((key, _attributes, from, to) => {
    if (statedOnly && lookup.claims.get(key)?.status !== 'stated') return;
    source.push(indexes.get(from) ?? 0);
    target.push(indexes.get(to) ?? 0);
  });
  return { order: graph.order, source: Uint32Array.from(source), target: Uint32Array.from(target) };
}
