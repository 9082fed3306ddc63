import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/formats/read-files.ts';
import { writtenFormats } from '../../src/formats/registry.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const dataset = datasetFromText(`
  Ann -works for-> Bolt [¶1 "Ann works for Bolt"]
  Bolt -owns-> Cord [¶2 "Bolt bought Cord"]`);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const encode = (text: string) => new TextEncoder().encode(text);

async function written(id: string): Promise<Uint8Array> {
  const content =
    (
      await writtenFormats()
        .find((format) => format.id === id)
        ?.writer?.()
    )?.(dataset) ?? '';
  return typeof content === 'string' ? encode(content) : content;
}

/** Change one table of the zip. */
async function tables(name: string, change: (text: string) => string): Promise<Uint8Array> {
  const files = unzipSync(await written('tables'));
  const before = decode(files[`${name}.csv`] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...files, [`${name}.csv`]: encode(after) });
}

async function noted(bytes: Uint8Array, name: string) {
  const result = await readFile(bytes, name);
  expect(result.dataset?.claims).toHaveLength(2);
  return result.report?.notes.map(({ outcome, count, places }) => [outcome, count, ...places]);
}

describe('a file of Sayso’s that another program changed', () => {
  it.each(['gexf', 'graphml', 'tables'])('is taken as it is when nothing was changed: %s', async (id) => {
    expect(await noted(await written(id), `x.${id === 'tables' ? 'zip' : id}`)).toBeUndefined();
  });

  it.each(['gexf', 'graphml'])('tells of a label or a status that was changed without effect: %s', async (id) => {
    const text = decode(await written(id));
    const changed = text.replace(/(?<=label="|>)Cord(?=")|(?<=<data key="n\d+">)Cord(?=<)/, 'Cord Ltd');
    expect(changed).not.toBe(text);
    expect(await noted(encode(changed), `x.${id}`)).toEqual([
      ['dropped', expect.any(Number), expect.stringMatching(/^line \d+: /)],
    ]);
    const stated = /value="stated"|>stated</;
    const status = text.replace(stated, (found) => found.replace('stated', 'alleged'));
    expect((await noted(encode(status), `x.${id}`))?.flat().join()).toContain('sayso_status');
  });

  it('tells of cells in tables that only repeat others', async () => {
    const label = await tables('entities', (text) => text.replace(/^("[^"]*"),"Cord",/m, '$1,"Cord Ltd",'));
    expect(await noted(label, 'x.zip')).toEqual([
      ['dropped', 1, expect.stringMatching(/row \d of entities\.csv: label/)],
    ]);
    const predicate = await tables('claims', (text) => text.replace('(stated)', '(alleged)'));
    expect(await noted(predicate, 'x.zip')).toEqual([['dropped', 1, expect.stringContaining('claims.csv: predicate')]]);
    const status = await tables('citations', (text) => text.replace('"stated"', '"alleged"'));
    expect(await noted(status, 'x.zip')).toEqual([['dropped', 1, expect.stringContaining('citations.csv: status')]]);
  });

  it('takes over a status that was changed in its own column, and tells of what no longer fits', async () => {
    const changed = await tables('claims', (text) => text.replace('"stated"', '"possible"'));
    const { dataset: read, report } = await readFile(changed, 'x.zip');
    expect(read?.claims.map(({ status }) => status).toSorted()).toEqual(['possible', 'stated']);
    expect(report?.notes[0]?.places.join()).toContain('sentence');
  });
});
