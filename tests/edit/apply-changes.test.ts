import { describe, expect, it } from 'vitest';
import { applicableChanges } from '../../src/edit/apply-changes.ts';
import { type ChangesFile, changesOf, readChanges, writeChanges } from '../../src/edit/changes-file.ts';
import { compareVersions } from '../../src/edit/compare-versions.ts';
import type { Claim, Dataset } from '../../src/model/types.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const world = datasetFromText(`
  Ann  -works for-> Bolt
  Bolt -owns->      Cord {alleged; Paper > Author}
  Ann  -knows->     Dan
`);
const withClaim = (dataset: Dataset, id: string, change: Partial<Claim>): Dataset => ({
  ...dataset,
  claims: dataset.claims.map((claim) => (claim.id === id ? { ...claim, ...change } : claim)),
});
const theirs: Dataset = {
  ...withClaim(withClaim(world, 'c1', { detail: 'as a cook' }), 'c3', { when: '2019' }),
  entities: [...world.entities, { id: 'eve', name: 'Eve', type: world.entities[0]?.type ?? '' }],
};
const file: ChangesFile = changesOf(world, theirs, { by: 'Ann', at: '2026-11-29', base: undefined, note: undefined });

/** The file as it arrives, with something in it altered. */
function arrived(alter: (text: string) => string): ChangesFile {
  const changes = readChanges(alter(writeChanges(file)));
  if (!changes) throw new Error('The file cannot be read.');
  return changes;
}

const keysOf = (changes: ChangesFile) => {
  const { base, theirs: after } = applicableChanges(world, changes);
  return compareVersions(base, world, after).map(({ key }) => key);
};

describe('the changes in a file', () => {
  it('can all be applied when they are sound', () => {
    const { refused } = applicableChanges(world, file);
    expect(refused).toEqual([]);
    expect(keysOf(file)).toEqual(['entity eve', 'claim c1', 'claim c3']);
  });

  it('can be applied but for the one that is not, which is kept with its place and the reason', () => {
    const changes = arrived((text) => text.replace('"when":"2019"', '"when":"2019","status":"sure"'));
    const { refused } = applicableChanges(world, changes);
    expect(refused).toMatchObject([{ list: 'changed', number: 2, about: { kind: 'claim', id: 'c3' } }]);
    expect(refused[0]?.why.join(' ')).toContain('sure');
    expect(refused[0]?.text).toContain('"status":"sure"');
    expect(keysOf(changes)).toEqual(['entity eve', 'claim c1']);
  });

  it('go with what they rest on', () => {
    const bad = { id: 'fay', name: '', type: 'nothing' };
    const claim = { ...world.claims[2], id: 'c9', object: 'fay' };
    const changes: ChangesFile = {
      ...file,
      added: [...file.added, { kind: 'entity', id: 'fay', to: bad }, { kind: 'claim', id: 'c9', to: claim }],
    };
    const { refused } = applicableChanges(world, changes);
    expect(refused.map(({ about }) => about?.id)).toEqual(['fay', 'c9']);
    expect(refused[1]?.why.join(' ')).toContain('fay');
    expect(keysOf(changes)).toEqual(['entity eve', 'claim c1', 'claim c3']);
  });

  it('that are sound only together are applied together, however they are listed', () => {
    const changes: ChangesFile = {
      ...file,
      changed: [...file.changed, { kind: 'claim', id: 'c3', to: 'nothing' }],
      removed: [
        { kind: 'entity', id: 'cord', from: world.entities.find(({ id }) => id === 'cord') },
        { kind: 'claim', id: 'c2', from: world.claims[1] },
      ],
    };
    const { refused } = applicableChanges(world, changes);
    expect(refused).toHaveLength(1);
    expect(keysOf(changes)).toContain('entity cord');
    expect(keysOf(changes)).toContain('claim c2');
  });

  it('that are no changes at all are kept too, and those behind them keep their number', () => {
    const changes = arrived((text) =>
      text.replace('"changed": [', '"changed": [{"kind":"opinion","id":"x"},').replace('"when":"2019"', '"when":7'),
    );
    const { refused } = applicableChanges(world, changes);
    expect(refused.map(({ list, number }) => `${list} ${number}`)).toEqual(['changed 1', 'changed 3']);
    expect(refused[0]).toMatchObject({ about: undefined, text: '{"kind":"opinion","id":"x"}' });
  });

  it('are refused where what they bring goes by another id', () => {
    const changes: ChangesFile = {
      ...file,
      added: [{ kind: 'entity', id: 'gil', to: { id: 'hal', name: 'Hal', type: world.entities[0]?.type } }],
    };
    const { refused, theirs: after } = applicableChanges(world, changes);
    expect(refused[0]?.why.join(' ')).toContain('goes by another id');
    expect(after.entities.map(({ id }) => id)).not.toContain('hal');
  });

  it('never bring the dataset down, whatever stands in them', () => {
    for (const to of [null, 7, 'x', [], {}, { id: 'c1' }, [[null]]]) {
      for (const kind of ['claim', 'entity', 'source', 'type', 'predicate', 'about', 'position'] as const) {
        const { theirs: after } = applicableChanges(world, { ...file, added: [{ kind, id: 'c1', to }] });
        expect(after.claims.length).toBeGreaterThan(0);
      }
    }
  });
});
