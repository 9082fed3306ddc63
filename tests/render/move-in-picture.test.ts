import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/initial-positions.ts';
import { writePlaces } from '../../src/graph/sayso-graph.ts';
import { atOnce } from '../../src/lib/in-slices.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { plainDisplay } from '../../src/render/display.ts';
import { litOf } from '../../src/render/drawn-things.ts';
import { placeAsGraph } from '../../src/render/move-in-picture.ts';
import { describePicture, measureReaches, turningLoops } from '../../src/render/picture.ts';
import { largeDataset } from '../bench/large/world.ts';

const world = largeDataset(800, 2400);
const [model] = world.claims;
if (!model) throw new Error('The world is empty.');
const loops = world.entities
  .slice(0, 40)
  .map(({ id }, index) => ({ ...model, id: `loop${index}`, subject: id, object: id }));
const dataset = { ...world, claims: [...world.claims, ...loops] };

describe('a large picture whose nodes were moved', () => {
  it('becomes the one that is described there', () => {
    const graph = buildGraph(dataset);
    const lookup = lookupOf(dataset);
    const picture = describePicture(graph, lookup, 'light');
    const places = {
      x: Float64Array.from({ length: graph.order }, (_, index) => 300 * Math.cos(index * 7)),
      y: Float64Array.from({ length: graph.order }, (_, index) => 200 * Math.sin(index * 3)),
    };
    writePlaces(graph, places);
    placeAsGraph(picture, graph);
    expect(picture.areLinesSettled).toBe(false);
    atOnce(turningLoops(picture));
    measureReaches(picture, false);
    expect(picture).toEqual(describePicture(graph, lookup, 'light'));
  });

  it('lights what is where it lies, without sigma', () => {
    const graph = buildGraph(dataset);
    const picture = describePicture(graph, lookupOf(dataset), 'light');
    const [{ key, source, target }] = picture.edges.slice(5) as [(typeof picture.edges)[number]];
    const display = { ...plainDisplay, litNodes: new Set(['e7']), litEdges: new Set([key]) };
    const halve = (point: { x: number; y: number }) => Object.assign(point, { x: point.x / 2, y: point.y / 2 });
    const { nodes, edges } = litOf({ place: halve }, { picture, display });
    const index = picture.nodeIndexes.get('e7') ?? -1;
    expect(nodes.map(({ x, y, state }) => [x, y, state])).toEqual([
      [(picture.x[index] ?? 0) / 2, (picture.y[index] ?? 0) / 2, 1],
    ]);
    expect(edges.map((edge) => [edge.source.x, edge.target.y, edge.data.state])).toEqual([
      [(picture.x[source] ?? 0) / 2, (picture.y[target] ?? 0) / 2, 1],
    ]);
  });
});
