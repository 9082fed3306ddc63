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

function stepsIn(input: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Array.isArray(input['steps']) ? input['steps'] : [];
}
