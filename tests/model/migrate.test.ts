import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSayso } from '../../src/formats/read-sayso.ts';
import { writeSayso } from '../../src/formats/write-sayso.ts';
import { formatVersion, migrate, type Upgrade, upgradeThrough } from '../../src/model/migrate.ts';

const folder = join(import.meta.dirname, '../fixtures/versions');
const fixtures = readdirSync(folder);

describe('versions of the format', () => {
  it('have a file of each that was ever released', () => {
    expect(fixtures.sort()).toEqual(Array.from({ length: formatVersion }, (_, index) => `version-${index + 1}.json`));
  });

  it.each(fixtures)('open without a fault, and upgrading what was upgraded changes nothing: %s', (name) => {
    const { dataset, issues } = readSayso(readFileSync(join(folder, name)), name);
    expect(issues).toEqual([]);
    expect(dataset?.sayso).toBe(formatVersion);
    const written = dataset ? writeSayso(dataset) : '';
    const again = readSayso(Buffer.from(written), name).dataset;
    expect(again && writeSayso(again)).toBe(written);
    const migrated = migrate(JSON.parse(written));
    expect(migrated.kind === 'dataset' && migrated.input).toEqual(JSON.parse(written));
  });

  it('are gone through step by step from wherever a file stands', () => {
    const steps: readonly Upgrade[] = [
      (input) => ({ ...input, steps: [...stepsIn(input), 'one to two'] }),
      (input) => ({ ...input, steps: [...stepsIn(input), 'two to three'] }),
    ];
    expect(upgradeThrough(steps, { sayso: 1 }, 1)).toEqual({ sayso: 3, steps: ['one to two', 'two to three'] });
    expect(upgradeThrough(steps, { sayso: 2 }, 2)).toEqual({ sayso: 3, steps: ['two to three'] });
    expect(upgradeThrough(steps, { sayso: 3 }, 3)).toEqual({ sayso: 3 });
  });

  it('that are newer are refused with what to do', () => {
    const migrated = migrate({ sayso: formatVersion + 1 });
    expect(migrated.kind).toBe('refused');
    expect(migrated.kind === 'refused' && migrated.issue.message).toMatch(/newer Sayso.*export it.*unchanged/);
  });
});

describe('what is no dataset', () => {
  const refusalOf = (input: unknown) => {
    const migrated = migrate(input);
    if (migrated.kind !== 'refused') throw new Error('It was taken');
    return migrated.issue;
  };
  const start = 'This is not a Sayso dataset, which is an object with the key "sayso"';

  it.each<[unknown, string]>([
    [[1, 2], `${start}, but a list of 2. If each item is a claim, put them under "claims" of a dataset.`],
    [null, `${start}, but empty (null). Choose another file.`],
    [undefined, `${start}, but empty (undefined). Choose another file.`],
    ['<html>', `${start}, but only the text "<html>". Choose another file.`],
    [7, `${start}, but only 7. Choose another file.`],
  ])('is told to be %j', (input, message) => {
    expect(refusalOf(input)).toEqual({ severity: 'error', code: 'not-a-dataset', path: '/', message });
  });

  it.each<[unknown, string]>([
    ['1', '"1"'],
    [1.5, '1.5'],
    [0, '0'],
    [null, 'null'],
    [[], '[]'],
    [undefined, 'nothing'],
    ['x'.repeat(100), `"${'x'.repeat(59)}…"`],
  ])('for its version is told that version: %j', (sayso, found) => {
    expect(refusalOf({ sayso })).toEqual({
      severity: 'error',
      code: 'bad-version',
      path: '/sayso',
      message: `The key "sayso" holds the version of the format, a whole number; here it is ${found}. Write "sayso": 1.`,
    });
  });

  it('for being newer is told where it says so', () => {
    expect(refusalOf({ sayso: 2 })).toMatchObject({ severity: 'error', code: 'future-version', path: '/sayso' });
  });

  it.each<[Readonly<Record<string, unknown>>, RegExp]>([
    [{ claims: [] }, /^It looks like a Sayso dataset that lost its version: add "sayso": 1 at the top\.$/],
    [{ entities: [], vocabulary: {} }, /a Sayso dataset that lost its version/],
    [{ $schema: 'https://json-schema.org/draft/2020-12/schema' }, /a JSON schema, which describes files of a kind/],
    [{ type: 'Feature' }, /a map \(GeoJSON\)/],
    [{ type: 'Topology' }, /a map \(GeoJSON\)/],
    [{ type: 'bundle', objects: [] }, /threat intelligence \(STIX\)/],
    [{ nodes: [], edges: [] }, /a graph in graphology’s JSON/],
    [{ nodes: [], links: [] }, /a graph of nodes and links/],
    [{ elements: {} }, /a graph of Cytoscape/],
    [{ network: {} }, /a map of VOSviewer/],
    [{ '@context': 'https://schema.org' }, /linked data \(JSON-LD\)/],
    [{ '@graph': [] }, /linked data \(JSON-LD\)/],
    [{ dependencies: {} }, /the description of a software package/],
    [{ devDependencies: {} }, /the description of a software package/],
  ])('is recognized by what it has: %j', (input, words) => {
    const { code, path, message } = refusalOf(input);
    expect([code, path]).toEqual(['not-a-dataset', '/']);
    expect(message).toMatch(/^This is not a Sayso dataset: it has no "sayso" key\. It looks like /);
    expect(message.replace(/^.*? key\. /, '')).toMatch(words);
  });

  it.each<[Readonly<Record<string, unknown>>]>([
    [{ claims: 'none' }],
    [{ entities: [] }],
    [{ vocabulary: {} }],
    [{ entities: {}, vocabulary: {} }],
    [{ $schema: 'https://example.org' }],
    [{ type: 'Features' }],
    [{ type: 'A Feature' }],
    [{ type: 7 }],
    [{ type: 'bundle' }],
    [{ type: 'bundles', objects: [] }],
    [{ type: 'a bundle', objects: [] }],
    [{ objects: [] }],
    [{ nodes: [] }],
    [{ edges: [], links: [] }],
    [{ nodes: {}, edges: [], links: [] }],
    [Object.create({ elements: [], nodes: [], edges: [] })],
  ])('is not taken for what it only resembles: %j', (input) => {
    expect(refusalOf(input).message).not.toContain('It looks like');
  });

  it('is otherwise told its first five keys', () => {
    const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1]));
    expect(refusalOf({}).message).toContain('key. It is an empty object. ');
    expect(refusalOf(keys(2)).message).toContain('Its keys are "k0", "k1". ');
    expect(refusalOf(keys(5)).message).toContain('Its keys are "k0", "k1", "k2", "k3", "k4". ');
    expect(refusalOf(keys(7)).message).toContain('Its keys are "k0", "k1", "k2", "k3", "k4" and 2 more. ');
    expect(refusalOf({ ['x'.repeat(50)]: 1 }).message).toContain(`Its keys are "${'x'.repeat(29)}…". `);
  });
});

function stepsIn(input: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Array.isArray(input['steps']) ? input['steps'] : [];
}
