import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadResult } from '../../src/formats/format.ts';
import { parseJson } from '../../src/formats/parse-json.ts';
import { readFile } from '../../src/formats/read-files.ts';
import { writtenFormats } from '../../src/formats/registry.ts';
import { joinBytes } from '../../src/lib/join-bytes.ts';
import { corporaFolder, hasCorpora } from '../fixtures/corpora.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';
import { samples } from './samples.ts';

/** So many for each format, half of them with bytes flipped, half with pieces moved; `npm run fuzz` asks for more. */
const runs = Math.ceil(Number(process.env['SAYSO_FUZZ_RUNS'] ?? 500) / 2);
/** The same files each time, but for those who look for new ones; what fails names its seed, which becomes a test. */
const seeded = (seed: number) => (process.env['SAYSO_FUZZ_RUNS'] === undefined ? { seed } : {});

const encode = (text: string) => new TextEncoder().encode(text);

/** Read, and hold the reader to what it promises of any file: an answer no longer than the file calls for, a message with what to do, no harm to the program. */
async function heldTo(bytes: Uint8Array, name: string): Promise<ReadResult> {
  const keys = Reflect.ownKeys(Object.prototype).length;
  const result = await readFile(bytes, name);
  const { dataset, issues } = result;
  expect((dataset?.entities.length ?? 0) + (dataset?.claims.length ?? 0)).toBeLessThanOrEqual(bytes.length);
  expect(issues.reduce((sum, { message }) => sum + message.length, 0)).toBeLessThan(10_000 + 20 * bytes.length);
  expect(Reflect.ownKeys(Object.prototype)).toHaveLength(keys);
  if (!result.dataset) {
    expect(result.issues.length).toBeGreaterThan(0);
    for (const { message } of result.issues) expect(message.length).toBeGreaterThan(20);
  }
  return result;
}

/** What Sayso writes itself is damaged as easily. */
const own: readonly { readonly id: string; readonly name: string; readonly bytes: Uint8Array }[] = await Promise.all(
  writtenFormats()
    .filter(({ id, reader }) => reader || id === 'tables')
    .map(async ({ id, extension, writer }) => {
      const content = (await writer?.())?.(datasetFromText('Ann -works for-> Bolt [¶1 "Ann works for Bolt"]')) ?? '';
      return {
        id: `${id} by Sayso`,
        name: `x.${extension}`,
        bytes: typeof content === 'string' ? encode(content) : content,
      };
    }),
);

describe.each([...samples.map(({ id, name, text }) => ({ id, name, bytes: encode(text) })), ...own])(
  'a damaged file: $id',
  ({ bytes, name }) => {
    it('is refused with a place, or opens, when cut at any of 20 places', async () => {
      for (let part = 1; part < 20; part += 1) {
        const cut = bytes.subarray(0, Math.floor((bytes.length * part) / 20));
        const { dataset, issues } = await heldTo(cut, name);
        if (!dataset)
          expect(issues[0]?.message).toMatch(/line|row|empty|holds no|web page|byte|seems to be|is not a|archive/i);
      }
    });

    it('never throws when bytes are flipped', async () => {
      const flips = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(flips, async (places) => {
          const flipped = Uint8Array.from(bytes);
          for (const [place, value] of places) flipped[place] = value;
          await heldTo(flipped, name);
        }),
        { numRuns: runs, ...seeded(7) },
      );
    });

    it('never throws when pieces are repeated, left out or swapped', async () => {
      const pieces = fc.array(fc.tuple(fc.nat(bytes.length), fc.nat(bytes.length)), { minLength: 1, maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(pieces, async (spans) => {
          const parts = spans.map(([from, to]) => bytes.subarray(Math.min(from, to), Math.max(from, to)));
          await heldTo(joinBytes(parts), name);
        }),
        { numRuns: runs, ...seeded(8) },
      );
    });
  },
);

