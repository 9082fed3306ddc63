import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import modularity from 'graphology-metrics/graph/modularity.js';
import { describe, expect, it } from 'vitest';
import { divideGraph } from '../../src/graph/louvain.ts';
import { mergePairs, type Pairs } from '../../src/graph/pairs.ts';
import { createRandom } from '../../src/lib/random.ts';
import { randomGraph } from '../fixtures/random-graph.ts';

function asGraph(order: number, { from, to, weight }: Pairs): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (let node = 0; node < order; node++) graph.addNode(String(node));
  for (const [pair, a] of from.entries())
    graph.addUndirectedEdge(String(a), String(to[pair]), { weight: weight[pair] });
  return graph;
}

function connected(order: number, ends: readonly (readonly [number, number])[]): Pairs {
  return mergePairs(
    order,
    Uint32Array.from(ends, ([a]) => a),
    Uint32Array.from(ends, ([, b]) => b),
  );
}

const graphs = fc.integer({ min: 1, max: 20 }).chain((order) =>
  fc.record({
    order: fc.constant(order),
    ends: fc.array(fc.tuple(fc.nat(order - 1), fc.nat(order - 1)), { maxLength: 60 }),
  }),
);

describe('a division into communities', () => {
  it('says how clearly they part, as graphology measures it', () => {
    fc.assert(
      fc.property(graphs, ({ order, ends }) => {
        const pairs = connected(order, ends);
        const found = divideGraph(order, pairs);
        if (pairs.from.length === 0) return found.modularity === 0;
        const communities = Object.fromEntries([...found.of].map((community, node) => [String(node), community]));
        const measured = modularity(asGraph(order, pairs), {
          getNodeCommunity: (node) => communities[node] ?? 0,
        });
        return Math.abs(found.modularity - measured) < 1e-9;
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it('parts a graph with known communities as clearly as the package does', () => {
    const { arrays } = randomGraph(2000, 6000, 3);
    const pairs = mergePairs(2000, arrays.source, arrays.target);
    const theirs = louvain.detailed(asGraph(2000, pairs), { rng: createRandom(1), getEdgeWeight: 'weight' });
    expect(divideGraph(2000, pairs).modularity).toBeGreaterThan(theirs.modularity - 0.02);
  });

  it('leaves what nothing joins alone, and never joins what hangs together by nothing', () => {
    const { of, count } = divideGraph(5, connected(5, [[0, 1]]));
    expect(of[0]).toBe(of[1]);
    expect(count).toBe(4);
    expect(divideGraph(0, connected(0, []))).toMatchObject({ count: 0, modularity: 0 });
  });
});
