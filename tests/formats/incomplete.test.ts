/** "Open the readable part" of a damaged file: whoever meets the dataset, in whatever export, sees that it is incomplete. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/formats/read-files.ts';
import { writtenFormats } from '../../src/formats/registry.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import type { Dataset } from '../../src/model/types.ts';
import { documentOfDataset } from '../../src/report/dataset-document.ts';
import { dossierOfDataset } from '../../src/report/dataset-dossier.ts';
import { writeBibtex } from '../../src/report/write-bibtex.ts';
import { writeCsl } from '../../src/report/write-csl-json.ts';
import { writeReportHtml } from '../../src/report/write-html.ts';
import { writeReportMarkdown } from '../../src/report/write-markdown.ts';
import { bytesOf } from './opened.ts';
import { samples } from './samples.ts';

/** Open what stands before a cut. */
async function readablePart(id: string, before: string): Promise<Dataset> {
  const { text = '', name = '' } = samples.find((sample) => sample.id === id) ?? {};
  const cut = bytesOf(text.slice(0, text.indexOf(before)));
  expect((await readFile(cut, name)).hasReadablePart).toBe(true);
  const { dataset, issues } = await readFile(cut, name, { readablePart: true });
  if (!dataset) throw new Error(issues.map(({ message }) => message).join(' '));
  return dataset;
}

describe.each([
  ['gexf', '<edge id="3"'],
  ['graphml', '<edge id="e1"'],
  ['ftm', '"o","schema"'],
  ['turtle', '"tea"'],
  ['nanopublication', 'prov:wasAttributedTo'],
])('the readable part of %s', (id, before) => {
  it('says that it is incomplete: in its title, its note and its source', async () => {
    const { title, note, sources } = await readablePart(id, before);
    for (const words of [title, sources[0]?.title]) expect(words).toMatch(/\(incomplete\)$/);
    expect(note).toMatch(/^Incomplete: .*\b[Ll]ine \d+/);
    expect(sources[0]?.import?.incomplete).toMatch(/\b[Ll]ine \d+/);
  });

  it.each(writtenFormats())('says so as $id, in a place that a reader sees', async ({ writer }) => {
    const written = (await writer?.())?.(await readablePart(id, before)) ?? '';
    const texts =
      typeof written === 'string' ? [written] : Object.values(unzipSync(written)).map((file) => strFromU8(file));
    // Not only in the records that other programs pass over.
    const seen = texts
      .join('\n')
      .replace(/<\?sayso-.*?\?>/gs, '')
      .replace(/"sayso":\{.*$/gm, '');
    expect(seen).toMatch(/\(incomplete\)/);
  });

  it('says so in reports and references', async () => {
    const dataset = await readablePart(id, before);
    const tree = documentOfDataset(dossierOfDataset(lookupOf(dataset)));
    for (const text of [writeReportHtml(tree), writeReportMarkdown(tree), writeBibtex(dataset), writeCsl(dataset)])
      expect(text).toMatch(/\\?\(incomplete\\?\)/);
  });
});
