import { describe, expect, it } from 'vitest';
import { colorBy, cycleTheme, measureStatedOnly, sizeBy } from '../../../src/state/view/change-appearance.ts';
import { restCamera, startAfresh } from '../../../src/state/view/change-camera.ts';
import { showMode } from '../../../src/state/view/change-mode.ts';
import { select, stepBack } from '../../../src/state/view/change-selection.ts';
import { initialView, type View } from '../../../src/state/view/view.ts';

describe('transitions', () => {
  it('select one thing at a time', () => {
    const first = select({ kind: 'entity', id: 'ann' })(initialView);
    const second = select({ kind: 'claim', id: 'c1' })(first);
    expect(first.selection).toEqual({ kind: 'entity', id: 'ann' });
    expect(second.selection).toEqual({ kind: 'claim', id: 'c1' });
    expect(initialView.selection).toBeUndefined();
  });

  it('leave the view untouched when nothing changes', () => {
    const selected = select({ kind: 'entity', id: 'ann' })(initialView);
    expect(select({ kind: 'entity', id: 'ann' })(selected)).toBe(selected);
    expect(showMode('graph')(initialView)).toBe(initialView);
  });

  it('walk through the themes and come back', () => {
    const dark = cycleTheme(cycleTheme(initialView));
    expect(dark.theme).toBe('dark');
    expect(cycleTheme(dark).theme).toBe('system');
  });
});

describe('looks', () => {
  it('change by choice, and leave the view untouched when nothing changes', () => {
    expect(colorBy('status')(initialView).colorBy).toBe('status');
    expect(sizeBy('pagerank')(initialView).sizeBy).toBe('pagerank');
    expect(measureStatedOnly(true)(initialView).statedOnly).toBe(true);
    for (const same of [colorBy('type'), sizeBy('claims'), measureStatedOnly(false), restCamera(undefined)]) {
      expect(same(initialView)).toBe(initialView);
    }
  });

  it('keep where the camera rests', () => {
    const rested = restCamera({ x: 1, y: 2, ratio: 3 })(initialView);
    expect(rested.camera).toEqual({ x: 1, y: 2, ratio: 3 });
    expect(restCamera({ x: 1, y: 2, ratio: 3 })(rested)).toBe(rested);
  });

  it('stay for another dataset, when all that was chosen by id goes', () => {
    const before: View = {
      ...initialView,
      selection: { kind: 'entity', id: 'ann' },
      mode: 'list',
      theme: 'dark',
      colorBy: 'community',
      chosen: ['ann'],
      focus: { id: 'ann', depth: 1, added: [] },
      camera: { x: 1, y: 2, ratio: 3 },
    };
    expect(startAfresh(before)).toEqual({ ...initialView, mode: 'list', theme: 'dark', colorBy: 'community' });
  });
});

describe('Esc', () => {
  const view: View = {
    ...initialView,
    path: { from: 'a', to: 'b', index: 0, statedOnly: false, followDirection: false },
    chosen: ['a', 'b'],
    selection: { kind: 'entity', id: 'b' },
    focus: { id: 'a', depth: 1, added: [] },
  };

  it('goes one step back at a time: several, selection, path with the entity where it began, focus', () => {
    const steps = [view, stepBack(view)];
    while (steps.length < 7) steps.push(stepBack(steps.at(-1) ?? view));
    expect(steps.map(({ path, chosen, selection, focus }) => [chosen.length, selection?.id, !!path, !!focus])).toEqual([
      [2, 'b', true, true],
      [0, 'b', true, true],
      [0, undefined, true, true],
      [0, 'a', false, true],
      [0, 'a', false, false],
      [0, undefined, false, false],
      [0, undefined, false, false],
    ]);
    expect(stepBack(initialView)).toBe(initialView);
  });

  it('leaves the focus at once while its own entity is selected', () => {
    const focused: View = {
      ...initialView,
      selection: { kind: 'entity', id: 'a' },
      focus: { id: 'a', depth: 1, added: [] },
    };
    expect(stepBack(focused).focus).toBeUndefined();
    expect(stepBack(focused).selection?.id).toBe('a');
  });
});
