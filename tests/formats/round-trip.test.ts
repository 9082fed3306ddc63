import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCanonical } from '../../src/formats/canonical.ts';
import { readFile } from '../../src/formats/read-files.ts';
import { findFormat, writtenFormats } from '../../src/formats/registry.ts';
import type { Dataset } from '../../src/model/types.ts';
import { corporaFolder } from '../fixtures/corpora.ts';
import { arbitraryDataset } from './arbitrary-dataset.ts';
import { samples } from './samples.ts';

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** What every format that loses nothing gives back; an empty list of places is none. */
function kept(dataset: Dataset | undefined): Dataset | undefined {
  if (!dataset) return undefined;
  const { positions, ...rest } = dataset;
  return toCanonical(positions && Object.keys(positions).length > 0 ? dataset : (rest as Dataset));
}

async function writtenAs(id: string, dataset: Dataset): Promise<Uint8Array> {
  const write = await findFormat(id)?.writer?.();
  if (!write) throw new Error(`${id} is not written.`);
  return bytesOf(write(dataset));
}

const lossless = writtenFormats().filter(({ reader, loses }) => reader && loses.length === 0);

describe.each(writtenFormats())('writing $id', ({ id, extension, loses }) => {
  const numRuns = loses.length === 0 ? 40 : 15;

  it('twice gives the same bytes, whatever the order of the parts', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDataset, async (dataset) => {
        const turned = { ...dataset, entities: dataset.entities.toReversed(), claims: dataset.claims.toReversed() };
        expect(await writtenAs(id, turned)).toEqual(await writtenAs(id, dataset));
      }),
      { numRuns, seed: 11 },
    );
  });

  it('and reading back never makes more of a claim than it is', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDataset, async (dataset) => {
        const { dataset: back } = await readFile(await writtenAs(id, dataset), `x.${extension}`);
        for (const claim of back?.claims ?? []) {
          const before = dataset.claims.find((each) => each.id === claim.id);
          expect([before?.status, 'unsourced']).toContain(claim.status);
        }
      }),
      { numRuns, seed: 12 },
    );
  });
});

describe.each(lossless)('what $id says to keep', ({ id, extension }) => {
  it('comes back whole: generated datasets', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDataset, async (dataset) => {
        const { dataset: back, issues } = await readFile(await writtenAs(id, dataset), `x.${extension}`);
        expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(kept(back)).toEqual(kept(dataset));
      }),
      { numRuns: 40, seed: 13 },
    );
  });

  it.each(samples)('comes back whole: an imported file of $id, attributes and all', async ({ text, name }) => {
    const { dataset } = await readFile(bytesOf(text), name);
    if (!dataset) throw new Error('The sample does not open.');
    const { dataset: back } = await readFile(await writtenAs(id, dataset), `x.${extension}`);
    expect(kept(back)).toEqual(kept(dataset));
  });
});

describe('naughty strings', () => {
  const file = join(corporaFolder, 'minimaxir__big-list-of-naughty-strings__blns.json');
  const strings: readonly string[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];

  it.skipIf(strings.length === 0)(
    'pass through names, attributes and back (a folder beside the repository)',
    async () => {
      const nodes = strings.map((text, index) => ({ id: `n${index}`, label: text, told: text }));
      const { dataset } = await readFile(bytesOf(JSON.stringify({ nodes, links: [] })), 'naughty.json');
      expect(dataset?.entities.map(({ attributes }) => attributes?.find(([name]) => name === 'told')?.[1])).toEqual(
        strings,
      );
      if (!dataset) return;
      for (const { id, extension } of lossless) {
        const { dataset: back } = await readFile(await writtenAs(id, dataset), `x.${extension}`);
        expect(kept(back), id).toEqual(kept(dataset));
      }
    },
  );
});
