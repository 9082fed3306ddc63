import { linkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { notatedFromText } from '../fixtures/text-notation.ts';
import { createFolder, sayso } from './command-line.ts';

const { dataset, texts } = notatedFromText(`
  (person) Ann -was accused of-> Theft {alleged; unnamed > Author} [¶1 "is accused"]
  Ann -works for-> (firm) Bolt {source s2} [¶1 "Ann works for Bolt"]`);
const [text = '', other = ''] = texts.values();

describe('sayso report', () => {
  it('prints the source report as Markdown', async () => {
    const file = createFolder().put('d.json', dataset);
    const { exitCode, out, err } = await sayso('report', file);
    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toMatch(/^# Source report: A dataset for a test\n/u);
    expect(out).toContain('Ann was accused of Theft (**alleged**)');
  });

  it('lists those of one name, and exits with 1, when a name means several', async () => {
    const twins = dataset.entities.map((entity) =>
      entity.id === 'ann' || entity.id === 'bolt' ? { ...entity, name: 'Jan Novak' } : entity,
    );
    const file = createFolder().put('d.json', { ...dataset, entities: twins });
    const { exitCode, err, out } = await sayso('report', file, '--entity', 'jan novak');
    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('2 entities have the name jan novak');
    expect(err).toContain('ann  Jan Novak (person)');
    expect(err).toContain('bolt  Jan Novak (firm)');
    expect((await sayso('report', file, '--entity', 'ann')).out).toMatch(/^# Dossier: Jan Novak/u);
  });

  it('reports on an entity, by id or name, or on a claim', async () => {
    const file = createFolder().put('d.json', dataset);
    expect((await sayso('report', file, '--entity', 'ann')).out).toMatch(/^# Dossier: Ann\n/u);
    expect((await sayso('report', file, '--entity', 'BOLT')).out).toMatch(/^# Dossier: Bolt\n/u);
    expect((await sayso('report', file, '--claim', 'c1')).out).toMatch(/^# Claim: c1\n/u);
  });

  it('proposes who is meant by an alias', async () => {
    const entities = dataset.entities.map((entity) =>
      entity.id === 'ann' ? { ...entity, aliases: ['Nancy'] } : entity,
    );
    const file = createFolder().put('d.json', { ...dataset, entities });
    const { exitCode, err } = await sayso('report', file, '--entity', 'nancy');
    expect(exitCode).toBe(2);
    expect(err).toContain('Did you mean ann?');
  });

  it('writes files, in the format that their endings ask for, and replaces them only by force', async () => {
    const folder = createFolder();
    const file = folder.put('d.json', dataset);
    for (const [name, start] of [
      ['r.html', '<!doctype html>'],
      ['r.md', '# Source report'],
      ['r.bib', '@misc{s1,'],
      ['r.csl.json', '['],
    ] as const) {
      folder.put(name, 'old');
      const refused = await sayso('report', file, '--output', join(folder.path, name));
      expect([refused.exitCode, refused.err]).toEqual([2, expect.stringContaining('--force')]);
      expect(folder.read(name)).toBe('old');
      const { exitCode, out } = await sayso('report', file, '--force', '--output', join(folder.path, name));
      expect([exitCode, out]).toEqual([0, expect.stringContaining('2 claims reported.')]);
      expect(folder.read(name).startsWith(start)).toBe(true);
    }
    await sayso('report', file, '--format', 'html', '--output', join(folder.path, 'new'));
    expect(folder.read('new')).toMatch(/^<!doctype html>/u);
  });

  it('keeps the references to those sources that the report draws on', async () => {
    const file = createFolder().put('d.json', dataset);
    const { out } = await sayso('report', file, '--claim', 'c2', '--format', 'csl-json');
    expect(JSON.parse(out).map(({ id }: { id: string }) => id)).toEqual(['s2']);
  });

  it('checks quotations in the given texts, and exits with 1 when one is not exact', async () => {
    const folder = createFolder();
    const file = folder.put('d.json', dataset);
    const given = ['--text', `s1=${folder.put('1.txt', text)}`, '--text', `s2=${folder.put('2.txt', other)}`];
    const fine = await sayso('report', file, ...given);
    expect([fine.exitCode, fine.err]).toEqual([0, '']);
    expect(fine.out).toContain('2 of 2 found word for word');
    const wrong = ['--text', `s1=${folder.put('3.txt', text.replace('accused', 'praised'))}`];
    const { exitCode, out, err } = await sayso('report', file, ...wrong);
    expect(exitCode).toBe(1);
    expect(out).toContain('✗ not found');
    expect(err).toContain('1 quotation does not stand in the text as cited');
  });

  it('gives programs the report as a value', async () => {
    const { out } = await sayso('report', createFolder().put('d.json', dataset), '--json');
    const { ok, report } = JSON.parse(out);
    expect(ok).toBe(true);
    expect(report.claims[0]).toMatchObject({ id: 'c1', sentence: 'Ann was accused of Theft (alleged)' });
  });

  it.each([
    [['--entity', 'an'], 'Did you mean ann?'],
    [['--claim', 'c11'], 'Did you mean c1?'],
    [['--format', 'htm'], 'Did you mean html?'],
    [['--entity', 'ann', '--claim', 'c1'], 'Choose --entity or --claim'],
    [['--output', '/no/such/folder/r.md'], 'its folder does not exist'],
  ])('fails with a hint for %s', async (words, hint) => {
    const { exitCode, err } = await sayso('report', createFolder().put('d.json', dataset), ...words);
    expect([exitCode, err]).toEqual([2, expect.stringContaining(hint)]);
  });

  it('does not overwrite the dataset with its report', async () => {
    const folder = createFolder();
    const file = folder.put('d.json', dataset);
    const before = folder.read('d.json');
    linkSync(file, join(folder.path, 'other-name.json'));
    for (const name of ['d.json', 'other-name.json']) {
      const { exitCode, err } = await sayso('report', file, '--force', '--output', join(folder.path, '.', name));
      expect([exitCode, err]).toEqual([2, expect.stringContaining('is the dataset')]);
    }
    expect(folder.read('d.json')).toBe(before);
    const own = folder.put('1.txt', text);
    const overText = await sayso('report', file, '--text', `s1=${own}`, '--force', '--output', own);
    expect([overText.exitCode, overText.err]).toEqual([2, expect.stringContaining('is the text of a source')]);
    expect(folder.read('1.txt')).toBe(text);
  });

  it('reports on no dataset with errors', async () => {
    const { exitCode, out, err } = await sayso('report', createFolder().put('d.json', '{'));
    expect([exitCode, out]).toEqual([1, '']);
    expect(err).toContain('no report was written');
  });
});
