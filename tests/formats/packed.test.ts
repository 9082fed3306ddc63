import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostPackedBytes, pack, unpack } from '../../src/formats/packed.ts';
import { readSayso } from '../../src/formats/read-sayso.ts';
import { writeSayso } from '../../src/formats/write-sayso.ts';
import { sha256 } from '../../src/lib/sha256.ts';
import { shippedDatasets } from '../fixtures/shipped.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';
import { arbitraryDataset } from './arbitrary-dataset.ts';

const small = datasetFromText(`
  (person) Ann -works for-> (firm) Bolt [¶1 "Ann works for Bolt"]
  Ann -was accused over-> (matter) Theft {alleged; unnamed > Ann; 2019} [¶2 "she took it"]`);

describe('a dataset inside a link', () => {
  it('comes out as it went in', async () => {
    const { text } = await pack(small);
    const unpacked = await unpack(text);
    if (unpacked.kind !== 'whole') throw new Error(unpacked.kind);
    const { dataset, issues } = readSayso(unpacked.bytes, 'the link');
    expect(issues).toEqual([]);
    expect(dataset && writeSayso(dataset)).toBe(writeSayso(small));
  });

  it('comes out whole, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDataset, async (dataset) => {
        const unpacked = await unpack((await pack(dataset)).text);
        if (unpacked.kind !== 'whole') throw new Error(unpacked.kind);
        expect(writeSayso(JSON.parse(new TextDecoder().decode(unpacked.bytes)))).toBe(writeSayso(dataset));
      }),
      { numRuns: 30, seed: 7 },
    );
  });

  it('needs no letter that an address would escape', async () => {
    const { text } = await pack(small);
    expect(encodeURIComponent(text)).toBe(text);
  });

  it('has room for both datasets that ship with the page', async () => {
    for (const dataset of shippedDatasets()) {
      const { size, text } = await pack(dataset);
      expect(size).toBeLessThanOrEqual(mostPackedBytes);
      expect(text.length).toBeLessThan(1.4 * size + 20);
    }
  });

  it('tells how large it is, so that a link is not made too long', async () => {
    expect((await pack(small)).size).toBeLessThan(mostPackedBytes);
    const note = Array.from({ length: 4000 }, (_, index) => sha256(String(index)).slice(0, 12)).join(' ');
    expect((await pack({ ...small, note })).size).toBeGreaterThan(mostPackedBytes);
  });

  it('is refused when a single letter of it was changed, lost or added', async () => {
    const { text } = await pack(small);
    for (let place = 0; place < text.length; place += 17) {
      const other = text[place] === 'A' ? 'B' : 'A';
      for (const damaged of [
        text.slice(0, place) + other + text.slice(place + 1),
        text.slice(0, place) + text.slice(place + 1),
        `${text.slice(0, place)}${other}${text.slice(place)}`,
      ]) {
        expect(await unpack(damaged), `${place}: ${damaged.slice(0, 20)}`).toEqual({ kind: 'damaged' });
      }
    }
  });

  it.each(['', '.', 'abc', 'a.b.c', 'e3b0c442.', 'zzzzzzzz.AAAA'])('is refused when it is %j', async (text) => {
    expect(await unpack(text)).toEqual({ kind: 'damaged' });
  });

  it('does not let a short text swell without end', async () => {
    const bomb = await pack({ ...small, note: 'x'.repeat(5_000_000) });
    expect(bomb.size).toBeLessThan(mostPackedBytes);
    expect(await unpack(bomb.text)).toEqual({ kind: 'too-large' });
  });
});
