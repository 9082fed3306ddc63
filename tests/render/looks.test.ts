import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/initial-positions.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { describePicture, lookAnew } from '../../src/render/picture.ts';
import type { NodeLooks } from '../../src/theme/node-looks.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const dataset = datasetFromText(`
  (person) Ann  -knows-> (group) Bolt
  Ann  -owns->  Cord
  Cord -pays->  Dora`);
const lookup = lookupOf(dataset);
const graph = buildGraph(dataset);
const plain = describePicture(graph, lookup, 'light');

const looksOf = (looks: Partial<NodeLooks>): NodeLooks => {
  const made: NodeLooks = { legend: [], wordsOf: () => '', inTheme: () => made, ...looks };
  return made;
};
const byKey = (picture: typeof plain, key: string) => picture.nodes.find((node) => node.key === key);

describe('other looks', () => {
  const red = looksOf({ colorOf: (id) => (id === 'ann' ? '#aa0000' : '#333333') });
  const sized = looksOf({ weightOf: (id) => (id === 'dora' ? 30 : 1) });

  it('change colors and nothing else, and keep the shape of the type', () => {
    const { picture, nodes, edges } = lookAnew(plain, lookup, 'light', red);
    expect(byKey(picture, 'ann')).toEqual({ ...byKey(plain, 'ann'), color: '#aa0000' });
    expect(nodes).toHaveLength(graph.order);
    expect(edges).toEqual([]);
  });

  it('change sizes, labels and their rank, and move the ends of the lines there', () => {
    const { picture, edges } = lookAnew(plain, lookup, 'light', sized);
    expect(byKey(picture, 'dora')?.radius).toBeGreaterThan(byKey(plain, 'dora')?.radius ?? 0);
    expect(byKey(picture, 'dora')?.fontSize).toBeGreaterThan(byKey(plain, 'dora')?.fontSize ?? 0);
    expect(byKey(picture, 'dora')?.weight).toBe(30);
    expect(edges).toContain('c3');
    expect(picture.edges).toBe(plain.edges);
  });

  it('name only what looks different', () => {
    const { picture } = lookAnew(plain, lookup, 'light', red);
    const other = looksOf({ colorOf: (id) => (id === 'bolt' ? '#00aa00' : id === 'ann' ? '#aa0000' : '#333333') });
    expect(lookAnew(picture, lookup, 'light', other).nodes).toEqual(['bolt']);
    expect(lookAnew(picture, lookup, 'light', undefined).picture.nodes).toEqual(plain.nodes);
  });

  it('are the same whether a picture began with them or came to them', () => {
    for (const looks of [red, sized]) {
      expect(describePicture(graph, lookup, 'light', undefined, looks)).toEqual(
        lookAnew(plain, lookup, 'light', looks).picture,
      );
    }
  });
});
