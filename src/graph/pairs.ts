/** Which nodes attract each other, each unordered pair once. A node is its index. */
export interface Pairs {
  readonly from: Uint32Array<ArrayBuffer>;
  readonly to: Uint32Array<ArrayBuffer>;
  readonly weight: Float64Array<ArrayBuffer>;
}

/** The pairs of each node: `list[start[node] … start[node + 1]]` are indexes of pairs. */
export interface Incidence {
  readonly start: Uint32Array<ArrayBuffer>;
  readonly list: Uint32Array<ArrayBuffer>;
}

/** Pairs of nodes with the edges between them. */
export interface EdgePairs extends Pairs {
  /** Which way the only edge of a pair goes: 1 as the pair, -1 against it; 0 where there are several. */
  readonly single: Int8Array<ArrayBuffer>;
}

/**
 * Merge parallel edges, drop loops. The weight is the square root of the number of edges: many claims between two ends
 * bring them nearer, but not on top of each other. Pairs are in the order of their ends, whatever that of the edges is.
 */
export function mergePairs(order: number, source: Uint32Array, target: Uint32Array): EdgePairs {
  const keys = new Float64Array(source.length);
  let size = 0;
  for (let edge = 0; edge < source.length; edge++) {
    const a = source[edge] ?? 0;
    const b = target[edge] ?? 0;
    // The last bit says which way the edge goes.
    if (a !== b) keys[size++] = a < b ? 2 * (a * order + b) : 2 * (b * order + a) + 1;
  }
  const sorted = keys.subarray(0, size).sort();
  let count = 0;
  for (let at = 0; at < size; at++) if (at === 0 || pairOf(sorted, at) !== pairOf(sorted, at - 1)) count++;
  const from = new Uint32Array(count);
  const to = new Uint32Array(count);
  const weight = new Float64Array(count);
  const single = new Int8Array(count);
  for (let at = 0, pair = 0; at < size; pair++) {
    const key = pairOf(sorted, at);
    const first = at;
    while (at < size && pairOf(sorted, at) === key) at++;
    from[pair] = Math.floor(key / order);
    to[pair] = key % order;
    weight[pair] = Math.sqrt(at - first);
    single[pair] = at - first > 1 ? 0 : (sorted[first] ?? 0) % 2 === 0 ? 1 : -1;
  }
  return { from, to, weight, single };
}

function pairOf(keys: Float64Array, at: number): number {
  return Math.floor((keys[at] ?? 0) / 2);
}

/** Write pairs that were gathered under the key `smaller * order + larger`. */
export function pairsFrom(gathered: ReadonlyMap<number, number>, order: number): Pairs {
  const size = gathered.size;
  const pairs = { from: new Uint32Array(size), to: new Uint32Array(size), weight: new Float64Array(size) };
  let pair = 0;
  for (const [key, sum] of gathered) {
    pairs.from[pair] = Math.floor(key / order);
    pairs.to[pair] = key % order;
    pairs.weight[pair] = sum;
    pair++;
  }
  return pairs;
}

/** List the pairs of each node. */
export function incidenceOf(order: number, { from, to }: Pairs): Incidence {
  const start = new Uint32Array(order + 1);
  for (const ends of [from, to]) for (const node of ends) start[node + 1] = (start[node + 1] ?? 0) + 1;
  for (let node = 0; node < order; node++) start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  const next = start.slice();
  const list = new Uint32Array(2 * from.length);
  for (let pair = 0; pair < from.length; pair++) {
    for (const node of [from[pair], to[pair]]) {
      if (node === undefined) continue;
      const at = next[node] ?? 0;
      list[at] = pair;
      next[node] = at + 1;
    }
  }
  return { start, list };
}
