import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFiles } from '../../src/formats/read-files.ts';
import { writeTables } from '../../src/formats/write-tables.ts';
import type { Attribute, Dataset } from '../../src/model/types.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';
import { bytesOf, tablesOf } from './opened.ts';
import { samples } from './samples.ts';

describe('quotations beside the text that they are from', () => {
  const text = ['report.txt', 'Ann works for Bolt.\n\nShe said “it’s over”, twice.\n'] as const;
  const checksOf = (dataset: Dataset) =>
    dataset.claims.map(({ attributes }) => Object.fromEntries((attributes ?? []) as Attribute[])['quotation check']);

  it('of a table are looked up in the document that each row names, or in the only one', async () => {
    const rows =
      'from,to,quote,document\nAnn,Bolt,works for Bolt,Report\nAnn,Bolt,"it\'s over",Report\nAnn,Bolt,works at Bolt,Report\n';
    expect(checksOf(await tablesOf(['a.csv', `${rows}Ann,Bolt,works for Bolt,Other\n`], text))).toEqual([
      'found word for word',
      'found, apart from typography',
      'not found in the text',
      'text not at hand',
    ]);
    expect(checksOf(await tablesOf(['a.csv', rows.replaceAll('Report', 'An interview')], text))[0]).toBe(
      'found word for word',
    );
    expect(checksOf(await tablesOf(['a.csv', rows]))[0]).toBe('text not at hand');
  });

  it.each(['hypothesis', 'annotations', 'sift-kg'])('of %s are looked up, too', async (id) => {
    const sample = samples.find((each) => each.id === id);
    const words = 'Before the quotation, Ann founded Bolt in 2019; Rome is not far, nor Italy.';
    const { dataset, report } = await readFiles([
      { name: sample?.name ?? '', bytes: bytesOf(sample?.text ?? '') },
      { name: 'report.html', bytes: bytesOf(`<!doctype html><body><article><p>${words}</p></article></body>`) },
    ]);
    const checks = dataset ? checksOf(dataset).filter((check) => check !== undefined) : [];
    expect(checks.length).toBeGreaterThan(0);
    for (const check of checks) expect(check).toMatch(/^found/);
    expect(report?.notes.map(({ what }) => what)).toContain('text in which to look up quotations');
  });
});

describe('files given together', () => {
  it('that hold no graph are named in the report', async () => {
    const { report } = await readFiles([
      { name: 'a.csv', bytes: bytesOf('from,to\nAnn,Bolt\n') },
      { name: 'logo.png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
    ]);
    expect(report?.notes).toContainEqual(expect.objectContaining({ outcome: 'dropped', places: ['logo.png'] }));
  });

  it('by Sayso come back as tables only when all of them are there', async () => {
    const files = unzipSync(writeTables(datasetFromText('Ann -works for-> Bolt [¶1 "Ann works for Bolt"]')));
    const given = Object.entries(files).map(([name, bytes]) => ({ name, bytes }));
    const whole = await readFiles(given.toReversed());
    expect(whole.dataset?.claims[0]?.status).toBe('stated');
    const part = await readFiles(given.filter(({ name }) => name !== 'citations.csv'));
    expect(part.dataset?.claims[0]?.status).toBe('unsourced');
    expect(part.report?.notes.map(({ what }) => what).join()).toContain('about.json');
  });

  it('by Sayso may have been worked on in a spreadsheet', async () => {
    const dataset = datasetFromText('Ann -works for-> Bolt [¶1 "Ann works for Bolt"]');
    const files = unzipSync(writeTables(dataset));
    const claims = new TextDecoder()
      .decode(files['claims.csv'])
      .replaceAll('","', '";"')
      .replace('stated";', 'possible";');
    const [head = '', row = ''] = claims.split('\r\n');
    const edited = { ...files, 'claims.csv': bytesOf(`${head};"mine"\r\n${row};"yes"\r\n`) };
    const back = await readFiles(Object.entries(edited).map(([name, bytes]) => ({ name, bytes })));
    expect(back.dataset?.claims[0]).toMatchObject({ status: 'possible', attributes: [['mine', 'yes']] });
  });
});

describe('a graph and a layout', () => {
  const graph = { name: 'g.graphml', bytes: bytesOf(samples.find(({ id }) => id === 'graphml')?.text ?? '') };
  const layouts: readonly (readonly [string, string])[] = [
    ['layout.csv', 'id,x,y\nn0,0,0\nn0::n1,100,50.5\nn2,200,-20\nh,10,10\nelse,1,1\n'],
    ['layout.tsv', 'node\tX\tY\nn0\t0\t0\nn0::n1\t100\t50.5\nn2\t200\t-20\nh\t10\t10\nelse\t1\t1\n'],
    ['layout.json', '{"n0":[0,0],"n0::n1":[100,50.5],"n2":[200,-20],"h":[10,10],"else":[1,1]}'],
    [
      'places.json',
      '[{"id":"n0","x":0,"y":0},{"id":"n0::n1","x":100,"y":50.5},{"id":"n2","x":200,"y":-20},{"id":"h","x":10,"y":10},{"id":"else","x":1,"y":1}]',
    ],
  ];

  it.each(layouts)('are one dataset: %s', async (name, text) => {
    const { dataset, issues, report } = await readFiles([graph, { name, bytes: bytesOf(text) }]);
    expect(issues).toEqual([]);
    expect(dataset?.claims).toHaveLength(5);
    expect(dataset?.positions).toEqual({ n0: [0, 0], 'n0::n1': [100, 50.5], n2: [200, -20], h: [10, 10] });
    expect(report?.files).toEqual(['g.graphml', name]);
    expect(report?.notes).toContainEqual(expect.objectContaining({ what: 'positions from a layout', count: 4 }));
    expect(report?.notes).toContainEqual(
      expect.objectContaining({ what: 'positions of entities that are not in the graph', count: 1 }),
    );
  });

  it('of another graph leaves the places as they were, and says so', async () => {
    const other = { name: 'layout.csv', bytes: bytesOf('id,x,y\np,0,0\nq,5,5\n') };
    const { dataset, report } = await readFiles([other, graph]);
    expect(dataset?.positions).toEqual((await readFiles([graph])).dataset?.positions);
    expect(report?.notes.some(({ what }) => what.includes('hardly any of these entities'))).toBe(true);
  });
});
