import { describe, expect, it } from 'vitest';
import { emphasis } from '../../src/state/selectors/emphasis.ts';
import { select } from '../../src/state/view/change-selection.ts';
import { change } from '../../src/state/view/current-view.ts';
import { openWorld } from './open-world.ts';

describe('what is selected in the picture', () => {
  it('is a line, or of a claim with a value, which has no line, the one of whom it is claimed', () => {
    openWorld(`
      Ann -knows-> Bob
      Bob -aged-> = 40`);
    change(select({ kind: 'claim', id: 'c1' }));
    expect(emphasis.value.selected).toEqual({ kind: 'claim', id: 'c1' });
    change(select({ kind: 'claim', id: 'c2' }));
    expect(emphasis.value.selected).toEqual({ kind: 'entity', id: 'bob' });
  });
});
