import { beforeEach, describe, expect, it } from 'vitest';
import { findPaths as findPathsIn } from '../../src/graph/paths.ts';
import { laterParts, missingParts } from '../../src/state/later-parts.ts';
import { emphasis } from '../../src/state/selectors/details.ts';
import { chosenEntities, connections } from '../../src/state/selectors/multi-selection.ts';
import { currentPath, paths } from '../../src/state/selectors/paths.ts';
import { showing } from '../../src/state/selectors/showing.ts';
import { hide } from '../../src/state/view/change-filters.ts';
import { alsoChoose, chooseTogether, findPaths, pathStatedOnly, showPath } from '../../src/state/view/exploring.ts';
import { change } from '../../src/state/workspace/workspace.ts';
import { openWorld } from './open-world.ts';

const lit = () => [...(emphasis.value.lit ?? [])].sort();

beforeEach(() => {
  laterParts.value = { showing, findPaths: findPathsIn };
  openWorld(`
    Ann -knows-> Bob {alleged}
    Bob -knows-> Dan
    Ann -pays->  Cid
    Cid -pays->  Dan
    Bob -knows-> Cid
  `);
});

describe('a path on the screen', () => {
  it('waits for the part that finds it', () => {
    laterParts.value = { showing };
    change(findPaths('ann', 'dan'));
    expect(missingParts.value).toEqual(['findPaths']);
    expect(paths.value).toBeUndefined();
    expect(emphasis.value).toEqual({});
  });

  it('is lit, entities and claims', () => {
    change(findPaths('ann', 'dan'));
    expect(currentPath.value?.weakest).toBe('stated');
    expect(lit()).toEqual(['ann', 'c3', 'c4', 'cid', 'dan']);
  });

  it('gives way to the next, and the last stays when there are no more', () => {
    change(findPaths('ann', 'dan'));
    const count = paths.value?.length ?? 0;
    change(showPath(99));
    expect(currentPath.value).toBe(paths.value?.[count - 1]);
  });

  it('does not lead through what is hidden', () => {
    change(findPaths('ann', 'dan'));
    change(hide(['cid']));
    expect(paths.value?.map(({ entities }) => entities)).toEqual([['ann', 'bob', 'dan']]);
    change(pathStatedOnly(true));
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
    expect(chosenEntities.value).toEqual(['ann', 'bob']);
    expect(connections.value?.claims.map(({ id }) => id)).toEqual(['c1', 'c4']);
    change(hide(['cid']));
    change(alsoChoose(['dan']));
    expect(connections.value?.between).toEqual([]);
  });

  it('is nothing when none is chosen', () => {
    expect(connections.value).toBeUndefined();
  });
});
