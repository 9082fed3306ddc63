import { beforeEach, describe, expect, it } from 'vitest';
import { forgetSteps, redoName, undoName } from '../../../src/state/undo/history.ts';
import { noteMoves, perform, redoStep, undoStep } from '../../../src/state/undo/undoable.ts';
import { colorBy, measureStatedOnly, sizeBy } from '../../../src/state/view/change-appearance.ts';
import { restCamera } from '../../../src/state/view/change-camera.ts';
import { hide, showMatching } from '../../../src/state/view/change-filters.ts';
import { focusOn } from '../../../src/state/view/change-focus.ts';
import { pin, unpin } from '../../../src/state/view/change-multi-selection.ts';
import { findPaths } from '../../../src/state/view/change-path.ts';
import { select } from '../../../src/state/view/change-selection.ts';
import { change, view } from '../../../src/state/view/current-view.ts';
import { openWorld } from '../open-world.ts';

beforeEach(() => {
  openWorld('Ann -knows-> Bob');
  forgetSteps();
});

describe('undo and redo', () => {
  it('bring back what colors and sizes meant', () => {
    perform('Color by status', colorBy('status'));
    perform('Size by PageRank', sizeBy('pagerank'));
    perform('Count stated claims only', measureStatedOnly(true));
    expect(undoName.value).toBe('Count stated claims only');
    undoStep();
    undoStep();
    expect(view.value).toMatchObject({ colorBy: 'status', sizeBy: 'claims', statedOnly: false });
    undoStep();
    expect(view.value.colorBy).toBe('type');
    redoStep();
    redoStep();
    expect(view.value).toMatchObject({ colorBy: 'status', sizeBy: 'pagerank' });
  });

  it('take all pins off as one step', () => {
    perform('Pin', pin(['ann', 'bob']));
    perform('Unpin all', unpin());
    expect(view.value.pinned).toEqual([]);
    undoStep();
    expect(view.value.pinned).toEqual(['ann', 'bob']);
  });

  it('say what they would do', () => {
    expect([undoName.value, redoName.value]).toEqual([undefined, undefined]);
    perform('Hide Ann', hide(['ann']));
    expect([undoName.value, redoName.value]).toEqual(['Hide Ann', undefined]);
    undoStep();
    expect([undoName.value, redoName.value]).toEqual([undefined, 'Hide Ann']);
  });

  it('bring back filters, focus and pins, and leave the selection alone', () => {
    perform('Hide Ann', hide(['ann']));
    perform('Focus on Bob', focusOn('bob'));
    perform('Pin Bob', pin(['bob']));
    change(select({ kind: 'entity', id: 'bob' }));
    undoStep();
    undoStep();
    expect(view.value.focus).toBeUndefined();
    expect(view.value.pinned).toEqual([]);
    expect(view.value.filters.hiddenEntities).toEqual(['ann']);
    expect(view.value.selection?.id).toBe('bob');
    redoStep();
    expect(view.value.focus?.id).toBe('bob');
  });

  it('bring back the focus that a path took the place of, and the path', () => {
    perform('Focus on Bob', focusOn('bob'));
    perform('Paths from Ann to Bob', findPaths('ann', 'bob'));
    undoStep();
    expect([view.value.focus?.id, view.value.path]).toEqual(['bob', undefined]);
    redoStep();
    expect([view.value.focus, view.value.path?.to]).toEqual([undefined, 'bob']);
  });

  it('show the part of the graph that comes back, wherever the camera was', () => {
    change(restCamera({ x: 1, y: 2, ratio: 0.5 }));
    perform('Hide Ann', hide(['ann']));
    expect(view.value.camera?.x).toBe(1);
    perform('Focus on Bob', focusOn('bob'));
    expect(view.value.camera).toBeUndefined();
    change(restCamera({ x: 3, y: 4, ratio: 0.5 }));
    undoStep();
    expect(view.value.camera).toBeUndefined();
    change(restCamera({ x: 5, y: 6, ratio: 0.5 }));
    undoStep();
    expect(view.value.camera?.x).toBe(5);
  });

  it('give the places of moved nodes to whoever moves them', () => {
    noteMoves('Move Ann', [{ id: 'ann', from: [0, 0], to: [3, 4] }]);
    expect(undoStep()).toEqual({ name: 'Move Ann', places: new Map([['ann', [0, 0]]]), isEdit: false });
    expect(redoStep()?.places).toEqual(new Map([['ann', [3, 4]]]));
    expect(redoStep()).toBeUndefined();
  });

  it('do not count selecting, nor what changes nothing', () => {
    perform('Select Ann', select({ kind: 'entity', id: 'ann' }));
    perform('Nothing', (before) => before);
    expect(undoName.value).toBeUndefined();
  });

  it('take the letters of a query in one step', () => {
    perform('Search c', showMatching('c'), 'query');
    perform('Search co', showMatching('co'), 'query');
    undoStep();
    expect(view.value.filters.query).toBe('');
    expect(undoStep()).toBeUndefined();
  });

  it('go back to what stood before the step, though the address changed the view meanwhile', () => {
    perform('Hide Ann', hide(['ann']));
    change(focusOn('bob'));
    perform('Hide Bob', hide(['bob']));
    undoStep();
    expect(view.value.focus?.id).toBe('bob');
    expect(view.value.filters.hiddenEntities).toEqual(['ann']);
  });
});
