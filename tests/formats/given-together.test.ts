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
