import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Graph from 'graphology';
import { describe, expect, it } from 'vitest';
import { readSayso } from '../../src/formats/read-sayso.ts';
import { writeGraphology } from '../../src/formats/write-graphology.ts';
import type { Dataset } from '../../src/model/types.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';
import { arbitraryDataset } from './arbitrary-dataset.ts';

const small = datasetFromText(`
  (person) Ann -works for-> (firm) Bolt {2016/2019} [¶1 "Ann works for Bolt"]
  Ann -was accused over-> (matter) Theft: in the cellar {alleged; unnamed > Author} [¶2 "she took it"]
  Bolt -was called-> = "a den of wolves" {opinion} [¶3 "a den"]
  Ann -admires-> Ann {possible}`);
const placed: Dataset = {
  ...small,
  positions: { ann: [1, 2.25], bolt: [-3, 4] },
  sources: small.sources.map((source) => ({ ...source, published: '2022?' })),
};

function importedFrom(dataset: Dataset): Graph {
  return Graph.from(JSON.parse(writeGraphology(dataset)));
}

/** Names that sigma reads; an attribute of such a name must mean what sigma means. */
const ownedBySigma = ['type', 'size', 'color', 'hidden', 'highlighted', 'forceLabel', 'zIndex'];

describe('the graphology JSON', () => {
  it('is imported by graphology as a directed multigraph', () => {
    const graph = importedFrom(placed);
    expect([graph.type, graph.multi, graph.allowSelfLoops]).toEqual(['directed', true, true]);
    expect([graph.order, graph.size]).toEqual([4, 3]);
    expect(graph.extremities('c2')).toEqual(['ann', 'theft']);
  });

  it('carries name, type, place and statements on its nodes', () => {
    const graph = importedFrom(placed);
    expect(graph.getNodeAttributes('ann')).toEqual({
      label: 'Ann',
      entityType: 'person',
      typeLabel: 'person',
      x: 1,
      y: 2.25,
    });
    expect(graph.getNodeAttribute('bolt', 'statements')).toEqual([
      expect.objectContaining({
        id: 'c3',
        sentence: 'Bolt was called a den of wolves (opinion)',
        predicate: 'was-called',
        predicateLabel: 'was called (opinion)',
        value: 'a den of wolves',
        status: 'opinion',
        voices: ['author'],
        source: 's1',
        asOf: expect.stringContaining('2022'),
        citations: [expect.objectContaining({ quote: 'a den' })],
      }),
    ]);
    expect(graph.hasNodeAttribute('theft', 'x')).toBe(false);
  });

  it('carries status, voices and citations on its edges, and the hedge in every label', () => {
    expect(importedFrom(placed).getEdgeAttributes('c2')).toEqual({
      label: 'was accused over (alleged)',
      subject: 'ann',
      object: 'theft',
      sentence: 'Ann was accused over Theft in the cellar (alleged)',
      predicate: 'was-accused-over',
      predicateLabel: 'was accused over (alleged)',
      status: 'alleged',
      detail: 'in the cellar',
      attribution: 'alleged by one or more unnamed voices, via Author',
      voices: ['unnamed', 'author'],
      voiceNames: ['unnamed', 'Author'],
      source: 's1',
      sourceTitle: 'Source s1',
      asOf: expect.stringContaining('2022'),
      citations: placed.claims[1]?.citations,
      contested: false,
      restsOn: [
        'Unnamed voices only: the source does not name who says so.',
        'One voice: one or more unnamed voices, passed on by Author.',
      ],
    });
    expect(importedFrom(placed).getEdgeAttribute('c1', 'when')).toBe('2016/2019');
  });

  it('says what the graph is, from which sources, and what the statuses mean', () => {
    const attributes = importedFrom({ ...placed, license: 'CC0-1.0' }).getAttributes();
    expect(attributes).toMatchObject({ title: small.title, sayso: 'test', license: 'CC0-1.0' });
    expect(attributes['sources']).toEqual([
      expect.objectContaining({ id: 's1', asOf: expect.stringContaining('2022') }),
    ]);
    expect(Object.keys(attributes['statuses'])).toContain('alleged');
    expect(attributes['about']).toContain('nothing here says what is true');
  });

  it('calls a source without a date undated', () => {
    expect(importedFrom(small).getEdgeAttribute('c1', 'asOf')).toBe('undated');
  });

  it('names no attribute as sigma names its own, and never leaves a hedge out', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const graph = importedFrom(dataset);
        const relations = dataset.claims.filter((claim) => claim.object !== undefined);
        expect([graph.order, graph.size]).toEqual([dataset.entities.length, relations.length]);
        graph.forEachNode((_node, attributes) => expectNoneOf(ownedBySigma, attributes));
        graph.forEachEdge((edge, attributes) => {
          expectNoneOf(ownedBySigma, attributes);
          const { status } = dataset.claims.find(({ id }) => id === edge) ?? {};
          expect(attributes['status']).toBe(status);
          for (const key of ['label', 'sentence', 'predicateLabel']) {
            if (status !== 'stated') expect(attributes[key]).toContain(`(${status})`);
          }
          expect(attributes['citations'].length).toBeGreaterThan(0);
        });
      }),
      { seed: 10, numRuns: 200 },
    );
  });

  it('holds the whole shipped dataset', () => {
    const bytes = readFileSync(join(import.meta.dirname, '../../graph-data/massimov/dataset.json'));
    const { dataset } = readSayso(bytes, 'dataset.json');
    if (!dataset) throw new Error('The shipped dataset has errors.');
    const graph = importedFrom(dataset);
    const valued = dataset.claims.filter((claim) => claim.object === undefined);
    expect([graph.order, graph.size + valued.length]).toEqual([62, 96]);
    const statements = graph.mapNodes((_node, attributes) => attributes['statements'] ?? []).flat();
    expect(statements).toHaveLength(valued.length);
    expect(writeGraphology(dataset)).toBe(writeGraphology({ ...dataset, claims: dataset.claims.toReversed() }));
  });
});

function expectNoneOf(names: readonly string[], attributes: object): void {
  expect(Object.keys(attributes).filter((name) => names.includes(name))).toEqual([]);
}
