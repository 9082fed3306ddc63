import { beforeEach, describe, expect, it } from 'vitest';
import { multiSelectionPaths } from '../../../src/state/selectors/multi-selection-paths.ts';
import { chooseTogether } from '../../../src/state/view/change-multi-selection.ts';
import { change } from '../../../src/state/view/current-view.ts';
import { answered } from '../answer-at-once.ts';
import { openWorld } from '../open-world.ts';

beforeEach(() => {
  openWorld(`
    Ann -knows-> Bob
    Bob -may know-> Cid {possible}
    Cid -owns-> Dan
    Eve -knows-> Fay`);
});

describe('longer ways between the chosen', () => {
  it('are none where claims or common neighbors join them', () => {
    change(chooseTogether(['ann', 'bob', 'cid']));
    expect(multiSelectionPaths.value).toEqual([]);
  });

  it('lead from part to part, or do not', async () => {
    change(chooseTogether(['ann', 'dan', 'fay']));
    await answered();
    const ways = multiSelectionPaths.value?.map(({ from, to, path }) => [from, to, path?.entities, path?.weakest]);
    expect(ways).toEqual([
      ['ann', 'dan', ['ann', 'bob', 'cid', 'dan'], 'possible'],
      ['ann', 'fay', undefined, undefined],
    ]);
  });
});
