import { describe, expect, it, vi } from 'vitest';
import { buildGraph } from '../../src/graph/initial-positions.ts';
import { hasAllPositions } from '../../src/graph/saved-positions.ts';
import { positionsIn, writePositions } from '../../src/graph/sayso-graph.ts';
import type { Dataset, Position } from '../../src/model/types.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const notated = datasetFromText(`
  Cord -owns-> Bolt
  Ann  -works for-> Bolt
  Bolt -is called-> = "a den"`);
const three = { ...notated, entities: notated.entities.filter(({ id }) => id !== 'author') };

/** A dataset of entities and claims with these ids, whatever they are. */
function datasetOf(entities: readonly string[], claims: readonly (readonly [string, string, string])[]): Dataset {
  return {
    ...three,
    entities: entities.map((id) => ({ id, type: 'thing', name: id })),
    claims: claims.map(([id, subject, object]) => ({
      id,
      subject,
      predicate: 'owns',
      object,
      status: 'stated',
      voices: ['author'],
      source: 's1',
      citations: [],
    })),
  };
}

describe('buildGraph', () => {
  it('makes one node an entity and one edge a claim with an object, under their ids', () => {
    const graph = buildGraph(three);
    expect(graph.nodes()).toEqual(['ann', 'bolt', 'cord']);
    expect(graph.edges()).toEqual(['c1', 'c2']);
    expect([graph.source('c2'), graph.target('c2')]).toEqual(['ann', 'bolt']);
  });

  it('puts nothing but places on nodes, and nothing on edges', () => {
    const graph = buildGraph(three);
    expect(Object.keys(graph.getNodeAttributes('ann')).sort()).toEqual(['x', 'y']);
    expect(graph.getEdgeAttributes('c1')).toEqual({});
  });

  it('builds the same graph whatever the order of the file', () => {
    const reversed = { ...three, entities: three.entities.toReversed(), claims: three.claims.toReversed() };
    expect(buildGraph(reversed).export()).toEqual(buildGraph(three).export());
  });

  it('keeps parallel claims and a claim about itself', () => {
    const graph = buildGraph(
      datasetOf(
        ['a', 'b'],
        [
          ['1', 'a', 'b'],
          ['2', 'a', 'b'],
          ['3', 'b', 'a'],
          ['4', 'a', 'a'],
        ],
      ),
    );
    expect(graph.edges('a', 'b')).toHaveLength(3);
    expect(graph.edges('a', 'a')).toEqual(['4']);
  });

  it('passes over a claim whose end is missing and a second use of an id', () => {
    const graph = buildGraph(
      datasetOf(
        ['a', 'a', 'b'],
        [
          ['1', 'a', 'gone'],
          ['2', 'a', 'b'],
          ['2', 'b', 'a'],
        ],
      ),
    );
    expect([graph.order, graph.size]).toEqual([2, 1]);
  });

  it('takes ids that every object inherits, and leaves those objects alone', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const claims = names.map((name, index): [string, string, string] => [name, name, names[(index + 1) % 5] ?? name]);
    const graph = buildGraph(datasetOf(names, [...claims, ['again', '__proto__', 'constructor']]));
    expect(graph.order).toBe(5);
    expect(graph.edges('__proto__', 'constructor').sort()).toEqual(['__proto__', 'again']);
    expect(graph.neighbors('__proto__').sort()).toEqual(['constructor', 'valueOf']);
    expect(graph.hasEdge('__proto__', 'constructor')).toBe(true);
    expect(graph.hasEdge('constructor', '__proto__')).toBe(false);
    expect(Object.hasOwn(Object.prototype, 'previous')).toBe(false);
    expect(Object.hasOwn(Object, 'previous')).toBe(false);
    graph.dropNode('__proto__');
    expect(graph.copy().hasEdge('toString', 'hasOwnProperty')).toBe(true);
  });

  it('starts from saved places', () => {
    const graph = buildGraph({ ...three, positions: { ann: [1, 2], bolt: [3, 4], cord: [5, 6] } });
    expect(positionsIn(graph)).toEqual({ ann: [1, 2], bolt: [3, 4], cord: [5, 6] });
  });

  it('starts a newcomer beside those it shares claims with', () => {
    const graph = buildGraph({ ...three, positions: { bolt: [1000, 1000], cord: [0, 0] } });
    const { x, y } = graph.getNodeAttributes('ann');
    expect(Math.hypot(x - 1000, y - 1000)).toBeLessThan(100);
  });

  it('never starts all nodes at one point', () => {
    const graph = buildGraph(three);
    expect(new Set(graph.mapNodes((_key, { x, y }) => `${x} ${y}`)).size).toBe(3);
  });
});

describe('hasAllPositions', () => {
  it('asks for two finite numbers for each entity', () => {
    const positions = { ann: [1, 2], bolt: [3, 4], cord: [5, 6] } as const;
    expect(hasAllPositions({ ...three, positions })).toBe(true);
    expect(hasAllPositions({ ...three, positions: { ...positions, cord: [Number.NaN, 0] } })).toBe(false);
    expect(hasAllPositions({ ...three, positions: { ann: [1, 2] } })).toBe(false);
    expect(hasAllPositions(three)).toBe(false);
  });

  it('does not take for a place what every object inherits', () => {
    expect(hasAllPositions({ ...datasetOf(['constructor'], []), positions: {} })).toBe(false);
  });
});

describe('writePositions', () => {
  it('writes what it is given and passes over strangers', () => {
    const graph = buildGraph(three);
    const before = positionsIn(graph);
    writePositions(
      graph,
      new Map<string, Position>([
        ['ann', [1.006, -2]],
        ['stranger', [9, 9]],
      ]),
    );
    expect(positionsIn(graph)).toEqual({ ...before, ann: [1.01, -2] });
  });

  it('tells listeners once when all nodes move, and node by node when few do', () => {
    const many = Array.from({ length: 20 }, (_, index) => `n${index}`);
    const graph = buildGraph(datasetOf(many, []));
    const all = vi.fn();
    const one = vi.fn();
    graph.on('eachNodeAttributesUpdated', all);
    graph.on('nodeAttributesUpdated', one);
    writePositions(graph, new Map(many.map((key) => [key, [0, 0]])));
    expect([all.mock.calls.length, one.mock.calls.length]).toEqual([1, 0]);
    writePositions(graph, new Map([['n3', [1, 1]]]));
    expect([all.mock.calls.length, one.mock.calls.length]).toEqual([1, 1]);
  });
});

describe('positionsIn', () => {
  it('rounds to two decimals and knows no negative zero', () => {
    const graph = buildGraph({ ...three, positions: { ann: [1.23456, -0.001], bolt: [0, 0], cord: [0, 0] } });
    expect(JSON.stringify(positionsIn(graph)['ann'])).toBe('[1.23,0]');
    expect(Object.is(positionsIn(graph)['ann']?.[1], 0)).toBe(true);
  });
});
