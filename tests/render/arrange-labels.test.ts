import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/initial-positions.ts';
import { labelLines } from '../../src/graph/label-lines.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { createLabelArranger, type EdgesToLabel } from '../../src/render/arrange-labels.ts';
import { displayOf, plainDisplay } from '../../src/render/display.ts';
import { labelEdges } from '../../src/render/edge-labels.ts';
import { crowdOf, describePicture, placesIn } from '../../src/render/picture.ts';
import { boundsOf, homeOf, projectionOf, restOf } from '../../src/render/projection.ts';
import { overlaps } from '../../src/render/rectangle-grid.ts';
import { largeDataset } from '../bench/large/world.ts';
import { readMassimov } from '../fixtures/massimov.ts';
import { shippedDatasets } from '../fixtures/shipped.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

/** All letters seven pixels wide. */
const sizeOf = ({ lines }: { readonly lines: readonly string[] }) => ({
  width: Math.max(...lines.map((line) => line.length)) * 7,
  height: lines.length * 15,
});

function labelsOf(entities: number, claims: number) {
  const dataset = largeDataset(entities, claims);
  const picture = describePicture(buildGraph(dataset), lookupOf(dataset), 'light');
  const stage = { width: 900, height: 700 };
  const rest = restOf(boundsOf(placesIn(picture)), stage, crowdOf(picture));
  const projection = projectionOf(rest, homeOf(rest, undefined, stage), stage);
  const view = { picture, projection, display: plainDisplay, labelEdges: () => [] };
  return createLabelArranger({ sizeOf }).arrange(view);
}

const massimov = readMassimov();

function namesOn(width: number, height: number, dataset = massimov, selected?: string): readonly string[] {
  return labelsOn(width, height, dataset, selected).map(({ place }) => place.key);
}

function labelsOn(width: number, height: number, dataset = massimov, selected?: string) {
  const graph = buildGraph(dataset);
  const picture = describePicture(graph, lookupOf(dataset), 'light');
  const stage = { width, height };
  const rest = restOf(boundsOf(placesIn(picture)), stage, crowdOf(picture));
  const projection = projectionOf(rest, homeOf(rest, undefined, stage), stage);
  const display = selected ? displayOf(graph, { selected: { kind: 'entity', id: selected } }, undefined) : plainDisplay;
  return createLabelArranger({ sizeOf }).arrange({ picture, projection, display, labelEdges: () => [] });
}

describe('labels of what matters most', () => {
  const persons = ['karim-massimov', 'nursultan-nazarbayev', 'kassym-jomart-tokayev', 'claude-moniquet'];

  it.each([
    [800, 430],
    [640, 310],
    [390, 600],
    [360, 200],
  ])('stand on a stage of %i by %i pixels', (width, height) => {
    const expected = width >= 390 ? persons : persons.slice(0, 3);
    expect(namesOn(width, height)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    [800, 430],
    [640, 310],
    [390, 560],
    [320, 168],
  ])('never lie on one another on a stage of %i by %i pixels', (width, height) => {
    for (const dataset of shippedDatasets()) {
      const places = labelsOn(width, height, dataset).map(({ place }) => place);
      const pairs = places.flatMap((one, index) => places.slice(index + 1).filter((other) => overlaps(one, other, -1)));
      expect(pairs.map(({ key }) => key)).toEqual([]);
    }
  });

  it('never lie on one another where all that matters stands in one crowd', () => {
    const lines = Array.from({ length: 16 }, (_, at) => `Station ${at} -leads to-> Station ${(at + 1) % 16}`);
    const crowd = datasetFromText(
      [...lines, 'Station 0 -leads to-> Far east', 'Station 8 -leads to-> Far west'].join('\n'),
    );
    const positions = Object.fromEntries(
      crowd.entities.map(({ id, name }, at): [string, readonly [number, number]] => {
        if (name.startsWith('Far')) return [id, [name === 'Far east' ? 1000 : -1000, 0]];
        return [id, [(at % 4) * 14, Math.floor(at / 4) * 14]];
      }),
    );
    const places = labelsOn(800, 430, { ...crowd, positions }).map(({ place }) => place);
    const pairs = places.flatMap((one, index) => places.slice(index + 1).filter((other) => overlaps(one, other, -1)));
    expect(pairs.map(({ key }) => key)).toEqual([]);
    expect(places.length).toBeGreaterThan(3);
  });

  it('stand beside both ends of a claim that is pointed at, on a phone too', () => {
    const graph = buildGraph(massimov);
    const picture = describePicture(graph, lookupOf(massimov), 'light');
    const stage = { width: 390, height: 480 };
    const rest = restOf(boundsOf(placesIn(picture)), stage, crowdOf(picture));
    const projection = projectionOf(rest, homeOf(rest, undefined, stage), stage);
    for (const { id, subject, object } of massimov.claims) {
      if (object === undefined) continue;
      const display = displayOf(graph, {}, { kind: 'claim', id });
      const view = { picture, projection, display, labelEdges: () => [] };
      const named = createLabelArranger({ sizeOf })
        .arrange(view)
        .map(({ place }) => place.key);
      expect(named, id).toEqual(expect.arrayContaining([subject, object]));
    }
  });

  it('stand beside what is selected, however little it matters and however small the stage', () => {
    for (const { id } of massimov.entities.slice(-20)) expect(namesOn(320, 200, massimov, id)).toContain(id);
  });

  it('stand beside the hubs of ten thousand entities', () => {
    expect(namesOn(900, 700, largeDataset(10_000, 12_000)).length).toBeGreaterThanOrEqual(10);
  });

  it('are shortened where the name is very long', () => {
    const [line = ''] = labelLines('L'.repeat(300));
    expect(line).toBe(`${'L'.repeat(35)}…`);
  });

  it('count the claims of a bundle on it', () => {
    const text = Array.from(
      { length: 40 },
      (_, index) => `Ann -wrote to-> Bolt [¶${index + 1} "Ann wrote to Bolt"]`,
    ).join('\n');
    const dataset = datasetFromText(text);
    const graph = buildGraph(dataset);
    for (const [index, id] of graph.nodes().entries()) graph.mergeNodeAttributes(id, { x: index * 400, y: 0 });
    const lookup = lookupOf(dataset);
    const picture = describePicture(graph, lookup, 'light');
    const stage = { width: 900, height: 700 };
    const rest = restOf(boundsOf(placesIn(picture)), stage, crowdOf(picture));
    const projection = projectionOf(rest, homeOf(rest, undefined, stage), stage);
    const label = (edges: EdgesToLabel) => labelEdges(lookup, edges);
    const view = { picture, projection, display: plainDisplay, labelEdges: label };
    const texts = createLabelArranger({ sizeOf })
      .arrange(view)
      .map((label) => label.text.lines.join(' '));
    expect(texts).toContain('40 claims');
  });
});

describe('labels', () => {
  it('have a halo wherever lines may run under them, and always among more lines than are looked at', () => {
    const among = labelsOf(800, 3000);
    expect(among.length).toBeGreaterThan(5);
    expect(among.filter(({ place }) => !place.isOnLines)).toEqual([]);
    const few = labelsOf(12, 14);
    expect(few.some(({ place }) => !place.isOnLines)).toBe(true);
  });
});
