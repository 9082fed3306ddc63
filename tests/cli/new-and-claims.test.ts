import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/types.ts';
import { createFolder, sayso } from './command-line.ts';

const page = new URL('../fixtures/news-pages/plain-article.html', import.meta.url);

describe('sayso new', () => {
  it('begins a valid dataset from a saved page, and says what it took off', async () => {
    const folder = createFolder();
    const [file, text] = [join(folder.path, 'd.json'), join(folder.path, 'a.txt')];
    const html = folder.put('page.html', readFileSync(page, 'utf8'));
    const made = await sayso('new', file, '--text', html, '--text-out', text);
    expect([made.exitCode, made.out]).toEqual([0, expect.stringContaining('Removed from')]);
    expect((await sayso('validate', file, '--text', text)).exitCode).toBe(0);
    expect(JSON.parse(folder.read('d.json'))).toMatchObject({ title: 'Three times three is nine', claims: [] });
  });
});

describe('sayso claims', () => {
  it('adds what it prints: the same claims come back', async () => {
    const folder = createFolder();
    const text = folder.put(
      't.txt',
      'Ida Berg has headed the harbor office since 2019.\n\nThe bridge cost 4 million, worth 4. Nobody in the town knew, and nobody who knew it said so before the spring.',
    );
    const file = join(folder.path, 'd.json');
    await sayso('new', file, '--text', text);
    const [voice] = (JSON.parse(folder.read('d.json')) as Dataset).entities;
    const lines = [
      `Ida Berg -headed-> Harbor office: as its head {stated; ${voice?.name}; 2019/..} [¶1 "has headed the harbor office"]`,
      `Bridge -cost (million)-> = 4 {stated; unnamed > ${voice?.name}} [¶2 "bridge cost 4 million" + ¶2 "worth 4"]`,
    ];
    const added = await sayso('claims', file, '--text', text, '--add', folder.put('lines.txt', lines.join('\n')));
    expect([added.exitCode, added.out]).toEqual([0, expect.stringContaining('2 claims added')]);
    expect((await sayso('claims', file)).out.trim().split('\n').toSorted()).toEqual(lines.toSorted());
  });

  it('names the lines that are no claims, and writes nothing', async () => {
    const folder = createFolder();
    const text = folder.put('t.txt', 'Ida Berg has headed the harbor office since 2019.');
    const file = join(folder.path, 'd.json');
    await sayso('new', file, '--text', text);
    const before = folder.read('d.json');
    const bad = folder.put('l.txt', 'nonsense\nIda Berg -headed-> Office {stated; x} [¶1 "not there"]');
    const { exitCode, out } = await sayso('claims', file, '--text', text, '--add', bad);
    expect(exitCode).toBe(1);
    expect(out).toContain('Line 1:');
    expect(out).toContain('Line 2:');
    expect(folder.read('d.json')).toBe(before);
  });
});
