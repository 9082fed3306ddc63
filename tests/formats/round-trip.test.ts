import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/formats/clean-text.ts';
import { readFile } from '../../src/formats/read-files.ts';
import { findFormat, writtenFormats } from '../../src/formats/registry.ts';
import { codePointLength } from '../../src/lib/code-points.ts';
import { isSeen } from '../../src/lib/seen-text.ts';
import type { Dataset, Entity } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { corporaFolder } from '../fixtures/corpora.ts';
import { shippedDatasets } from '../fixtures/shipped.ts';
import { arbitraryDataset } from './arbitrary-dataset.ts';
import { comparable, keptBy } from './kept-by.ts';
import { richDataset } from './rich-dataset.ts';
import { samples } from './samples.ts';

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

async function writtenAs(id: string, dataset: Dataset): Promise<Uint8Array> {
  const write = await findFormat(id)?.writer?.();
  if (!write) throw new Error(`${id} is not written.`);
  return bytesOf(write(dataset));
}

/** Formats that are read and written both; a drawing says by what it loses that it does not come back. */
const readBack = writtenFormats().filter(({ id, reader }) => reader || id === 'tables');

/** All but what the format says to lose. */
function kept(id: string, dataset: Dataset): Dataset | undefined {
  return comparable((keptBy[id] ?? ((whole) => whole))(dataset));
}

async function readAgain(id: string, extension: string, dataset: Dataset): Promise<Dataset | undefined> {
  const { dataset: back, issues } = await readFile(await writtenAs(id, dataset), `x.${extension}`);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return comparable(back);
}

it('every format that is written is read, too, or is a drawing', () => {
  const others = writtenFormats().filter((format) => !readBack.includes(format));
  expect(others.map(({ id }) => id)).toEqual(['mermaid', 'dot']);
  expect(Object.keys(keptBy)).toEqual(
    readBack.filter(({ id, loses }) => loses.length > 0 && id !== 'ftm').map(({ id }) => id),
  );
});

describe.each(writtenFormats())('writing $id', ({ id, extension, loses }) => {
  const numRuns = loses.length === 0 ? 15 : 8;

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

describe.each(readBack)('what $id says to keep', ({ id, extension }) => {
  it('comes back whole: generated datasets in which every field is in use', async () => {
    await fc.assert(
      fc.asyncProperty(richDataset, async (dataset) => {
        expect(validate(dataset).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(await readAgain(id, extension, dataset)).toEqual(kept(id, dataset));
      }),
      { numRuns: 15, seed: 13 },
    );
  });

  it.each(shippedDatasets())('comes back whole: $title', async (dataset) => {
    expect(await readAgain(id, extension, dataset)).toEqual(kept(id, dataset));
  });

  it.each(samples)('comes back whole: an imported file of $id, attributes and all', async ({ text, name }) => {
    const { dataset } = await readFile(bytesOf(text), name);
    if (!dataset) throw new Error('The sample does not open.');
    expect(await readAgain(id, extension, dataset)).toEqual(kept(id, dataset));
  });

  it('holds that a dataset is incomplete', async () => {
    const { text = '', name = '' } = samples.find((sample) => sample.id === 'gexf') ?? {};
    const cut = bytesOf(text.slice(0, text.indexOf('<edge id="3"')));
    const { dataset } = await readFile(cut, name, { readablePart: true });
    if (!dataset) throw new Error('The readable part does not open.');
    const back = await readAgain(id, extension, dataset);
    expect(back?.title).toMatch(/\(incomplete\)$/);
    expect(back?.sources[0]?.import?.incomplete).toMatch(/^Line \d+, column \d+/);
  });
});

describe('naughty strings', () => {
  const file = join(corporaFolder, 'minimaxir__big-list-of-naughty-strings__blns.json');
  const strings: readonly string[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];

  it.skipIf(strings.length === 0)(
    'pass through names, attributes and back (a folder beside the repository)',
    async () => {
      const nodes = strings.map((text, index) => ({ id: `n${index}`, label: text, told: text, [text]: index }));
      const links = strings.map((text, index) => ({
        source: `n${index}`,
        target: 'n0',
        label: `l ${text}`,
        told: text,
        [`c ${text}`]: text,
      }));
      const { dataset } = await readFile(bytesOf(JSON.stringify({ nodes, links })), 'naughty.json');
      const toldOf = (things: readonly Pick<Entity, 'attributes'>[] = []) =>
        things.map(({ attributes }) => attributes?.find(([name]) => name === 'told')?.[1]);
      expect(toldOf(dataset?.entities)).toEqual(strings);
      expect(toldOf(dataset?.claims)).toEqual(strings);
      if (!dataset) return;
      for (const { id, extension } of readBack) {
        expect(await readAgain(id, extension, dataset), id).toEqual(kept(id, dataset));
      }
    },
  );

  it.skipIf(strings.length === 0)('pass through every field of claims of a text, and back', async () => {
    const dataset = naughtyDataset(strings);
    expect(validate(dataset).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const { id, extension } of readBack) {
      expect(await readAgain(id, extension, dataset), id).toEqual(kept(id, dataset));
    }
  });
});

/** Put each string into every field in which a dataset may have it. */
function naughtyDataset(strings: readonly string[]): Dataset {
  const [plain] = shippedDatasets();
  const [source] = plain?.sources ?? [];
  if (!plain || !source) throw new Error('No dataset is shipped.');
  const texts = [...new Set(strings.map((text) => cleanText(text, 250)).filter(isSeen))];
  const quote = (text: string) => cleanText(text.normalize('NFC').slice(0, 12), 200) || 'q';
  const entities = texts.map(
    (text, index): Entity => ({ id: `n${index}`, type: 't', name: `${text} ${index}`, note: text, aliases: [text] }),
  );
  const { text: _, origin: __, replaces: ___, ...bare } = source;
  return {
    sayso: 1,
    id: 'naughty',
    title: texts.at(-1) ?? '',
    vocabulary: {
      types: { t: { label: texts[0] ?? '', means: texts[1] ?? '' } },
      predicates: Object.fromEntries(
        texts.map((text, index) => [
          `p${index}`,
          { label: text, inverse: text, domain: '*' as const, range: '*' as const, group: 'tie' },
        ]),
      ),
    },
    sources: [{ ...bare, voices: ['n0'], title: texts[2] ?? '', rights: 'Its text may be shipped.' }],
    entities,
    claims: texts.map((text, index) => {
      const cited = quote(text);
      const start = index * 1000;
      return {
        id: `c${index}`,
        subject: `n${index}`,
        predicate: `p${index}`,
        object: 'n0',
        detail: text,
        note: text,
        status: 'stated' as const,
        voices: ['n0'],
        source: source.id,
        citations: [{ paragraph: index + 1, quote: cited, start, end: start + codePointLength(cited) }],
      };
    }),
  };
}
