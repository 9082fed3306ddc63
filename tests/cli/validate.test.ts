import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readShippedTexts } from '../../src/cli/texts.ts';
import { writeSayso } from '../../src/formats/write-sayso.ts';
import type { Dataset } from '../../src/model/types.ts';
import { notatedFromText } from '../fixtures/text-notation.ts';
import { createFolder, sayso } from './command-line.ts';

const { dataset, texts } = notatedFromText(`
  (person) Ann -works for-> (firm) Bolt [¶1 "Ann works for Bolt"]
  Ann -left-> Bolt {source s2} [¶1 "until she left"]`);
const one = notatedFromText('(person) Ann -works for-> (firm) Bolt [¶1 "Ann works for Bolt"]');
const textOfOne = one.texts.get('s1') ?? '';

/** A dataset with an error in its only claim. */
const faulty = writeSayso(one.dataset).replace('"source": "s1"', '"source": "s7"');

describe('sayso validate', () => {
  it('says that a dataset is fine, and what it holds', async () => {
    const file = createFolder().put('one.json', one.dataset);
    const { exitCode, out, err } = await sayso('validate', file);
    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toContain('3 entities, 1 claim, 1 source');
    expect(out).toContain('1 citation not checked in a text (--text)');
  });

  it('lists each issue with its code, its place and what to do, and exits with 1', async () => {
    const file = createFolder().put('bad.json', faulty);
    const { exitCode, out, err } = await sayso('validate', file);
    expect([exitCode, err]).toEqual([1, '']);
    expect(out).toMatch(/error +unknown-source +\/claims\/c1\/source\n {4}\S.*s7/);
    expect(out).toContain('1 error');
  });

  it('folds many issues of one kind into one line, and lists each when asked', async () => {
    const days = Array.from({ length: 24 }, (_, index) => `Ann -left on ${index}-> Bolt {2019-02-30}`);
    const file = createFolder().put('dates.json', notatedFromText(days.join('\n')).dataset);
    const { out } = await sayso('validate', file);
    expect(out.match(/bad-date/g)).toHaveLength(1);
    expect(out).toContain('24 issues of this kind; this is the first. “sayso validate --all” lists each.');
    expect(out).toMatch(/! 24 warnings\./);
    const each = await sayso('validate', file, '--all');
    expect(each.out.match(/bad-date/g)).toHaveLength(24);
    expect(each.out).not.toContain('of this kind');
  });

  it('says that a dataset without claims has nothing to check', async () => {
    const file = createFolder().put('empty.json', { ...one.dataset, claims: [] });
    expect((await sayso('validate', file)).out).toContain('There are no citations to check.');
  });

  it('gives programs one JSON document and nothing else', async () => {
    const folder = createFolder();
    const files = [folder.put('one.json', one.dataset), folder.put('bad.json', faulty)];
    const { exitCode, out, err } = await sayso('validate', ...files, '--json');
    expect([exitCode, err]).toEqual([1, '']);
    const data = JSON.parse(out);
    expect(data.ok).toBe(false);
    expect(data.files.map((file: { ok: boolean }) => file.ok)).toEqual([true, false]);
    expect(data.files[1].issues[0]).toMatchObject({ severity: 'error', code: 'unknown-source' });
  });

  it('counts files and issues at the end of several', async () => {
    const folder = createFolder();
    const files = [folder.put('one.json', one.dataset), folder.put('bad.json', faulty)];
    const { out } = await sayso('validate', ...files);
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^2 files: 1 fine, 1 not \(1 error\b.*\)\.$/);
  });

  it('leaves warnings to the reader, unless they are to count', async () => {
    const idle = { ...one.dataset, entities: [...one.dataset.entities, { id: 'idle', type: 'firm', name: 'Idle' }] };
    const file = createFolder().put('idle.json', idle);
    const { exitCode, out } = await sayso('validate', file);
    expect(exitCode).toBe(0);
    expect(out).toContain('warning');
    expect((await sayso('validate', file, '--strict')).exitCode).toBe(1);
  });

  it('checks citations in the text of the only source', async () => {
    const folder = createFolder();
    const file = folder.put('one.json', one.dataset);
    const { exitCode, out } = await sayso('validate', file, '--text', folder.put('s1.txt', textOfOne));
    expect(exitCode).toBe(0);
    expect(out).toContain('All 1 citation checked in the text.');
    const other = await sayso('validate', file, '--text', folder.put('other.txt', `Not ${textOfOne}`));
    expect(other.exitCode).toBe(1);
    expect(other.out).toContain('/claims/c1/citations/');
  });

  it('checks citations in the texts of several sources', async () => {
    const folder = createFolder();
    const file = folder.put('two.json', dataset);
    const given = ['s1', 's2'].flatMap((id) => ['--text', `${id}=${folder.put(`${id}.txt`, texts.get(id) ?? '')}`]);
    const { exitCode, out } = await sayso('validate', file, ...given);
    expect(out).toContain('All 2 citations checked in the text.');
    expect(exitCode).toBe(0);
    expect((await sayso('validate', file, ...given.slice(0, 2))).out).toContain(
      '1 of 2 citations checked in the text.',
    );
  });

  it('asks whose text it is when that is not clear', async () => {
    const folder = createFolder();
    const [file, text] = [folder.put('two.json', dataset), folder.put('t.txt', 'x')];
    const { exitCode, err } = await sayso('validate', file, '--text', text);
    expect(exitCode).toBe(2);
    expect(err).toContain('has 2 sources (s1 and s2)');
    const several = await sayso('validate', file, folder.put('one.json', one.dataset), '--text', text);
    expect(several.err).toContain('With several datasets');
    const stray = await sayso('validate', file, '--text', `s12=${text}`);
    expect([stray.exitCode, stray.err]).toEqual([2, expect.stringContaining('No source has the id s12')]);
  });

  it('finds the texts that come with a dataset, and says when one is not there', async () => {
    const folder = createFolder();
    const shipped = (textFile: string): Dataset => ({
      ...one.dataset,
      sources: one.dataset.sources.map((source) => ({
        ...source,
        ...(source.text ? { text: { ...source.text, file: textFile } } : {}),
      })),
    });
    const file = folder.put('one.json', shipped('one.txt'));
    const missing = await sayso('validate', file);
    expect(missing.exitCode).toBe(0);
    expect(missing.out).toContain('The text of s1, one.txt, is not next to');
    mkdirSync(join(folder.path, 'texts'));
    folder.put('texts/one.txt', textOfOne);
    expect((await sayso('validate', file)).out).toContain('All 1 citation checked in the text.');
    expect((await sayso('verify', file)).out).toContain('1 citation: 1 found word for word');
    folder.put('texts/one.txt', textOfOne.replace('Bolt', 'Cord'));
    expect((await sayso('validate', file)).exitCode).toBe(1);
    expect((await sayso('verify', file)).out).toContain('1 worth a look');
  });

  it('follows no path out of the folder of a dataset', () => {
    const folder = createFolder();
    mkdirSync(join(folder.path, 'inner'));
    folder.put('secret.txt', 'secret');
    const file = join(folder.path, 'inner', 'd.json');
    for (const textFile of ['../secret.txt', join(folder.path, 'secret.txt'), '..', '.', 'a/../../secret.txt']) {
      expect(readShippedTexts(file, [{ id: 's', textFile }])).toEqual({ texts: [], notes: [] });
    }
  });

  it('says when a text is not normalized, and compares it normalized', async () => {
    const folder = createFolder();
    const file = folder.put('one.json', one.dataset);
    const text = folder.put('s1.txt', `\ufeff${textOfOne.replace(' ', '  ').replaceAll('\n', '\r\n')}\r\n`);
    const { exitCode, out } = await sayso('validate', file, '--text', text);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/s1\.txt is not normalized \(.*line endings other than LF.*runs of spaces/);
  });

  it('refuses a text that is no text', async () => {
    const folder = createFolder();
    const file = folder.put('one.json', one.dataset);
    const { exitCode, err } = await sayso('validate', file, '--text', folder.put('x.txt', Uint8Array.of(0x61, 0xff)));
    expect([exitCode, err]).toEqual([2, expect.stringContaining('x.txt: The file is not valid UTF-8')]);
  });
});
