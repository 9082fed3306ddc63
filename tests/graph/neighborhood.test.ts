import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/initial-positions.ts';
import { neighborhoodOf } from '../../src/graph/neighborhood.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

/** Ann – Bolt – Cord – Dan – Eve, Ann – Bolt twice, and Bolt praises itself. */
const graph = buildGraph(
  datasetFromText(`
    Ann  -works for-> Bolt
    Bolt -hired-> Ann
    Bolt -praises-> Bolt
    Cord -owns-> Bolt
    Cord -knows-> Dan
    Eve  -knows-> Dan`),
);

describe('neighborhoodOf', () => {
  it('counts steps in both directions, the nearest first', () => {
    expect([...neighborhoodOf(graph, ['ann'], 3)]).toEqual([
      ['ann', 0],
      ['bolt', 1],
      ['cord', 2],
      ['dan', 3],
    ]);
  });

  it('is the entity itself at depth 0', () => {
    expect([...neighborhoodOf(graph, ['ann', 'stranger'], 0)]).toEqual([['ann', 0]]);
  });

  it('starts from several entities at once', () => {
    expect(neighborhoodOf(graph, ['ann', 'eve'], 1)).toEqual(
      new Map([
        ['ann', 0],
        ['eve', 0],
        ['bolt', 1],
        ['dan', 1],
      ]),
    );
  });

  it('walks only where it may', () => {
    expect([...neighborhoodOf(graph, ['ann'], 9, (edge) => edge !== 'c4').keys()]).toEqual(['ann', 'bolt']);
  });
});
