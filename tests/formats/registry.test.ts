import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toCanonical } from '../../src/formats/canonical.ts';
import { readFile, readFiles } from '../../src/formats/read-files.ts';
import { findFormat, formats, readableFormats, writtenFormats } from '../../src/formats/registry.ts';
import { writeSayso } from '../../src/formats/write-sayso.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const dataset = datasetFromText('Ann -works for-> Bolt [¶1 "Ann works for Bolt"]');
const bytes = new TextEncoder().encode(writeSayso(dataset));

describe('the table of formats', () => {
  it('says of each format what it is called and what it does, under an id of its own', () => {
    expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
    for (const { id, name, about, extension, mediaType } of formats) {
      expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(name).not.toBe('');
      expect(about).not.toBe('');
      expect(extension).toMatch(/^[a-z0-9]+(\.[a-z0-9]+)*$/);
      expect(mediaType).toContain('/');
    }
  });

  it('loads the code that it promises', async () => {
    for (const { reader } of readableFormats()) expect((await reader?.())?.read).toBeTypeOf('function');
    for (const { writer } of writtenFormats()) expect(await writer?.()).toBeTypeOf('function');
    expect(findFormat('sayso')?.name).toBe('Sayso dataset');
    expect(findFormat('no-such-format')).toBeUndefined();
  });
});

describe('a packed file', () => {
  it('is unpacked before it is recognized, also when packed twice', async () => {
    const packed = [gzipSync(bytes), gzipSync(gzipSync(bytes)), zipSync({ 'a/dataset.json': bytes })];
    for (const each of packed) expect((await readFile(each, 'x.gz')).dataset).toEqual(toCanonical(dataset));
  });

  it('is refused when it is cut off', async () => {
    for (const each of [gzipSync(bytes), zipSync({ 'dataset.json': bytes })]) {
      const { issues } = await readFile(each.subarray(0, each.length - 60), 'x');
      expect(issues.map(({ code }) => code)).toEqual(['damaged-archive']);
    }
  });

  it('is refused when it unpacks to a hundred times its size', async () => {
    const zeros = new Uint8Array(50_000_000);
    for (const bomb of [gzipSync(zeros), zipSync({ 'a.json': zeros })]) {
      const { issues } = await readFile(bomb, 'bomb');
      expect(issues.map(({ code }) => code)).toEqual(['archive-too-large']);
    }
  });
});

describe('several files', () => {
  it('are named to choose from when each is a dataset of its own', async () => {
    const {
      dataset: none,
      issues,
      apart,
    } = await readFiles([
      { name: 'a.json', bytes },
      { name: 'b.json', bytes },
    ]);
    expect(none).toBeUndefined();
    expect(issues[0]?.message).toBe(
      'These 2 files do not make up one dataset: “a.json”, “b.json”. Choose one of them.',
    );
    expect(apart).toEqual(['a.json', 'b.json']);
  });
});
