import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/formats/read-files.ts';
import { attributesOf, bytesOf, linesOf, opened } from './opened.ts';

describe('graphs in JSON, in all the shapes that their tools write', () => {
  const read = async (graph: object) => {
    const { dataset, issues } = await readFile(bytesOf(JSON.stringify(graph)), 'graph.json');
    if (!dataset) throw new Error(issues.map(({ message }) => message).join(' '));
    return dataset;
  };

  it('take the number of a parallel line of NetworkX for what it is, and pairs for ids', async () => {
    const dataset = await read({
      directed: true,
      multigraph: true,
      graph: { name: 'Grid' },
      nodes: [{ id: [0, 0] }, { id: [0, 1], weight: 2 }],
      edges: [
        { source: [0, 0], target: [0, 1], key: 0, weight: 1 },
        { source: [0, 0], target: [0, 1], key: 1 },
      ],
    });
    expect(dataset.title).toBe('Grid');
    expect(dataset.entities.map(({ name }) => name)).toEqual(['[0,0]', '[0,1]']);
    expect(dataset.claims.map(({ attributes }) => attributes)).toEqual([
      [
        ['weight', 1],
        ['multigraph key', 0],
      ],
      [['multigraph key', 1]],
    ]);
  });

  it('read NetworkX adjacency once for each line without a direction', async () => {
    const adjacency = [[{ id: 'b', weight: 3 }], [{ id: 'a', weight: 3 }, { id: 'b' }]];
    const graph = { multigraph: false, graph: [], nodes: [{ id: 'a' }, { id: 'b' }], adjacency };
    expect(linesOf(await read({ ...graph, directed: false }))).toEqual(['a is linked with b', 'b is linked with b']);
    expect((await read({ ...graph, directed: true })).claims).toHaveLength(3);
  });

  it('see arrows of vis, places of nodes in a list of d3, classes and parents of Cytoscape.js', async () => {
    const vis = {
      nodes: [{ id: 1 }, { id: 2 }],
      edges: [
        { from: 1, to: 2 },
        { from: 2, to: 1, arrows: 'to' },
      ],
    };
    expect(linesOf(await read(vis))).toEqual(['1 is linked with 2', '2 links to 1']);
    const d3 = { nodes: [{ name: 'Ann' }, { name: 'Bolt' }], links: [{ source: 1, target: 0, value: 5 }] };
    expect(linesOf(await read(d3))).toEqual(['Bolt links to Ann']);
    const elements = [
      { group: 'nodes', data: { id: 'a', parent: 'p' }, classes: 'big red', position: { x: 1, y: 2 } },
      { group: 'nodes', data: { id: 'p' }, position: { x: 200, y: 2 } },
      { group: 'edges', data: { id: 'e', source: 'a', target: 'p' } },
    ];
    const cytoscape = await read({ elements });
    expect(attributesOf(cytoscape, 'a')).toEqual({ classes: 'big red', parent: 'p' });
    expect(cytoscape.positions?.['a']).toEqual([1, -2]);
  });

  it('give weights and scores of VOSviewer columns of their own', async () => {
    const items = [
      {
        id: 1,
        label: 'Ann',
        cluster: 1,
        x: 0.1,
        y: 0.2,
        weights: { Links: 3, Documents: 2 },
        scores: { 'Avg. year': 2019.5 },
      },
      { id: 2, label: 'Bolt', cluster: 1, x: 0.3, y: 0.1, weights: { Links: 1 } },
    ];
    const dataset = await read({ network: { items, links: [{ source_id: 1, target_id: 2, strength: 4 }] } });
    expect(attributesOf(dataset, '1')).toEqual({
      cluster: 1,
      'weights.Links': 3,
      'weights.Documents': 2,
      'scores.Avg. year': 2019.5,
    });
    expect(linesOf(dataset)).toEqual(['1 is linked with 2']);
  });

  it('keep columns of sift-kg beside its own, also from the extractions of a single document', async () => {
    const dataset = await opened('sift-kg');
    expect(dataset.entities.map(({ name, type }) => [name, type])).toEqual([
      ['Ann', 'person'],
      ['Bolt', 'organization'],
    ]);
    expect(attributesOf(dataset, 'person:ann')).toMatchObject({ type: 'founder', aliases: ['A.'], confidence: 0.9 });
    const extraction = await read({
      document_id: 'report',
      entities: [
        { name: 'Ann', entity_type: 'PERSON' },
        { name: 'Bolt', entity_type: 'ORGANIZATION' },
      ],
      relations: [
        { relation_type: 'FOUNDED', source_entity: 'Ann', target_entity: 'Bolt', evidence: 'Ann founded it' },
      ],
    });
    expect(linesOf(extraction)).toEqual(['Ann FOUNDED Bolt']);
  });
});