describe('a file made to do harm', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, level) => `<!ENTITY a${level} "&a${level - 1};&a${level - 1};">`).join('')}]>`;

  it.each(['gexf', 'graphml'])('is refused for the entities it declares: %s', async (root) => {
    const { issues } = await heldTo(encode(`${bomb}<${root}><graph><node id="&a8;"/></graph></${root}>`), `x.${root}`);
    expect(issues[0]).toMatchObject({
      code: 'xml-entities',
      message: expect.stringMatching(/^Line 1, column \d+: .*Remove the DOCTYPE\.$/),
    });
  });

  it('is refused when it stands 100,000 deep', async () => {
    const deep = 100_000;
    const files = [
      ['x.gexf', `<gexf><graph>${'<nodes><node id="a">'.repeat(deep)}`],
      ['x.graphml', `<graphml>${'<graph><node id="a">'.repeat(deep)}`],
      ['x.json', `{"nodes":${'['.repeat(deep)}${']'.repeat(deep)},"links":[]}`],
    ] as const;
    for (const [name, text] of files) {
      const { issues } = await heldTo(encode(text), name);
      expect(issues[0]?.code).toBe('too-deep');
    }
  });

  it('keeps a label of a megabyte in reach, shortened, and half characters out', async () => {
    const label = 'x'.repeat(1_000_000);
    const { dataset } = await heldTo(encode(JSON.stringify({ nodes: [{ id: 'a', label }], links: [] })), 'x.json');
    expect(dataset?.entities[0]?.name).toHaveLength(300);
    expect(dataset?.entities[0]?.attributes).toEqual([['label', label]]);
    const half = await heldTo(encode('{"nodes":[{"id":"a","label":"\\ud83d"}],"links":[]}'), 'x.json');
    expect(half.dataset?.entities[0]?.name).toBe('\ufffd');
  });

  it('changes nothing by keys like __proto__', async () => {
    const text =
      '{"nodes":[{"id":"__proto__","__proto__":{"polluted":1},"constructor":"x"}],"links":[{"source":"__proto__","target":"constructor"}]}';
    const { dataset } = await heldTo(encode(text), 'x.json');
    expect(dataset?.entities).toHaveLength(2);
    expect('polluted' in {}).toBe(false);
  });

  it('is called by its name when it is a web page or a picture under the name of a graph', async () => {
    const page = await heldTo(encode('<!DOCTYPE html><html><body>Sign in</body></html>'), 'graph.gexf');
    expect(page.issues[0]?.code).toBe('web-page');
    const picture = await heldTo(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), 'graph.graphml');
    expect(picture.issues[0]?.message).toContain('PNG');
  });
});

describe('the readable part of a damaged file', () => {
  it('is opened only when asked for, and marked as incomplete', async () => {
    const { text = '', name = '' } = samples.find(({ id }) => id === 'gexf') ?? {};
    const cut = encode(text.slice(0, text.indexOf('<edge id="3"')));
    const refused = await readFile(cut, name);
    expect([refused.dataset, refused.hasReadablePart]).toEqual([undefined, true]);
    const { dataset, report } = await readFile(cut, name, { readablePart: true });
    expect([dataset?.entities.length, dataset?.claims.length]).toEqual([3, 2]);
    expect(dataset?.title).toMatch(/\(incomplete\)$/);
    expect(
      [dataset?.note, dataset?.sources[0]?.import?.incomplete, report?.incomplete].every((words) =>
        /Line \d+, column \d+/.test(words ?? ''),
      ),
    ).toBe(true);
    expect(report?.notes.map(({ outcome }) => outcome)).toContain('dropped');
  });
});

describe.skipIf(!hasCorpora)('the JSON test suite (a folder beside the repository)', () => {
  const folder = join(corporaFolder, 'json-test-suite/test_parsing');
  const names = hasCorpora ? readdirSync(folder) : [];
  /** Files that are JSON, in which data of ours or others would be lost without a word. */
  const lossy = /duplicated|__proto__/;

  it('is accepted and rejected as it must be', () => {
    expect(names.length).toBeGreaterThan(300);
    for (const name of names) {
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(join(folder, name)));
      const { value } = parseJson(text);
      if (name.startsWith('y_') && !lossy.test(name)) expect(value, name).not.toBe(undefined);
      if (name.startsWith('n_')) expect(value, name).toBe(undefined);
    }
  });
});
