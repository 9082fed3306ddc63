import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { toCanonical } from '../../src/formats/canonical.ts';
import { readFile } from '../../src/formats/read-files.ts';
import { writeGexf } from '../../src/formats/write-gexf.ts';
import { writeGraphml } from '../../src/formats/write-graphml.ts';
import { writeTables } from '../../src/formats/write-tables.ts';
import { fullSentenceOf } from '../../src/model/claim-wording.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import type { Dataset } from '../../src/model/types.ts';
import { readMassimov } from '../fixtures/massimov.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';
import { arbitraryDataset } from './arbitrary-dataset.ts';

const toBytes = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
const flat = [
  { name: 'x.gexf', write: writeGexf },
  { name: 'x.graphml', write: writeGraphml },
  { name: 'x.csv.zip', write: writeTables },
] as const;

/** Take out what only Sayso reads, as another program does that opens a file and saves it. */
function savedElsewhere(content: string | Uint8Array): string | Uint8Array {
  if (typeof content === 'string') return content.replace(/<\?sayso-.*?\?>/gs, '');
  const { 'about.json': about, ...tables } = unzipSync(content);
  expect(about).toBeDefined();
  return zipSync(tables);
}

/** Read what was written as another program leaves it, and fail when it does not open. */
async function readBack(content: string | Uint8Array, name: string): Promise<Dataset> {
  const { dataset, issues } = await readFile(toBytes(savedElsewhere(content)), name);
  if (!dataset) throw new Error(issues.map(({ message }) => message).join(' '));
  return dataset;
}

const lines = (dataset: Dataset) =>
  dataset.claims
    .filter(({ object }) => object !== undefined)
    .map(({ id, subject, object }) => `${id}: ${subject} ${object}`)
    .sort();

describe.each(flat)('a graph of columns that another program saved, $name', ({ name, write }) => {
  it('keeps entities and the ends of all lines: generated datasets', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDataset, async (dataset) => {
        const back = await readBack(write(dataset), name);
        const ids = dataset.entities.map(({ id }) => id).sort();
        expect(back.entities.map(({ id }) => id).sort()).toEqual(ids);
        expect(lines(back)).toEqual(lines(dataset));
      }),
      { numRuns: 40, seed: 14 },
    );
  });

  it('keeps names and places', async () => {
    const dataset = toCanonical(readMassimov());
    const back = await readBack(write(dataset), name);
    const names = (of: Dataset) => of.entities.map(({ id, name: own }) => `${id} ${own}`).sort();
    expect(names(back)).toEqual(names(dataset));
    expect(toCanonical(back).positions).toEqual(dataset.positions);
  });

  it('keeps status, voices, sentence and quotations of every line as columns', async () => {
    const dataset = readMassimov();
    const lookup = lookupOf(dataset);
    const back = await readBack(write(dataset), name);
    for (const claim of dataset.claims.filter(({ object }) => object !== undefined)) {
      const columns = new Map(back.claims.find(({ id }) => id === claim.id)?.attributes);
      const column = (end: string) => columns.get(end) ?? columns.get(`sayso_${end}`);
      expect(column('status')).toBe(claim.status);
      expect(column('voices')).toBe(claim.voices.join('; '));
      expect(column('sentence')).toBe(fullSentenceOf(lookup, claim));
      expect(String(column('quotation'))).toContain(claim.citations[0]?.quote.trim());
    }
  });

  it('labels an accusation with its hedge and its voices, in whatever column a tool looks', async () => {
    const dataset = readMassimov();
    const back = await readBack(write(dataset), name);
    const labels = new Map(back.claims.map(({ id, predicate }) => [id, back.vocabulary.predicates[predicate]?.label]));
    const accusations = dataset.claims.filter(({ status, object }) => status === 'alleged' && object !== undefined);
    expect(accusations.length).toBeGreaterThan(2);
    for (const { id } of accusations) expect(labels.get(id)).toMatch(/ \(alleged.* by /);
    const bare = new Set(
      dataset.claims.flatMap(({ predicate }) => [predicate, dataset.vocabulary.predicates[predicate]?.label]),
    );
    for (const { attributes = [] } of back.claims)
      for (const [, value] of attributes) expect(bare).not.toContain(value);
  });
});

describe('XML that is written', () => {
  it('is well formed whatever the texts hold, and keeps line breaks', async () => {
    const told = '\u0000\u001b <&>"\' \n\t\r \uffff \ud800 ]]> 😀';
    const file = JSON.stringify({ nodes: [{ id: 'a', label: 'A <b>', told }], links: [] });
    const { dataset } = await readFile(toBytes(file), 'x.json');
    if (!dataset) throw new Error('The sample does not open.');
    for (const { name, write } of flat.slice(0, 2)) {
      const text = String(write(dataset));
      new SaxesParser({ xmlns: true }).write(text).close();
      const columns = new Map((await readBack(text, name)).entities[0]?.attributes);
      expect(columns.get('told')).toBe('\ufffd\ufffd <&>"\' \n\t\r \ufffd \ufffd ]]> 😀');
    }
  });

  it('keeps foreign columns beside ours, whatever they are called', async () => {
    const file = '{"nodes":[{"id":"a","sayso_type":"theirs","size":3,"hidden":true,"__proto__":"p"}],"links":[]}';
    const { dataset } = await readFile(toBytes(file), 'x.json');
    if (!dataset) throw new Error('The sample does not open.');
    for (const { name, write } of flat.slice(0, 2)) {
      const attributes = (await readBack(write(dataset), name)).entities[0]?.attributes ?? [];
      expect(attributes).toEqual(
        expect.arrayContaining([
          ['sayso_type', 'theirs'],
          ['size', 3],
          ['hidden', true],
          ['__proto__', 'p'],
        ]),
      );
    }
  });
});

describe('tables in a zip', () => {
  it('hold a claim, its entities and its citations, and no formula', async () => {
    const dataset = datasetFromText('Ann -works for-> Bolt [¶1 "=Ann works for Bolt"]');
    const files = unzipSync(writeTables(dataset));
    expect(Object.keys(files)).toEqual(['claims.csv', 'entities.csv', 'citations.csv', 'about.json']);
    const claims = new TextDecoder().decode(files['claims.csv']);
    expect(claims.split('\r\n')).toHaveLength(3);
    expect(claims).toContain(`"'=Ann works for Bolt"`);
    const back = await readBack(writeTables(dataset), 'x.csv.zip');
    expect(new Map(back.claims[0]?.attributes).get('quotation')).toBe('=Ann works for Bolt');
  });
});
