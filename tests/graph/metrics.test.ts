import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import graphologyBetweenness from 'graphology-metrics/centrality/betweenness.js';
import { describe, expect, it } from 'vitest';
import { runBetweenness } from '../../src/graph/betweenness.ts';
import { type Joined, type MeasureName, measure, measureNames } from '../../src/graph/metrics.ts';

/** Write a graph as `0-1 1-2`: from subject to object. */
function joined(text: string, order?: number): Joined {
  const ends = text.split(' ').flatMap((pair) => (pair === '' ? [] : [pair.split('-').map(Number)]));
  return {
    order: order ?? Math.max(-1, ...ends.flat()) + 1,
    source: Uint32Array.from(ends, ([from = 0]) => from),
    target: Uint32Array.from(ends, ([, to = 0]) => to),
  };
}

function valuesOf(name: MeasureName, graph: Joined): readonly number[] {
  return [...measure(name, graph).values];
}

const twoTriangles = '0-1 1-2 2-0 2-3 3-4 4-5 5-3';
const graphs = fc
  .integer({ min: 2, max: 14 })
  .chain((order) =>
    fc
      .array(fc.tuple(fc.nat(order - 1), fc.nat(order - 1)), { maxLength: 40 })
      .map((pairs) => joined(pairs.map(([a, b]) => `${a}-${b}`).join(' '), order)),
  );

describe('communities', () => {
  it('are two where two triangles hang together by one claim', () => {
    const { values, clarity } = measure('community', joined(twoTriangles));
    expect([...values]).toEqual([0, 0, 0, 1, 1, 1]);
    // By hand: 3/7 - (7/14)² for each triangle.
    expect(clarity).toBeCloseTo(2 * (3 / 7 - 0.25), 10);
  });

  it('are numbered by size, and leave alone who is joined to nobody', () => {
    expect(valuesOf('community', joined('4-5 1-2 2-3 3-1 0-0', 7))).toEqual([2, 0, 0, 0, 1, 1, 3]);
  });

  it('do not depend on which way a claim reads', () => {
    expect(valuesOf('community', joined('1-0 2-1 0-2 3-2 4-3 5-4 3-5'))).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it('are bound by parallel claims', () => {
    // A chain of four: three claims in its middle, one at each end, then the other way round.
    expect(new Set(valuesOf('community', joined('0-1 1-2 1-2 1-2 2-3')).slice(1, 3)).size).toBe(1);
    const [a, b, c, d] = valuesOf('community', joined('0-1 0-1 0-1 1-2 2-3 2-3 2-3'));
    expect([a === b, c === d, b === c]).toEqual([true, true, false]);
  });
});

describe('betweenness', () => {
  it('is the share of the pairs of others whose shortest way leads over a node', () => {
    // A chain: node 1 lies between 0 and 2, 0 and 3; of three pairs two.
    expect(valuesOf('betweenness', joined('0-1 1-2 2-3'))).toEqual([0, 2 / 3, 2 / 3, 0]);
    // The middle of a star lies between all.
    expect(valuesOf('betweenness', joined('1-0 0-2 3-0 4-0'))).toEqual([1, 0, 0, 0, 0]);
  });

  it('shares a pair between equally short ways', () => {
    // A square: each corner carries half of one of three pairs.
    for (const value of valuesOf('betweenness', joined('0-1 1-2 2-3 3-0'))) expect(value).toBeCloseTo(1 / 6, 12);
  });

  it('takes parallel claims for one step and passes over claims about oneself', () => {
    expect(valuesOf('betweenness', joined('0-1 0-1 1-0 1-1 1-2 2-3'))).toEqual([0, 2 / 3, 2 / 3, 0]);
  });

  it('agrees with graphology', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const theirs = new UndirectedGraph();
        for (let node = 0; node < graph.order; node++) theirs.addNode(String(node));
        for (const [edge, from] of graph.source.entries()) {
          if (from !== graph.target[edge]) theirs.mergeUndirectedEdge(String(from), String(graph.target[edge]));
        }
        const expected = graphologyBetweenness(theirs, { getEdgeWeight: null });
        for (const [node, value] of valuesOf('betweenness', graph).entries()) {
          // Of two nodes theirs leaves the sum as it is: nothing lies between.
          expect(value).toBeCloseTo(graph.order > 2 ? (expected[node] ?? Number.NaN) : 0, 10);
        }
      }),
    );
  });

  it('counts more ways than 32 bits hold', () => {
    // On a grid of 24 × 24, C(46, 23) ≈ 8e12 shortest ways join opposite corners; by symmetry all four middle nodes carry alike.
    const side = 24;
    const ends: string[] = [];
    for (let row = 0; row < side; row++) {
      for (let column = 0; column < side; column++) {
        const node = row * side + column;
        if (column + 1 < side) ends.push(`${node}-${node + 1}`);
        if (row + 1 < side) ends.push(`${node}-${node + side}`);
      }
    }
    const values = valuesOf('betweenness', joined(ends.join(' ')));
    const [a, b, c, d] = [11 * 24 + 11, 11 * 24 + 12, 12 * 24 + 11, 12 * 24 + 12].map((node) => values[node] ?? 0);
    expect(a).toBeCloseTo(Math.max(...values), 10);
    for (const other of [b, c, d]) expect(other).toBeCloseTo(a ?? 0, 10);
    expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
  });

  it('estimates from a part of the nodes, and says so; ended early, from those counted by then', () => {
    const star = joined(Array.from({ length: 60 }, (_, node) => `0-${node + 1}`).join(' '));
    const estimate = finish(runBetweenness(star, 20), Number.POSITIVE_INFINITY);
    expect(estimate.startingPoints).toBe(20);
    expect(estimate.values[0]).toBeGreaterThan(0.9);
    const ended = finish(runBetweenness(star), 7);
    expect(ended.startingPoints).toBe(7);
    expect(ended.values[0]).toBeGreaterThan(0.8);
  });
});

