import { chmodSync, linkSync, lstatSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeSayso } from '../../src/formats/write-sayso.ts';
import { datasetFromText, notatedFromText } from '../fixtures/text-notation.ts';
import { createFolder, sayso } from './command-line.ts';

const dataset = datasetFromText(`
  (person) Ann -works for-> (firm) Bolt [¶1 "Ann works for Bolt"]
  Ann -left-> Bolt [¶2 "until she left"]`);
const untidy = JSON.stringify({ ...dataset, claims: dataset.claims.toReversed() });

describe('sayso tidy', () => {
  it('writes the canonical form, once', async () => {
    const folder = createFolder();
    const file = folder.put('d.json', untidy);
    const first = await sayso('tidy', file);
    expect([first.exitCode, first.out]).toEqual([0, expect.stringContaining('was rewritten')]);
    expect(folder.read('d.json')).toBe(writeSayso(dataset));
    const { mtimeNs } = statSync(file, { bigint: true });
    const second = await sayso('tidy', file);
    expect([second.exitCode, second.out]).toEqual([0, expect.stringContaining('is tidy')]);
    expect(statSync(file, { bigint: true }).mtimeNs).toBe(mtimeNs);
  });

  it('only looks with --check', async () => {
    const folder = createFolder();
    const file = folder.put('d.json', untidy);
    const { exitCode, out } = await sayso('tidy', '--check', file);
    expect([exitCode, out]).toEqual([1, expect.stringContaining('is not tidy from line 1 on')]);
    expect(folder.read('d.json')).toBe(untidy);
    expect((await sayso('tidy', '--check', folder.put('t.json', dataset))).exitCode).toBe(0);
  });

  it('leaves a file with errors as it is', async () => {
    const folder = createFolder();
    const content = untidy.replace('"ann"', '"nobody"');
    const { exitCode, out, err } = await sayso('tidy', folder.put('d.json', content));
    expect([exitCode, out]).toEqual([1, '']);
    expect(err).toContain('unknown-entity');
    expect(err).toContain('it was left as is');
    expect(folder.read('d.json')).toBe(content);
  });

  it('keeps permissions, refuses to write through a link, and leaves nothing else behind', async () => {
    const folder = createFolder();
    const file = folder.put('d.json', untidy);
    chmodSync(file, 0o646);
    const link = join(folder.path, 'link.json');
    symlinkSync(file, link);
    const refused = await sayso('tidy', link);
    expect([refused.exitCode, refused.err]).toEqual([2, expect.stringContaining('is a link to')]);
    expect(folder.read('d.json')).toBe(untidy);
    expect((await sayso('tidy', file)).exitCode).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o646);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(folder.read('d.json')).toBe(writeSayso(dataset));
    expect(readdirSync(folder.path).sort()).toEqual(['d.json', 'link.json']);
  });

  it('says that another name of the file keeps the old content', async () => {
    const folder = createFolder();
    const file = folder.put('d.json', untidy);
    linkSync(file, join(folder.path, 'twin.json'));
    const { exitCode, out } = await sayso('tidy', file);
    expect([exitCode, out]).toEqual([0, expect.stringContaining('keeps the old content')]);
    expect(folder.read('twin.json')).toBe(untidy);
    expect(folder.read('d.json')).toBe(writeSayso(dataset));
  });

  it('turns UTF-16 and a byte order mark into plain UTF-8', async () => {
    const folder = createFolder();
    await sayso('tidy', folder.put('d.json', Buffer.from(`\ufeff${untidy}`, 'utf16le')));
    expect(folder.read('d.json')).toBe(writeSayso(dataset));
  });

  it('notes the words around citations when asked, where the very text is at hand, and nothing new the second time', async () => {
    const folder = createFolder();
    const { dataset: cited, texts } = notatedFromText(`
      (person) Ann -works for-> (firm) Bolt [¶1 "Ann works for Bolt"]
      Ann -left-> Bolt [¶2 "until she left"]`);
    const [text = ''] = texts.values();
    const file = folder.put('d.json', cited);
    await sayso('tidy', '--contexts', '--text', folder.put('other.txt', `${text} More.`), file);
    expect(folder.read('d.json')).not.toContain('around');
    const own = folder.put('own.txt', text);
    await sayso('tidy', '--contexts', '--text', own, file);
    const noted = folder.read('d.json');
    expect(noted.match(/"around": "[0-9a-f]{16}"/g)).toHaveLength(2);
    await sayso('tidy', '--contexts', '--text', own, file);
    expect(folder.read('d.json')).toBe(noted);
    const denied = folder.put('denied.txt', text.replace('Ann works', 'It is not true that Ann works'));
    const { exitCode, out } = await sayso('verify', '--text', denied, file);
    expect([exitCode, out]).toEqual([1, expect.stringContaining('! found, words around changed')]);
  });

  it('counts what became of several files', async () => {
    const folder = createFolder();
    const files = [folder.put('a.json', untidy), folder.put('b.json', dataset), folder.put('c.json', '{')];
    const { exitCode, out } = await sayso('tidy', ...files);
    expect(exitCode).toBe(1);
    expect(out).toContain('3 files: 1 tidy, 1 rewritten, 1 with errors.');
    const data = JSON.parse((await sayso('tidy', '--json', ...files)).out);
    expect(data.files.map((file: { state: string }) => file.state)).toEqual(['tidy', 'tidy', 'faulty']);
  });
});
