import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import * as nodeDisk from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../src/cli/files.ts';
import { type Disk, type Purpose, writeFile } from '../../src/cli/write-file.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';
import { createFolder, sayso } from './command-line.ts';

const root = join(import.meta.dirname, '../..');
const change = (text: string): Purpose => ({ kind: 'change', read: Buffer.from(text) });

/** A disk on which one step fails. */
function failing(step: keyof Disk, code: string): Disk {
  const fail = () => Promise.reject(Object.assign(new Error(code), { code }));
  return { ...nodeDisk, [step]: fail };
}

/** A disk on whose files one step fails. */
function failingHandle(step: 'writeFile' | 'chmod' | 'sync', code: string): Disk {
  const open: Disk['open'] = async (path, flags, mode) => {
    const handle = await nodeDisk.open(path, flags, mode);
    if (flags !== 'r') handle[step] = () => Promise.reject(Object.assign(new Error(code), { code }));
    return handle;
  };
  return { ...nodeDisk, open };
}

describe('writing a file', () => {
  it('creates a file, but replaces one only where that is wanted', async () => {
    const folder = createFolder();
    const file = join(folder.path, 'a.txt');
    expect(await writeFile(file, 'one', { kind: 'create' })).toEqual([]);
    await expect(writeFile(file, 'two', { kind: 'create' })).rejects.toThrow('--force');
    expect(folder.read('a.txt')).toBe('one');
    await writeFile(file, 'two', { kind: 'replace' });
    expect(folder.read('a.txt')).toBe('two');
    expect(readdirSync(folder.path)).toEqual(['a.txt']);
  });

  it('keeps the mode whatever the process would take away', async () => {
    const folder = createFolder();
    const file = folder.put('a.txt', 'old');
    for (const mode of [0o600, 0o666, 0o757]) {
      chmodSync(file, mode);
      await writeFile(file, 'new', { kind: 'replace' });
      expect(statSync(file).mode & 0o7777).toBe(mode);
    }
  });

  it.each(['create', 'replace'] as const)('refuses folders, links, pipes and devices (%s)', async (kind) => {
    const folder = createFolder();
    const at = (name: string) => join(folder.path, name);
    mkdirSync(at('folder'));
    folder.put('target', 'untouched');
    symlinkSync(at('target'), at('link'));
    symlinkSync(at('nowhere'), at('dangling'));
    execFileSync('mkfifo', [at('pipe')]);
    const before = readdirSync(folder.path).sort();
    const cases = [at('folder'), at('link'), at('dangling'), at('pipe'), '/dev/full', '/dev/null', '-'];
    for (const file of cases) {
      await expect(writeFile(file, 'x', { kind }), file).rejects.toMatchObject({ code: 'unwritable-file' });
    }
    expect(readdirSync(folder.path).sort()).toEqual(before);
    expect(folder.read('target')).toBe('untouched');
    expect(statSync(at('pipe')).isFIFO()).toBe(true);
    expect([statSync('/dev/full'), statSync('/dev/null')].every((found) => found.isCharacterDevice())).toBe(true);
  });

  it.each<[string, Disk]>([
    ['opening', failing('open', 'EACCES')],
    ['writing', failingHandle('writeFile', 'ENOSPC')],
    ['setting the mode', failingHandle('chmod', 'EPERM')],
    ['bringing it to the disk', failingHandle('sync', 'EIO')],
    ['looking again', failing('readFile', 'EIO')],
    ['renaming', failing('rename', 'EBUSY')],
  ])('leaves the file as it was when %s fails', async (_step, disk) => {
    const folder = createFolder();
    const file = folder.put('a.txt', 'old');
    await expect(writeFile(file, 'new', change('old'), disk)).rejects.toThrow('It is unchanged');
    expect(folder.read('a.txt')).toBe('old');
    expect(readdirSync(folder.path)).toEqual(['a.txt']);
  });

  it.each<[string, Disk]>([
    ['opening', failing('open', 'EACCES')],
    ['writing', failingHandle('writeFile', 'ENOSPC')],
    ['bringing it to the disk', failingHandle('sync', 'EIO')],
    ['naming', failing('link', 'EIO')],
  ])('leaves no file behind when %s a new one fails', async (_step, disk) => {
    const folder = createFolder();
    await expect(writeFile(join(folder.path, 'a.txt'), 'new', { kind: 'create' }, disk)).rejects.toThrow('not written');
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('writes also where the disk knows no second names for a file', async () => {
    const folder = createFolder();
    await writeFile(join(folder.path, 'a.txt'), 'new', { kind: 'create' }, failing('link', 'EPERM'));
    expect(folder.read('a.txt')).toBe('new');
    expect(readdirSync(folder.path)).toEqual(['a.txt']);
  });

  it('keeps what somebody else wrote meanwhile', async () => {
    const folder = createFolder();
    const file = folder.put('a.txt', 'newer');
    await expect(writeFile(file, 'mine', change('older'))).rejects.toThrow('in the meantime');
    expect(folder.read('a.txt')).toBe('newer');
    const appearing: Disk = {
      ...nodeDisk,
      link: async (from, to) => {
        writeFileSync(to, 'theirs');
        await nodeDisk.link(from, to);
      },
    };
    await expect(writeFile(join(folder.path, 'b.txt'), 'mine', { kind: 'create' }, appearing)).rejects.toThrow(
      'appeared',
    );
    expect(folder.read('b.txt')).toBe('theirs');
    expect(readdirSync(folder.path).sort()).toEqual(['a.txt', 'b.txt']);
  });

  it('says that a hard link keeps the old content', async () => {
    const folder = createFolder();
    const file = folder.put('a.txt', 'old');
    linkSync(file, join(folder.path, 'twin'));
    expect(await writeFile(file, 'new', { kind: 'replace' })).toEqual([expect.stringContaining('hard link')]);
    expect([folder.read('a.txt'), folder.read('twin')]).toEqual(['new', 'old']);
  });

  it('leaves everything as it was when the system takes no more bytes', () => {
    const folder = createFolder();
    const file = folder.put('a.txt', 'old');
    const script = `
      import { writeFile } from '${join(root, 'src/cli/write-file.ts')}';
      await writeFile(${JSON.stringify(file)}, 'x'.repeat(100_000), { kind: 'replace' });`;
    folder.put('run.mts', script);
    // A limit on the size of files, in blocks, stands for a full disk: the write itself fails halfway.
    const command = 'ulimit -f 8; exec "$0" --import tsx "$1"';
    const { status, stderr } = spawnSync('bash', ['-c', command, process.execPath, join(folder.path, 'run.mts')], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(status).not.toBe(0);
    expect(stderr).toContain('larger than the system allows');
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder.path).sort()).toEqual(['a.txt', 'run.mts']);
  });
});

describe('commands that write', () => {
  const dataset = datasetFromText('(person) Ann -works for-> (firm) Bolt [¶1 "Ann works for Bolt"]');

  it.each([
    ['report', '--output', '/dev/full'],
    ['report', '--force', '--output', '/dev/full'],
    ['report', '--output', '-'],
  ])('refuse with words: %s %s %s', async (command, ...words) => {
    const file = createFolder().put('d.json', dataset);
    const { exitCode, out, err } = await sayso(command, file, ...words);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toMatch(/device|wants a file/);
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  });

  it('tidy leaves a linked dataset as it is', async () => {
    const folder = createFolder();
    const untidy = JSON.stringify(dataset);
    symlinkSync(folder.put('d.json', untidy), join(folder.path, 'link.json'));
    const { exitCode, err } = await sayso('tidy', join(folder.path, 'link.json'));
    expect([exitCode, err]).toEqual([2, expect.stringContaining('Name the file itself')]);
    expect(folder.read('d.json')).toBe(untidy);
  });

  it.each(['tidy', 'lay-out', 'claims'])(
    '%s changes no pipe, and does not wait for what comes out of it',
    async (command) => {
      const { path, put } = createFolder();
      const pipe = join(path, 'pipe.json');
      execFileSync('mkfifo', [pipe]);
      const text = put('a.txt', 'Ann works for Bolt');
      const { exitCode, err } = await sayso(
        command,
        pipe,
        ...(command === 'claims' ? ['--add', text, '--text', text] : []),
      );
      expect([exitCode, err]).toEqual([2, expect.stringContaining('is a pipe (FIFO), which cannot be changed')]);
    },
  );

  it('new writes neither file when one of the two cannot be', async () => {
    const { path, put } = createFolder();
    const text = put('a.txt', 'Ann works for Bolt. '.repeat(20));
    const [file, other] = [join(path, 'd.json'), put('there.txt', 'precious')];
    for (const out of [other, path, file]) {
      const { exitCode } = await sayso('new', file, '--text', text, '--text-out', out);
      expect(exitCode).toBe(2);
    }
    expect(readdirSync(path).sort()).toEqual(['a.txt', 'there.txt']);
    expect(readFileSync(other, 'utf8')).toBe('precious');
  });

  it('claims --add says what is wrong with the dataset it was to change', async () => {
    const { path, put } = createFolder();
    const text = put('a.txt', 'Ann works for Bolt');
    const { err } = await sayso('claims', join(path, 'none.json'), '--add', text, '--text', text);
    expect(err).toContain('no such file');
  });
});

describe('what is read', () => {
  it('may be a pipe or a device, but not one without an end', async () => {
    await expect(readBytes('/dev/null')).resolves.toHaveLength(0);
    await expect(readBytes('/dev/zero', 100_000)).rejects.toThrow('gave more than 100000 bytes without an end');
  });
});
