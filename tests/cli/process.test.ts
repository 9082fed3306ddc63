import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { datasetFromText } from '../fixtures/text-notation.ts';
import { createFolder } from './command-line.ts';

const root = join(import.meta.dirname, '../..');

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Run the real command in a process of its own. */
function saysoProcess(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input = '',
): Promise<Outcome> {
  return new Promise((resolve) => {
    const { FORCE_COLOR: _f, NO_COLOR: _n, ...inherited } = process.env;
    const options = { cwd: root, env: { ...inherited, ...environment } };
    const command = ['--import', 'tsx', 'src/cli/main.ts', ...words];
    const child = execFile(process.execPath, command, options, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
    child.stdin?.end(input);
  });
}

const dataset = datasetFromText('(person) Ann -works for-> (firm) Bolt [¶1 "Ann works for Bolt"]');

describe('the process of the command line', () => {
  it('exits with 0 when all is fine, without color in a pipe', async () => {
    const file = createFolder().put('d.json', dataset);
    const { code, stdout, stderr } = await saysoProcess(['validate', file]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('✓');
    expect(stdout).not.toContain('\u001b');
  });

  it('exits with 1 for issues in the data, with color when forced', async () => {
    const file = createFolder().put('d.json', '{"sayso": 99}');
    const { code, stdout } = await saysoProcess(['validate', file], { FORCE_COLOR: '1' });
    expect(code).toBe(1);
    expect(stdout).toContain('\u001b[31merror');
  });

  it('exits with 2 when the world fails, with one JSON document for programs', async () => {
    const { code, stdout, stderr } = await saysoProcess(['inspect', 'no-such-file.json', '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(stdout).failures[0].code).toBe('missing-file');
    expect(stderr).toContain('no such file');
  });

  it('reads the standard input where a file is called “-”, and does not pretend to rewrite it', async () => {
    const counted = await saysoProcess(['inspect', '-', '--json'], {}, JSON.stringify(dataset));
    expect(counted.code).toBe(0);
    expect(JSON.parse(counted.stdout).files[0].claims).toBe(1);
    const tidied = await saysoProcess(['tidy', '-'], {}, JSON.stringify(dataset));
    expect(tidied.code).toBe(2);
    expect(tidied.stderr).toContain('name a file');
  });

  it('knows the version of the package', async () => {
    const { code, stdout } = await saysoProcess(['--version']);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
  });
});
