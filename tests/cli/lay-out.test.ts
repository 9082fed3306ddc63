import { describe, expect, it } from 'vitest';
import { readSayso } from '../../src/formats/read-sayso.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';
import { createFolder, sayso } from './command-line.ts';

const dataset = datasetFromText(`
  (person) Ann -works for-> (firm) Bolt [¶1 "Ann works for Bolt"]
  Ann -left-> Bolt [¶2 "until she left"]
  (person) Cy -works for-> Bolt [¶3 "Cy too"]`);

describe('sayso lay-out', () => {
  it('saves a place for each entity, apart from each other and the same each time', async () => {
    const folder = createFolder();
    const file = folder.put('d.json', dataset);
    const { exitCode, out } = await sayso('lay-out', file);
    expect([exitCode, out]).toEqual([0, expect.stringContaining('4 entities placed')]);
    const text = folder.read('d.json');
    const { positions = {} } = readSayso(Buffer.from(text), file).dataset ?? {};
    expect(Object.keys(positions)).toEqual(['ann', 'author', 'bolt', 'cy']);
    expect(new Set(Object.values(positions).map(String)).size).toBe(4);
    expect((await sayso('lay-out', file)).exitCode).toBe(0);
    expect(folder.read('d.json')).toBe(text);
    expect((await sayso('tidy', '--check', file)).exitCode).toBe(0);
  });

  it('prints the dataset instead of changing it when asked', async () => {
    const folder = createFolder();
    const file = folder.put('d.json', dataset);
    const before = folder.read('d.json');
    const { exitCode, out } = await sayso('lay-out', '--stdout', '--quick', file);
    expect(exitCode).toBe(0);
    expect(readSayso(Buffer.from(out), 'd.json').dataset?.positions).toBeDefined();
    expect(folder.read('d.json')).toBe(before);
    expect((await sayso('lay-out', '--stdout', file, file)).exitCode).toBe(2);
  });

  it('leaves a file with errors as it is, and prints nothing in its place', async () => {
    const folder = createFolder();
    const file = folder.put('d.json', '{"sayso": 99}');
    const { exitCode, out, err } = await sayso('lay-out', '--stdout', file);
    expect([exitCode, out]).toEqual([1, '']);
    expect(err).toContain('future-version');
    expect(folder.read('d.json')).toBe('{"sayso": 99}');
  });
});
