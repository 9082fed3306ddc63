import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile, readFiles } from '../../src/formats/read-files.ts';
import type { ColumnRole } from '../../src/formats/table-mapping.ts';
import type { Attribute } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { attributesOf, bytesOf, linesOf, opened, tablesOf } from './opened.ts';
import { samples } from './samples.ts';

describe('a file of another tool', () => {
  it.each(samples)(
    'opens with all nodes and lines, unsourced, and passes every check: $id',
    async ({ text, name, nodes, edges }) => {
      const { dataset, issues, report } = await readFile(bytesOf(text), name, { date: '2026-11-28' });
      expect(issues).toEqual([]);
      expect([dataset?.entities.length, dataset?.claims.length]).toEqual([nodes, edges]);
      expect(
        dataset?.claims.every(
          ({ status, voices, citations }) => status === 'unsourced' && voices.length + citations.length === 0,
        ),
      ).toBe(true);
      expect(
        validate(JSON.parse(JSON.stringify(dataset))).issues.filter(({ severity }) => severity === 'error'),
      ).toEqual([]);
      expect(dataset?.sources[0]?.import).toMatchObject({
        name,
        date: '2026-11-28',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
      expect(report?.notes.filter(({ outcome }) => outcome === 'read').map(({ count }) => count)).toEqual(
        expect.arrayContaining([nodes, edges]),
      );
    },
  );
});

describe('GEXF', () => {
  it('keeps types, lists, defaults, drawings, dynamics and numbers of 64 bits', async () => {
    const dataset = await opened('gexf');
    expect(attributesOf(dataset, 'a')).toEqual({
      age: '9007199254740993',
      tags: ['x', 'y'],
      frog: true,
      'viz:color': '#fa1414',
      'viz:size': 4.5,
      'viz:z': 2,
    });
    expect(attributesOf(dataset, 'a1')).toMatchObject({ parent: 'a' });
    expect(attributesOf(dataset, '2')).toMatchObject({
      'load (2009–2010)': 1,
      'load (2010–)': 'INF',
      spells: ['2009–2010'],
    });
    expect(dataset.positions?.['a']).toEqual([-10, 300.5]);
    expect(dataset.claims.map(({ when }) => when)).toEqual(['2009/2012', undefined, undefined]);
    expect(dataset.extra).toEqual({ import: { attributes: expect.arrayContaining([['timezone', 'Europe/Paris']]) } });
  });

  it('tells directed, undirected, mutual and parallel lines and loops apart', async () => {
    expect(linesOf(await opened('gexf'))).toEqual(['a knows b', 'a is linked with b', 'b loops b']);
  });
});

describe('GraphML', () => {
  it('reads labels and places of yEd, nested graphs, ports and lines among several', async () => {
    const dataset = await opened('graphml');
    expect(dataset.entities.map(({ name }) => name)).toEqual(['Inner', 'Harbor office', 'Bolt <&> Co', 'h']);
    expect(linesOf(dataset)).toEqual([
      'n0 links to n0::n1',
      'n0 pays n2',
      'n2 is linked with n2',
      'h joins n0',
      'h joins n2',
    ]);
    expect(attributesOf(dataset, 'e0')).toEqual({ weight: 1, sourceport: 'north' });
    expect(dataset.note).toBe('A drawing');
  });
});

describe('a Maltego graph', () => {
  it('opens from its zip, with the types, labels and properties of its entities', async () => {
    const entity = (id: string, type: string, main: string, value: string) =>
      `<node id="${id}"><data key="d0"><mtg:MaltegoEntity xmlns:mtg="http://maltego.paterva.com/xml/mtgx" type="maltego.${type}"><mtg:Properties displayValue="${main}" value="${main}"><mtg:Property displayName="Own" name="${main}"><mtg:Value>${value}</mtg:Value></mtg:Property></mtg:Properties></mtg:MaltegoEntity></data></node>`;
    const graph = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key for="node" id="d0" attr.name="MaltegoEntity"/><graph edgedefault="directed">${entity('n0', 'Person', 'person.fullname', 'Ann')}${entity('n1', 'Domain', 'fqdn', 'a.example')}<edge source="n0" target="n1"/></graph></graphml>`;
    const { dataset } = await readFile(
      zipSync({ 'Graphs/Graph1.graphml': bytesOf(graph), version: bytesOf('1') }),
      'case.mtgx',
    );
    expect(dataset?.entities.map(({ type, name }) => [type, name])).toEqual([
      ['person', 'Ann'],
      ['domain', 'a.example'],
    ]);
    expect(dataset?.entities[0]?.attributes).toEqual([['person.fullname', 'Ann']]);
  });
});

describe('graphs in JSON', () => {
  it.each([
    [
      'Cytoscape',
      {
        elements: {
          nodes: [{ data: { id: 'a', name: 'Ann' }, position: { x: 1, y: 2 } }, { data: { id: 'b' } }],
          edges: [{ data: { source: 'a', target: 'b', interaction: 'knows' } }],
        },
      },
    ],
    ['vis', { nodes: [{ id: 'a', label: 'Ann' }, { id: 'b' }], edges: [{ from: 'a', to: 'b', label: 'knows' }] }],
    [
      'graphology',
      {
        options: { type: 'mixed' },
        nodes: [{ key: 'a', attributes: { label: 'Ann' } }, { key: 'b' }],
        edges: [{ source: 'a', target: 'b', attributes: { label: 'knows' } }],
      },
    ],
    [
      'VOSviewer',
      {
        network: {
          items: [{ id: 'a', label: 'Ann' }, { id: 'b' }],
          links: [{ source_id: 'a', target_id: 'b', kind: 'knows' }],
        },
      },
    ],
    [
      'sift-kg',
      {
        entities: [
          { id: 'a', name: 'Ann', entity_type: 'PERSON' },
          { id: 'b', name: 'b' },
        ],
        relations: [{ source: 'a', target: 'b', relation_type: 'knows' }],
      },
    ],
  ])('are read as %s writes them', async (_, graph) => {
    const { dataset } = await readFile(bytesOf(JSON.stringify(graph)), 'graph.json');
    expect(dataset?.entities.map(({ id, name }) => [id, name])).toEqual(
      expect.arrayContaining([
        ['a', 'Ann'],
        ['b', 'b'],
      ]),
    );
    expect(dataset && linesOf(dataset)).toEqual(['a knows b']);
  });
});

describe('tables', () => {
  it('find separator, decimal commas, dates and quoted line breaks', async () => {
    const dataset = await opened('csv');
    expect(dataset.entities.map(({ name }) => name)).toEqual(['Ann', 'Bolt', 'Cord "C" and Co']);
    expect(dataset.claims.map(({ when, attributes }) => [when, attributes])).toEqual([
      ['2019-03', [['amount', 1.5]]],
      [
        undefined,
        [
          ['date', 'soon'],
          ['amount', 2.25],
        ],
      ],
    ]);
  });

  it.each([
    ['a byte order mark', '\ufeffvon,nach\nAnn,Bolt\n'],
    ['a declared separator', 'sep=;\nsource;target\nAnn;Bolt\n'],
    ['tabs', 'de\ta\nAnn\tBolt\n'],
    ['Cyrillic heads', 'от,к\nAnn,Bolt\n'],
    ['no head', 'Ann,Bolt\nBolt,Ann\n'],
    [
      'UTF-16',
      Uint8Array.from([0xff, 0xfe, ...[...'from,to\nAnn,Bolt\n'].flatMap((letter) => [letter.charCodeAt(0), 0])]),
    ],
  ])('are read with %s', async (_, content) => {
    expect(linesOf(await tablesOf(['a.csv', content]))[0]).toBe('Ann links to Bolt');
  });

  it('in Windows-1252 keep their accents', async () => {
    const bytes = Uint8Array.from([...bytesOf('from,to\nM'), 0xfc, ...bytesOf('ller,Ann\n')]);
    expect((await tablesOf(['a.csv', bytes])).entities[0]?.name).toBe('Müller');
  });

  it('keep names like __proto__, ids of 64 bits and leading zeros, and take the guard of formulas away', async () => {
    const dataset = await tablesOf([
      'a.csv',
      "source,target,__proto__,size,zip\n9007199254740993,2,'=1+1,4,007\n9007199254740993,3,x,5,008\n",
    ]);
    expect(dataset.entities.map(({ id }) => id)).toContain('9007199254740993');
    expect(dataset.claims[0]?.attributes).toEqual([
      ['__proto__', '=1+1'],
      ['size', 4],
      ['zip', '007'],
    ]);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it('of nodes and of lines make up one dataset', async () => {
    const dataset = await tablesOf(
      ['edges.csv', 'Source,Target,Type,Label\n1,2,Undirected,knows\n'],
      ['nodes.csv', 'Id,Label,Kind\n1,Ann,person\n2,Bolt,firm\n'],
    );
    expect(dataset.entities.map(({ name, type }) => [name, type])).toEqual([
      ['Ann', 'person'],
      ['Bolt', 'firm'],
    ]);
    expect(dataset.vocabulary.predicates['knows']).toMatchObject({ label: 'knows', inverse: 'knows' });
  });

  it('of numbers become lines with weights, one for both directions where they agree', async () => {
    expect(linesOf(await tablesOf(['m.csv', ',A,B,C\nA,0,1,0\nB,1,0,2\nC,0,2,0\n']))).toEqual([
      'A is linked with B',
      'B is linked with C',
    ]);
    expect(linesOf(await tablesOf(['m.csv', ',A,B\nA,0,1\nB,0,3\n']))).toEqual(['A links to B', 'B links to B']);
  });

  it('of things take their types from the column that says what kind each is', async () => {
    const rows = 'name,member_type,uri\nAnn,personal,a\nBolt,organization,b\nCord,personal,c\n';
    const dataset = await tablesOf(['experts.csv', rows]);
    expect(Object.values(dataset.vocabulary.types).map(({ label }) => label)).toEqual(['personal', 'organization']);
  });

  it('are read again as the reader says', async () => {
    const given = [{ name: 'a.csv', bytes: bytesOf('who,whom,how\nAnn,Bolt,pays\n') }];
    const first = await readFiles(given);
    const [table] = first.mapping?.tables ?? [];
    if (!table) throw new Error('There is no mapping.');
    const roles: readonly ColumnRole[] = ['target', 'source', 'relation'];
    const columns = table.columns.map(({ name }, index) => ({ name, role: roles[index] ?? 'attribute' }));
    const { dataset } = await readFiles(given, { mapping: { tables: [{ ...table, kind: 'edges', columns }] } });
    expect(dataset && linesOf(dataset)).toEqual(['Bolt pays Ann']);
  });
});

describe('quotations that come along', () => {
  it('are looked up in the text, and never taken on trust', async () => {
    const dataset = await opened('langextract');
    expect(
      dataset.claims.map(({ attributes }) => Object.fromEntries((attributes ?? []) as Attribute[])['quotation check']),
    ).toEqual(['found word for word', 'found, but not where the file says', 'not found in the text']);
    expect(attributesOf(await opened('hypothesis'), 'x1')).toMatchObject({
      quotation: 'the quotation',
      'quotation check': 'text not at hand',
    });
  });
});

describe('a name that nobody can see', () => {
  it('gives way to the id, and stays as a column', async () => {
    const file = JSON.stringify({ nodes: [{ id: 'a', label: '\u00ad\u200b' }, { id: 'b' }], links: [] });
    const { dataset } = await readFile(bytesOf(file), 'x.json');
    expect(dataset?.entities.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(dataset?.entities[0]?.attributes).toEqual([['label', '\u00ad\u200b']]);
  });
});
