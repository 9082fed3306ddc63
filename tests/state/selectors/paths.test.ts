import { beforeEach, describe, expect, it } from 'vitest';
import { emphasis } from '../../../src/state/selectors/emphasis.ts';
import { connections, multiSelectedEntities } from '../../../src/state/selectors/multi-selection.ts';
import { currentPath, paths } from '../../../src/state/selectors/paths.ts';
import { hide } from '../../../src/state/view/change-filters.ts';
import { alsoChoose, chooseTogether } from '../../../src/state/view/change-multi-selection.ts';
import { findPaths, pathStatedOnly, showPath } from '../../../src/state/view/change-path.ts';
import { change } from '../../../src/state/view/current-view.ts';
import { answered } from '../answer-at-once.ts';
import { openWorld } from '../open-world.ts';

const lit = () => [...(emphasis.value.lit ?? [])].sort();

beforeEach(() => {
  openWorld(`
    Ann -knows-> Bob {alleged}
    Bob -knows-> Dan
    Ann -pays->  Cid
    Cid -pays->  Dan
    Bob -knows-> Cid
  `);
});

describe('a path on the screen', () => {
  it('is lit, entities and claims', async () => {
    change(findPaths('ann', 'dan'));
    await answered();
    expect(currentPath.value?.weakest).toBe('stated');
    expect(lit()).toEqual(['ann', 'c3', 'c4', 'cid', 'dan']);
  });

  it('gives way to the next, and the last stays when there are no more', async () => {
    change(findPaths('ann', 'dan'));
    await answered();
    const count = paths.value?.length ?? 0;
    change(showPath(99));
    expect(currentPath.value).toBe(paths.value?.[count - 1]);
  });

  it('does not lead through what is hidden', async () => {
    change(findPaths('ann', 'dan'));
    await answered();
    change(hide(['cid']));
    await answered();
    expect(paths.value?.map(({ entities }) => entities)).toEqual([['ann', 'bob', 'dan']]);
    change(pathStatedOnly(true));
    await answered();
    expect(paths.value).toEqual([]);
    expect(currentPath.value).toBeUndefined();
    expect(emphasis.value.lit).toBeUndefined();
  });
});

describe('what connects several', () => {
  it('is the claims between them and who stands between', () => {
    change(chooseTogether(['ann', 'bob', 'dan']));
    expect(connections.value?.claims.map(({ id }) => id)).toEqual(['c1', 'c2']);
    expect(connections.value?.between).toEqual([{ id: 'cid', joins: ['ann', 'bob', 'dan'] }]);
    expect(lit()).toEqual(['ann', 'bob', 'c1', 'c2', 'dan']);
  });

  it('leaves hidden claims out and knows only what the dataset has', () => {
    change(chooseTogether(['ann', 'bob', 'nobody', 'c4']));
    expect(multiSelectedEntities.value).toEqual(['ann', 'bob']);
    expect(connections.value?.claims.map(({ id }) => id)).toEqual(['c1', 'c4']);
    change(hide(['cid']));
    change(alsoChoose(['dan']));
    expect(connections.value?.between).toEqual([]);
  });

  it('is nothing when none is chosen', () => {
    expect(connections.value).toBeUndefined();
  });

  it('leaves out who is joined to one of them only', () => {
    openWorld(`
      Ann -knows-> Bob
      Ann -knows-> Cid
      Dan -knows-> Cid
    `);
    change(chooseTogether(['ann', 'dan']));
    expect(connections.value?.between).toEqual([{ id: 'cid', joins: ['ann', 'dan'] }]);
  });
});
