import { beforeEach, describe, expect, it } from 'vitest';
import { findPaths } from '../../../src/graph/paths.ts';
import { laterParts, missingParts } from '../../../src/state/later-parts.ts';
import { chosenWays } from '../../../src/state/selectors/multi-selection-paths.ts';
import { chooseTogether } from '../../../src/state/view/exploring.ts';
import { select } from '../../../src/state/view/transitions.ts';
import { change } from '../../../src/state/workspace/workspace.ts';
import { openWorld } from '../open-world.ts';

beforeEach(() => {
  laterParts.value = {};
  openWorld(`
    Ann -knows-> Bob
    Bob -may know-> Cid {possible}
    Cid -owns-> Dan
    Eve -knows-> Fay`);
});

describe('longer ways between the chosen', () => {
  it('are none where claims or common neighbors join them', () => {
    change(chooseTogether(['ann', 'bob', 'cid']));
    expect(chosenWays.value).toEqual([]);
  });

  it('wait for the part that finds paths, which is asked for while nothing is selected', () => {
    change(chooseTogether(['ann', 'dan']));
    expect(chosenWays.value).toBeUndefined();
    expect(missingParts.value).toContain('findPaths');
    change(select({ kind: 'entity', id: 'ann' }));
    expect(missingParts.value).not.toContain('findPaths');
  });

  it('lead from part to part, or do not', () => {
    laterParts.value = { findPaths };
    change(chooseTogether(['ann', 'dan', 'fay']));
    const ways = chosenWays.value?.map(({ from, to, path }) => [from, to, path?.entities, path?.weakest]);
    expect(ways).toEqual([
      ['ann', 'dan', ['ann', 'bob', 'cid', 'dan'], 'possible'],
      ['ann', 'fay', undefined, undefined],
    ]);
  });
});
