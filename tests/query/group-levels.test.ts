import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../src/model/lookup.ts';
import type { Dataset } from '../../src/model/types.ts';
import {
  groupIn,
  levelByColumn,
  levelByCommunity,
  levelByType,
  membersOf,
  restKey,
  withoutValueKey,
} from '../../src/query/group-levels.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const dataset = datasetFromText(`
  Ann  -works for-> Bolt  [¶1 "Ann works for Bolt"]
  Ann  -met-> Cid         [¶1 "Ann met Cid"]
  Dora -owns-> Eck        [¶2 "Dora owns Eck"]`);
const lookup = lookupOf(dataset);
const all = Uint32Array.from(dataset.entities.keys());
const placeOf = (name: string) => dataset.entities.findIndex((entity) => entity.name === name);

describe('groups of entities', () => {
  it('go by whom most is said of, when they are communities, and by size', () => {
    const numbers = dataset.entities.map(({ name }) => (name === 'Dora' || name === 'Eck' ? 7 : 3));
    const level = levelByCommunity(lookup, all, numbers);
    expect(level.groups.map(({ key, size }) => [lookup.entities.get(key)?.name, size])).toEqual([
      ['Ann', dataset.entities.length - 2],
      ['Dora', 2],
    ]);
    expect([...membersOf(level, 1)]).toEqual([placeOf('Dora'), placeOf('Eck')].sort());
  });

  it('are found by any entity in them, so that a link outlives another head', () => {
    const level = levelByCommunity(
      lookup,
      all,
      dataset.entities.map(({ name }) => Number(name === 'Eck' || name === 'Dora')),
    );
    expect(groupIn(lookup, level, dataset.entities[placeOf('Eck')]?.id ?? '')).toBe(1);
    expect(groupIn(lookup, level, 'nobody')).toBeUndefined();
    // A type is not found by what is of it.
    expect(groupIn(lookup, levelByType(lookup), dataset.entities[0]?.id ?? '')).toBeUndefined();
  });

  it('divide only those that are given', () => {
    const level = levelByCommunity(lookup, Uint32Array.of(0, 1), [0, 0]);
    expect([...level.of]).toEqual([0, 0, ...Array(dataset.entities.length - 2).fill(-1)]);
  });

  it('keep small communities and those without a value together at the end', () => {
    const many: Dataset = {
      ...dataset,
      claims: [],
      entities: Array.from({ length: 100 }, (_, index) => ({
        id: `e${index}`,
        type: 'person',
        name: `E ${index}`,
        ...(index < 10 ? { attributes: [['team', index % 2 === 0 ? 'red' : 'blue']] as const } : {}),
      })),
    };
    const byTeam = levelByColumn(lookupOf(many), 'team');
    expect(byTeam.groups).toEqual([
      { key: withoutValueKey, kind: 'without-value', size: 90 },
      { key: 'red', kind: 'value', size: 5 },
      { key: 'blue', kind: 'value', size: 5 },
    ]);
    const numbers = many.entities.map((_, index) => (index < 60 ? 0 : index));
    const level = levelByCommunity(lookupOf(many), Uint32Array.from(many.entities.keys()), numbers);
    expect(level.groups.map(({ key, size }) => [key, size])).toEqual([
      ['e0', 60],
      [restKey, 40],
    ]);
  });
});
