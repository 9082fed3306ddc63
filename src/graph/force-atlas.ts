import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import { massOf } from './multilevel.ts';
import type { Pairs } from './pairs.ts';

const perNode = 10;
const perEdge = 3;
const massAt = 6;
const convergenceAt = 7;

/** A run of graphology-layout-forceatlas2 on matrices of its own. */
export interface ForceAtlas {
  /** Move all nodes by one step; answer how far they moved on average, as a share of the drawing's radius. */
  step(settings: Partial<ForceAtlas2Settings>): number;
  /** Copy the places out. */
  read(): { readonly x: Float64Array<ArrayBuffer>; readonly y: Float64Array<ArrayBuffer> };
}

const defaults: Required<ForceAtlas2Settings> = {
  linLogMode: false,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 1,
  scalingRatio: 10,
  strongGravityMode: false,
  gravity: 1,
  slowDown: 1,
  barnesHutOptimize: false,
  barnesHutTheta: 0.5,
};

/** Set up a run from the given places. With outbound distribution, an attraction is shared out by its lighter end. */
export function createForceAtlas(x: Float64Array, y: Float64Array, pairs: Pairs): ForceAtlas {
  const order = x.length;
  const mass = massOf(order, pairs);
  // Single precision, as the package has it: it swallows the last bit of `Math.log`, in which engines differ.
  const nodes = new Float32Array(order * perNode);
  const edges = new Float32Array(pairs.from.length * perEdge);
  for (let node = 0; node < order; node++) {
    nodes[node * perNode] = x[node] ?? 0;
    nodes[node * perNode + 1] = y[node] ?? 0;
    nodes[node * perNode + massAt] = mass[node] ?? 1;
    nodes[node * perNode + convergenceAt] = 1;
  }
  for (let pair = 0; pair < pairs.from.length; pair++) {
    const from = pairs.from[pair] ?? 0;
    const to = pairs.to[pair] ?? 0;
    const isFromLighter = (mass[from] ?? 0) <= (mass[to] ?? 0);
    edges[pair * perEdge] = (isFromLighter ? from : to) * perNode;
    edges[pair * perEdge + 1] = (isFromLighter ? to : from) * perNode;
    edges[pair * perEdge + 2] = pairs.weight[pair] ?? 1;
  }
  const slowDown = Math.fround(1 + Math.log(order));
  return {
    step(settings) {
      const before = nodes.slice();
      iterate({ ...defaults, slowDown, ...settings }, nodes, edges);
      return movementBetween(before, nodes);
    },
    read: () => ({
      x: Float64Array.from({ length: order }, (_, node) => nodes[node * perNode] ?? 0),
      y: Float64Array.from({ length: order }, (_, node) => nodes[node * perNode + 1] ?? 0),
    }),
  };
}

function movementBetween(before: Float32Array, after: Float32Array): number {
  let moved = 0;
  let spread = 0;
  for (let at = 0; at < after.length; at += perNode) {
    const x = after[at] ?? 0;
    const y = after[at + 1] ?? 0;
    const dx = x - (before[at] ?? 0);
    const dy = y - (before[at + 1] ?? 0);
    moved += Math.sqrt(dx * dx + dy * dy);
    spread += Math.sqrt(x * x + y * y);
  }
  return spread > 0 ? moved / spread : 0;
}
