import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/command-list.ts';
import { createFolder, sayso } from './command-line.ts';

describe('the command line', () => {
  it('shows its help with no words, and calls that a mistake', async () => {
    const { exitCode, out, err } = await sayso();
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain('Usage');
  });

  it('shows its help and its version when asked', async () => {
    for (const words of [['help'], ['--help'], ['-h'], ['help', '--json']]) {
      const { exitCode, out } = await sayso(...words);
      expect(exitCode).toBe(0);
      for (const { name, summary } of commands) expect(out).toMatch(new RegExp(`${name} +${summary}`));
    }
    expect(await sayso('--version')).toEqual({ exitCode: 0, out: '1.2.3\n', err: '' });
  });

  it.each(commands.map(({ name }) => name))('explains %s in every way of asking', async (name) => {
    const { exitCode, out, err } = await sayso('help', name);
    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toContain(`sayso ${name} `);
    expect(out).toContain('Examples');
    for (const option of commands.find((command) => command.name === name)?.options ?? []) {
      expect(out).toContain(`--${option.name}`);
    }
    expect((await sayso(name, '--help')).out).toBe(out);
    expect((await sayso(name, '-h', 'no-such-file')).out).toBe(out);
  });

  it.each([
    [['valdate', 'x'], 'unknown-command', 'Did you mean validate?'],
    [['--hepl'], 'unknown-option', 'Did you mean --help?'],
    [['help', 'tdy'], 'unknown-command', 'Did you mean tidy?'],
    [['tidy', 'x', '--chek'], 'unknown-option', 'Did you mean --check?'],
    [['validate', 'x', '-t'], 'unknown-option', 'no option -t'],
    [['validate', 'x', '--text'], 'bad-option', '--text wants a file'],
    [['validate', 'x', '--text', '--strict'], 'bad-option', 'not “--strict”'],
    [['tidy', 'x', '--check=yes'], 'bad-option', 'takes no value'],
    [['validate'], 'missing-argument', 'sayso validate <files>'],
    [['verify', 'graph-data/massimov/dataset.json'], 'missing-argument', 'needs the text'],
    [['inspect', 'no-such-file'], 'missing-file', 'no-such-file: no such file'],
    [['inspect', '.'], 'not-a-file', 'is a folder'],
  ])('answers %j with exit code 2 and says what to do', async (words, code, message) => {
    const { exitCode, out, err } = await sayso(...words);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain(message);
    const json = await sayso(...words, '--json');
    expect(json.exitCode).toBe(2);
    const data = JSON.parse(json.out);
    expect(data.ok).toBe(false);
    expect(data.failures).toEqual([expect.objectContaining({ code })]);
  });

  it('takes files after “--” for files, whatever they look like', async () => {
    const { err } = await sayso('inspect', '--', '--check');
    expect(err).toContain('--check: no such file');
  });

  it('reads the other files when one is missing', async () => {
    const folder = createFolder();
    const bad = folder.put('bad.json', '{}');
    const { exitCode, out, err } = await sayso('validate', `${folder.path}/none.json`, bad);
    expect(exitCode).toBe(2);
    expect(out).toContain('bad.json');
    expect(err).toContain('none.json: no such file');
  });

  it('shows no control characters from data', async () => {
    const folder = createFolder();
    const file = folder.put('bad.json', '{"sayso": 1, "\\u001b[31mred": 1}');
    const { out } = await sayso('validate', file);
    expect(out).toContain('red');
    expect(out).not.toContain('\u001b');
  });
});
