import { describe, expect, it } from 'vitest';
import { addToFocus, focusDepth, focusOn, leaveFocus, takeFromFocus } from '../../../src/state/view/change-focus.ts';
import {
  alsoChoose,
  chooseNone,
  chooseTogether,
  pin,
  toggleChosen,
  unpin,
} from '../../../src/state/view/change-multi-selection.ts';
import {
  findPaths,
  leavePath,
  pathFollowsDirection,
  pathStatedOnly,
  showPath,
  turnPath,
} from '../../../src/state/view/change-path.ts';
import { initialView, type View } from '../../../src/state/view/view.ts';

const viewAfter = (...steps: readonly ((view: View) => View)[]) =>
  steps.reduce((view, step) => step(view), initialView);

describe('the focus', () => {
  it('begins one step deep and goes to four', () => {
    expect(viewAfter(focusOn('ann')).focus).toEqual({ id: 'ann', depth: 1, added: [] });
    expect(viewAfter(focusOn('ann'), focusDepth(9)).focus?.depth).toBe(4);
    expect(viewAfter(focusOn('ann', 2), focusDepth(0)).focus?.depth).toBe(1);
  });

  it('takes in entities by hand, and forgets them for another entity', () => {
    const added = viewAfter(focusOn('ann'), addToFocus(['dan', 'bob']), addToFocus(['bob']));
    expect(added.focus?.added).toEqual(['bob', 'dan']);
    expect(focusOn('cid')(added).focus?.added).toEqual([]);
  });

  it('lets go of what was added', () => {
    const view = viewAfter(focusOn('ann'), addToFocus(['dan', 'bob']), takeFromFocus(['dan']));
    expect(view.focus?.added).toEqual(['bob']);
  });

  it('lets the camera go where it leads', () => {
    const held: View = { ...initialView, camera: { x: 1, y: 2, ratio: 0.5 } };
    const steps = [focusOn('ann'), focusDepth(2), addToFocus(['bob']), leaveFocus, findPaths('ann', 'bob'), leavePath];
    let view = initialView;
    for (const step of steps) {
      view = step({ ...view, camera: held.camera });
      expect(view.camera).toBeUndefined();
    }
  });

  it('changes nothing when there is none', () => {
    expect(viewAfter(focusDepth(3), addToFocus(['bob']), takeFromFocus(['bob']), leaveFocus)).toBe(initialView);
  });

  it('gives way to a path, and a path to it', () => {
    expect(viewAfter(focusOn('ann'), findPaths('ann', 'bob')).focus).toBeUndefined();
    expect(viewAfter(findPaths('ann', 'bob'), focusOn('ann')).path).toBeUndefined();
  });
});

describe('a path', () => {
  it('begins with the first found and keeps its switches from path to path', () => {
    const view = viewAfter(findPaths('ann', 'bob'), pathStatedOnly(true), pathFollowsDirection(true), showPath(2));
    expect(view.path).toEqual({ from: 'ann', to: 'bob', index: 2, statedOnly: true, followDirection: true });
    expect(findPaths('cid', 'dan')(view).path).toEqual({ ...view.path, from: 'cid', to: 'dan', index: 0 });
  });

  it('can be turned and closed', () => {
    expect(viewAfter(findPaths('ann', 'bob'), turnPath).path).toMatchObject({ from: 'bob', to: 'ann' });
    expect(viewAfter(findPaths('ann', 'bob'), leavePath)).toEqual({
      ...initialView,
      selection: { kind: 'entity', id: 'ann' },
    });
    expect(viewAfter(turnPath, showPath(3), leavePath)).toBe(initialView);
  });
});

describe('several chosen together', () => {
  it('are added and let go one by one', () => {
    expect(viewAfter(toggleChosen('bob'), toggleChosen('ann')).chosen).toEqual(['ann', 'bob']);
    expect(viewAfter(toggleChosen('bob'), toggleChosen('bob')).chosen).toEqual([]);
  });

  it('take what is selected alone along', () => {
    const selected: View = { ...initialView, selection: { kind: 'entity', id: 'ann' } };
    expect(toggleChosen('bob')(selected).chosen).toEqual(['ann', 'bob']);
  });

  it('come all at once, add up, and go all at once', () => {
    expect(viewAfter(chooseTogether(['cid', 'ann', 'cid'])).chosen).toEqual(['ann', 'cid']);
    expect(viewAfter(chooseTogether(['cid']), alsoChoose(['ann'])).chosen).toEqual(['ann', 'cid']);
    expect(viewAfter(chooseTogether(['cid']), chooseNone)).toEqual(initialView);
    expect(chooseNone(initialView)).toBe(initialView);
  });
});

describe('pins', () => {
  it('hold and let go, one or all', () => {
    const pinned = viewAfter(pin(['bob', 'ann']), pin(['ann']));
    expect(pinned.pinned).toEqual(['ann', 'bob']);
    expect(unpin(['ann'])(pinned).pinned).toEqual(['bob']);
    expect(unpin()(pinned).pinned).toEqual([]);
  });
});
