import { describe, expect, it } from 'vitest';
import { cycleTheme, select, showMode } from '../../src/state/transitions.ts';
import { initialView } from '../../src/state/view.ts';

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
