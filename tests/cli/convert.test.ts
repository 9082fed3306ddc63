import { describe, expect, it } from 'vitest';
import { readSayso } from '../../src/formats/read-sayso.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';
import { createFolder, sayso } from './command-line.ts';

const gexf = `<gexf version="1.3"><graph defaultedgetype="directed">
  <nodes><node id="1" label="Ann"/><node id="2" label="Bolt"/></nodes>
  <edges><edge id="e" source="1" target="3" kind="knows"/></edges></graph></gexf>`;

describe('sayso convert', () => {
  it('makes a valid dataset of a graph, and says what became of it', async () => {
    const folder = createFolder();
    const { exitCode, out } = await sayso('convert', folder.put('a.gexf', gexf), `${folder.path}/a.json`);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/read +3 {2}entities/);
    expect(out).toMatch(/repaired +1 {2}nodes added because lines lead to them[\s\S]*“3”, line 3/);
    const { dataset, issues } = readSayso(new TextEncoder().encode(folder.read('a.json')), 'a.json');
    expect(issues).toEqual([]);
    expect(dataset?.claims.map(({ id, status, voices }) => [id, status, voices])).toEqual([['e', 'unsourced', []]]);
    expect(dataset?.sources[0]?.import).toMatchObject({ name: 'a.gexf', format: 'GEXF' });
  });

  it('reports for programs', async () => {
    const folder = createFolder();
    const { out } = await sayso('convert', folder.put('a.gexf', gexf), `${folder.path}/a.sayso.json`, '--json');
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      format: 'sayso',
      entities: 3,
      claims: 1,
      report: {
        format: 'GEXF',
        notes: expect.arrayContaining([expect.objectContaining({ outcome: 'repaired', count: 1 })]),
      },
    });
  });

  it('joins tables of nodes and of lines', async () => {
    const folder = createFolder();
    const nodes = folder.put('nodes.csv', 'Id,Label\n1,Ann\n2,Bolt\n');
    const edges = folder.put('edges.csv', 'Source,Target,Label\n1,2,knows\n');
    const { exitCode } = await sayso('convert', nodes, edges, `${folder.path}/both.json`);
    expect(exitCode).toBe(0);
    expect(JSON.parse(folder.read('both.json')).entities.map(({ name }: { name: string }) => name)).toEqual([
      'Ann',
      'Bolt',
    ]);
  });

  it('refuses a damaged file with the place, and takes the readable part only when asked, marked as such', async () => {
    const folder = createFolder();
    const cut = folder.put('cut.gexf', gexf.slice(0, gexf.indexOf('<edge ')));
    const refused = await sayso('convert', cut, `${folder.path}/cut.json`);
    expect([refused.exitCode, refused.err]).toEqual([
      1,
      expect.stringMatching(/cut-xml[\s\S]*Line 3, column \d+: the file ends inside <edges>/),
    ]);
    const { exitCode, out } = await sayso('convert', '--readable-part', cut, `${folder.path}/cut.json`);
    expect([exitCode, out]).toEqual([0, expect.stringContaining('Incomplete: Line 3')]);
    const { note, sources } = JSON.parse(folder.read('cut.json'));
    expect([note, sources[0].import.incomplete]).toEqual([
      expect.stringMatching(/^Incomplete: Line 3/),
      expect.stringMatching(/^Line 3/),
    ]);
  });

  it('writes what Export writes, keeps what is there, and knows its formats', async () => {
    const folder = createFolder();
    const file = folder.put('d.json', datasetFromText('Ann -knows-> Bolt'));
    const output = `${folder.path}/d.graphology.json`;
    expect((await sayso('convert', file, output)).exitCode).toBe(0);
    expect(JSON.parse(folder.read('d.graphology.json')).edges).toHaveLength(1);
    expect((await sayso('convert', file, output)).exitCode).toBe(2);
    expect((await sayso('convert', '--force', file, output)).exitCode).toBe(0);
    expect((await sayso('convert', file, `${folder.path}/d.docx`)).err).toContain('Name one with --to');
    expect((await sayso('convert', file)).err).toContain('Name a file to read and one to write');
  });
});
