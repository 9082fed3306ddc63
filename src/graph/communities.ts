import { type Incidence, incidenceOf, type Pairs, pairsFrom } from './pairs.ts';

/** A division of the nodes: the community of each, numbered from 0 in the order of their first nodes. */
export interface Communities {
  readonly count: number;
  readonly of: Uint32Array<ArrayBuffer>;
}

/** What nodes that stand for several carry along from the graph that they were merged from. */
export interface Carried {
  /** Sum of the weights at each node, those inside it twice. */
  readonly strength: Float64Array<ArrayBuffer>;
  readonly mostRounds: number;
}

/**
 * Divide a graph into communities by local moving, the first phase of the Louvain method (Blondel et al. 2008): each node
 * in turn joins the neighboring community that gains the most modularity. Deterministic; unless told otherwise at most six
 * rounds.
 */
export function findCommunities(order: number, pairs: Pairs, carried?: Carried): Communities {
  const incidence = incidenceOf(order, pairs);
  const of = Uint32Array.from({ length: order }, (_, node) => node);
  const strength = carried?.strength ?? strengthOf(order, pairs);
  const twice = strength.reduce((sum, own) => sum + own, 0);
  const state = {
    of,
    strength,
    total: strength.slice(),
    toward: new Float64Array(order),
    seen: new Uint32Array(order),
  };
  for (let round = 0; round < (carried?.mostRounds ?? 6); round++) {
    let moves = 0;
    for (let node = 0; node < order; node++) if (joinBest(node, pairs, incidence, twice, state)) moves++;
    if (moves <= order / 200) break;
  }
  return numbered(of);
}

/** Sum up the weights at each node. */
export function strengthOf(order: number, { from, to, weight }: Pairs): Float64Array<ArrayBuffer> {
  const strength = new Float64Array(order);
  for (let pair = 0; pair < from.length; pair++) {
    const own = weight[pair] ?? 0;
    const a = from[pair] ?? 0;
    const b = to[pair] ?? 0;
    strength[a] = (strength[a] ?? 0) + own;
    strength[b] = (strength[b] ?? 0) + own;
  }
  return strength;
}

/** Merge each community into one node; lines between two communities become one, their weights added. */
export function mergeCommunities(pairs: Pairs, { count, of }: Communities): Pairs {
  const gathered = new Map<number, number>();
  for (let pair = 0; pair < pairs.from.length; pair++) {
    const a = of[pairs.from[pair] ?? 0] ?? 0;
    const b = of[pairs.to[pair] ?? 0] ?? 0;
    if (a === b) continue;
    const key = a < b ? a * count + b : b * count + a;
    gathered.set(key, (gathered.get(key) ?? 0) + (pairs.weight[pair] ?? 0));
  }
  return pairsFrom(gathered, count);
}

interface Joining {
  readonly of: Uint32Array<ArrayBuffer>;
  /** Sum of the weights at each node, and over each community. */
  readonly strength: Float64Array<ArrayBuffer>;
  readonly total: Float64Array<ArrayBuffer>;
  /** Weight from the present node toward each community; zero again afterwards. */
  readonly toward: Float64Array<ArrayBuffer>;
  readonly seen: Uint32Array<ArrayBuffer>;
}

function joinBest(node: number, pairs: Pairs, { start, list }: Incidence, twice: number, state: Joining): boolean {
  const { of, strength, total, toward, seen } = state;
  const own = of[node] ?? 0;
  const weight = strength[node] ?? 0;
  let seenCount = 0;
  for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at++) {
    const pair = list[at] ?? 0;
    const community = of[(pairs.from[pair] ?? 0) + (pairs.to[pair] ?? 0) - node] ?? 0;
    if (toward[community] === 0) seen[seenCount++] = community;
    toward[community] = (toward[community] ?? 0) + (pairs.weight[pair] ?? 0);
  }
  total[own] = (total[own] ?? 0) - weight;
  let best = own;
  let bestGain = (toward[own] ?? 0) - (weight * (total[own] ?? 0)) / twice;
  for (let i = 0; i < seenCount; i++) {
    const community = seen[i] ?? 0;
    const gain = (toward[community] ?? 0) - (weight * (total[community] ?? 0)) / twice;
    if (gain > bestGain + 1e-12) {
      bestGain = gain;
      best = community;
    }
    toward[community] = 0;
  }
  total[best] = (total[best] ?? 0) + weight;
  of[node] = best;
  return best !== own;
}

function numbered(of: Uint32Array<ArrayBuffer>): Communities {
  const numbers = new Int32Array(of.length).fill(-1);
  let count = 0;
  for (let node = 0; node < of.length; node++) {
    const old = of[node] ?? 0;
    if (numbers[old] === -1) numbers[old] = count++;
    of[node] = numbers[old] ?? 0;
  }
  return { count, of };
}

/** Let lines within a community weigh more, so that what belongs together stands together. */
export function gatherWithin(pairs: Pairs, { of }: Communities, times: number): Pairs {
  const weight = pairs.weight.map((own, pair) =>
    of[pairs.from[pair] ?? 0] === of[pairs.to[pair] ?? 0] ? times * own : own,
  );
  return { from: pairs.from, to: pairs.to, weight };
}
