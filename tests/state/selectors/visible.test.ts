import { effect } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import { emphasis } from '../../../src/state/selectors/emphasis.ts';
import { facetValues } from '../../../src/state/selectors/facets.ts';
import { timeline } from '../../../src/state/selectors/timeline.ts';
import { claimCount, focusSet, hidden, matched, unconnected, visible } from '../../../src/state/selectors/visible.ts';
import { restCamera } from '../../../src/state/view/change-camera.ts';
import { hide, only, showLonely, showMatching, toggle } from '../../../src/state/view/change-filters.ts';
import { addToFocus, focusDepth, focusOn } from '../../../src/state/view/change-focus.ts';
import { select } from '../../../src/state/view/change-selection.ts';
import { change } from '../../../src/state/view/current-view.ts';
import { workspace } from '../../../src/state/workspace/workspace.ts';
import { answered } from '../answer-at-once.ts';
import { openWorld } from '../open-world.ts';

const lookup = () => {
  if (!workspace.value) throw new Error('Nothing is open.');
  return workspace.value.lookup;
};
const hiddenKeys = () => ({ nodes: [...(hidden.value?.nodes ?? [])], edges: [...(hidden.value?.edges ?? [])] });

beforeEach(() => {
  openWorld(`
    (person) Ann  -works for->  (firm) Bolt {2019}
    Bolt          -owns->       (firm) Cord {alleged; Author}
    Cord          -owns->       (firm) Dent
    Dent          -owns->       (firm) Edge
    Ann           -was called-> = "a wolf"
  `);
});

describe('the view that a visitor finds', () => {
  it('hides nothing and lights nothing', () => {
    expect(visible.value).toBeUndefined();
    expect(hidden.value).toBeUndefined();
    expect(emphasis.value).toEqual({});
    expect(claimCount.value).toEqual({ shown: 5, total: 5 });
  });

  it('shows all values of each facet', () => {
    expect(facetValues.type.value.every(({ isShown }) => isShown)).toBe(true);
    expect(facetValues.voice.value.map(({ value, count }) => [value, count])).toEqual([['author', 5]]);
  });

  it('is empty, not broken, before a dataset is there', () => {
    workspace.value = undefined;
    expect(visible.value).toBeUndefined();
    expect(claimCount.value).toEqual({ shown: 0, total: 0 });
    expect(facetValues.status.value).toEqual([]);
    expect(timeline.value).toBeUndefined();
  });
});

describe('filters', async () => {
  it('leave entities without a claim faded, until these are hidden', async () => {
    change(only(lookup(), 'status', 'alleged'));
    await answered();
    expect([...(hidden.value?.faded ?? [])].sort()).toEqual(['ann', 'author', 'dent', 'edge']);
    expect([...unconnected.value].sort()).toEqual(['ann', 'author', 'dent', 'edge']);
    change(showLonely(false));
    await answered();
    expect(hidden.value?.faded).toBeUndefined();
    expect(hiddenKeys().nodes.sort()).toEqual(['ann', 'author', 'dent', 'edge']);
  });

  it('hide claims, and count what is left', async () => {
    change(toggle(lookup(), 'status', 'alleged', []));
    await answered();
    expect(hiddenKeys()).toEqual({ nodes: [], edges: ['c2'] });
    expect(claimCount.value).toEqual({ shown: 4, total: 5 });
    expect(emphasis.value.hidden).toBe(hidden.value);
  });

  it('hide entities with the claims about them', async () => {
    change(hide(['bolt']));
    await answered();
    expect(hiddenKeys()).toEqual({ nodes: ['bolt'], edges: ['c1', 'c2'] });
  });

  it('hide lonely entities when asked', async () => {
    change(only(lookup(), 'status', 'alleged'));
    await answered();
    change(showLonely(false));
    await answered();
    expect([...(visible.value?.entities ?? [])]).toEqual(['bolt', 'cord']);
  });

  it('understand queries, and suggest what a misspelled name may mean', async () => {
    change(showMatching('voice:autor wolf'));
    await answered();
    expect(claimCount.value.shown).toBe(0);
    expect(matched.value?.problems.map(({ suggestion }) => suggestion)).toEqual(['voice:author']);
    change(showMatching('wolf'));
    await answered();
    expect([...(visible.value?.claims ?? [])]).toEqual(['c5']);
  });

  it('are not gone through again when something else changes', async () => {
    change(toggle(lookup(), 'status', 'alleged', []));
    await answered();
    let runs = 0;
    const stop = effect(() => {
      runs += emphasis.value.hidden === undefined ? 0 : 1;
      facetValues.voice.value;
    });
    const before = hidden.value;
    change(restCamera({ x: 1, y: 1, ratio: 2 }));
    expect(runs).toBe(1);
    change(select({ kind: 'entity', id: 'ann' }));
    expect(hidden.value).toBe(before);
    stop();
  });
});

describe('the focus', () => {
  it('shows an entity and its neighbors, with the claims among them', () => {
    change(focusOn('bolt'));
    expect([...(focusSet.value ?? [])].sort()).toEqual(['ann', 'bolt', 'cord']);
    expect([...(visible.value?.claims ?? [])].sort()).toEqual(['c1', 'c2', 'c5']);
    expect(claimCount.value).toEqual({ shown: 3, total: 5 });
  });

  it('goes deeper', () => {
    change(focusOn('bolt'));
    change(focusDepth(2));
    expect(focusSet.value?.has('dent')).toBe(true);
    expect(focusSet.value?.has('edge')).toBe(false);
  });

  it('takes in what is added by hand', () => {
    change(focusOn('bolt'));
    change(addToFocus(['dent']));
    expect([...(visible.value?.claims ?? [])].sort()).toEqual(['c1', 'c2', 'c3', 'c5']);
  });

  it('walks only over claims that the filters leave', async () => {
    change(focusOn('bolt'));
    change(toggle(lookup(), 'status', 'alleged', []));
    await answered();
    expect([...(focusSet.value ?? [])].sort()).toEqual(['ann', 'bolt']);
  });

  it('keeps its entity in sight though the filters would hide it', async () => {
    change(focusOn('ann'));
    change(toggle(lookup(), 'type', 'person', []));
    await answered();
    expect([...(visible.value?.entities ?? [])]).toEqual(['ann']);
    expect(visible.value?.claims.size).toBe(0);
  });

  it('is none on an entity that the dataset does not have', () => {
    change(focusOn('nobody'));
    expect(visible.value).toBeUndefined();
  });
});

describe('the timeline of the view', async () => {
  it('follows the filters', async () => {
    expect(timeline.value?.undated).toBe(4);
    change(only(lookup(), 'status', 'alleged'));
    await answered();
    expect(timeline.value?.undated).toBe(1);
  });
});