describe('PageRank', () => {
  it('follows claims from subject to object', () => {
    // Two nodes, one claim, solved by hand: r1 = (1 + 0.85) · r0, for the rank of node 1, which speaks of nobody, is spread.
    const [first = 0, second = 0] = valuesOf('pagerank', joined('0-1'));
    expect(second / first).toBeCloseTo(1.85, 6);
    expect(first + second).toBeCloseTo(1, 8);
  });

  it('lets parallel claims weigh as many as they are', () => {
    // Node 0 gives two thirds of its rank to node 1, one third to node 2.
    const [, second = 0, third = 0] = valuesOf('pagerank', joined('0-1 0-1 0-2 1-0 2-0'));
    const [first = 0] = valuesOf('pagerank', joined('0-1 0-1 0-2 1-0 2-0'));
    expect(second - third).toBeCloseTo((0.85 * first) / 3, 8);
  });

  it('is settled, and sums up to one', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        expect(valuesOf('pagerank', graph).reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 8);
      }),
    );
  });
});

describe('all measures', () => {
  it('are the same for the same graph', () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom(...measureNames), (graph, name) => {
        expect(valuesOf(name, graph)).toEqual(valuesOf(name, graph));
      }),
    );
  });

  it('take graphs of nothing, of one node, and without claims', () => {
    for (const name of measureNames) {
      expect(valuesOf(name, joined(''))).toEqual([]);
      expect(valuesOf(name, joined('0-0')).every((value) => value === 0 || value === 1)).toBe(true);
      expect(valuesOf(name, joined('', 3))).toHaveLength(3);
    }
  });
});

function finish<Result>(run: Generator<number, Result, boolean>, stopAfter: number): Result {
  let state = run.next(false);
  for (let step = 1; !state.done; step++) state = run.next(step >= stopAfter);
  return state.value;
}
