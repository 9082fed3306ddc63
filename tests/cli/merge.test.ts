import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Claim, Dataset } from '../../src/model/types.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';
import { createFolder, sayso } from './command-line.ts';

const base = datasetFromText(`
  (person) Ann -works for-> (firm) Bolt [¶1 "Ann works for Bolt"]
  Ann -left-> Bolt [¶2 "until she left"]`);

function change(id: string, changed: Partial<Claim>): Dataset {
  return { ...base, claims: base.claims.map((claim) => (claim.id === id ? { ...claim, ...changed } : claim)) };
}

function files(ours: Dataset, theirs: Dataset) {
  const folder = createFolder();
  const names = [
    folder.put('base.json', base),
    folder.put('ours.json', ours),
    folder.put('theirs.json', theirs),
  ] as const;
  return { folder, names, output: join(folder.path, 'merged.json') };
}

describe('sayso diff', () => {
  it('shows the sentences of a changed claim, and exits with 1', async () => {
    const { names } = files(base, change('c1', { status: 'possible' }));
    const { exitCode, out } = await sayso('diff', names[0], names[2]);
    expect(exitCode).toBe(1);
    expect(out).toContain('~ claim c1 changed: status');
    expect(out).toMatch(/- Ann works for Bolt.*\n.*\+ .*possibl/i);
    expect((await sayso('diff', names[0], names[1])).exitCode).toBe(0);
  });
});

describe('a file that is there already', () => {
  it('is kept by diff and merge, unless it is an input or they are told otherwise', async () => {
    const { folder, names } = files(base, change('c1', { status: 'possible' }));
    const precious = folder.put('precious.md', 'precious');
    for (const words of [
      ['merge', names[1], names[2], '--output', precious],
      ['diff', names[1], names[2], '--changes', precious],
    ]) {
      const { exitCode, err } = await sayso(...words);
      expect([exitCode, err]).toEqual([2, expect.stringContaining('it already exists')]);
      expect(folder.read('precious.md')).toBe('precious');
    }
    expect((await sayso('merge', ...names, '--output', names[1])).exitCode).toBe(0);
    expect((await sayso('diff', names[0], names[2], '--changes', precious, '--force')).exitCode).toBe(1);
    expect(folder.read('precious.md')).toContain('saysoChanges');
  });
});

describe('sayso merge', () => {
  it('takes the changes of both sides', async () => {
    const { folder, names, output } = files(change('c1', { status: 'possible' }), change('c2', { detail: 'for good' }));
    const { exitCode, out } = await sayso('merge', ...names, '--output', output);
    expect([exitCode, out]).toEqual([0, expect.stringContaining('2 claims, no conflicts')]);
    expect(folder.read('merged.json')).toContain('"possible"');
    expect(folder.read('merged.json')).toContain('"for good"');
  });

  it('names each conflict, writes the outcome for a person to decide, and exits with 1', async () => {
    const { folder, names, output } = files(change('c1', { status: 'possible' }), change('c1', { note: 'Twice.' }));
    const { exitCode, out } = await sayso('merge', ...names, '--output', output);
    expect([exitCode, out]).toEqual([1, expect.stringContaining('claim c1: both sides changed it')]);
    expect(folder.read('merged.json')).toBe(folder.read('ours.json'));
  });

  it('merges two files without a base, also when git gives an empty one', async () => {
    const { folder, names, output } = files(base, { ...base, claims: base.claims.slice(1) });
    folder.put('base.json', '');
    expect((await sayso('merge', ...names, '--output', output)).exitCode).toBe(0);
    expect(folder.read('merged.json')).toBe(folder.read('ours.json'));
    expect((await sayso('merge', names[1], names[2], '--output', output, '--force')).exitCode).toBe(0);
  });

  it('writes nothing when a file has errors', async () => {
    const { folder, names, output } = files(base, base);
    folder.put('theirs.json', JSON.stringify(base).replace('"ann"', '"nobody"'));
    const { exitCode, err } = await sayso('merge', ...names, '--output', output);
    expect([exitCode, err]).toEqual([1, expect.stringContaining('nothing was merged')]);
    expect(existsSync(output)).toBe(false);
  });
});

describe('a file of changes', () => {
  it('is written by diff and taken over by merge, also into a version that went on', async () => {
    const ours = change('c2', { detail: 'for good' });
    const { folder, names, output } = files(ours, change('c1', { status: 'possible' }));
    const changes = join(folder.path, 'hers.changes.json');
    const written = await sayso(
      'diff',
      names[0],
      names[2],
      '--changes',
      changes,
      '--by',
      'Ann',
      '--note',
      'Less firm.',
    );
    expect(written.out).toContain('1 change.');
    expect(await folder.read('hers.changes.json')).toMatch(/"by": "Ann"[\s\S]*"note": "Less firm\."/);
    expect((await sayso('merge', names[1], changes, '--output', output)).exitCode).toBe(0);
    const merged: Dataset = JSON.parse(await folder.read('merged.json'));
    expect(merged.claims.map(({ status, detail }) => [status, detail])).toEqual([
      ['possible', undefined],
      ['stated', 'for good'],
    ]);
  });

  it('is taken over but for what cannot be applied, which is told with its place', async () => {
    const ours = change('c2', { detail: 'for good' });
    const { folder, names, output } = files(ours, change('c1', { status: 'possible' }));
    const changes = join(folder.path, 'hers.changes.json');
    await sayso('diff', names[0], names[2], '--changes', changes);
    const written = await folder.read('hers.changes.json');
    folder.put('hers.changes.json', written.replace('"added": [', '"added": [{"kind":"entity","id":"eve","to":{}}'));
    const { exitCode, out } = await sayso('merge', names[1], changes, '--output', output);
    expect(exitCode).toBe(1);
    expect(out).toContain('entity eve (added, number 1) cannot be applied: ');
    const merged: Dataset = JSON.parse(await folder.read('merged.json'));
    expect(merged.claims.map(({ status }) => status)).toEqual(['possible', 'stated']);
  });
});
