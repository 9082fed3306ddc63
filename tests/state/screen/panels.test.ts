import { beforeEach, describe, expect, it } from 'vitest';
import { isSheetOpen, setSheetOpen } from '../../../src/state/screen/panels.ts';
import { showMode } from '../../../src/state/view/change-mode.ts';
import { select } from '../../../src/state/view/change-selection.ts';
import { change } from '../../../src/state/view/current-view.ts';
import { openWorld } from '../open-world.ts';

const ann = { kind: 'entity', id: 'ann' } as const;
const bolt = { kind: 'entity', id: 'bolt' } as const;

describe('the details as a sheet', () => {
  beforeEach(() => {
    openWorld('Ann -works for-> Bolt');
    // What a reader chose for another selection is forgotten with it.
    setSheetOpen(false);
  });

  it('stay down for the overview and come up for a selection', () => {
    expect(isSheetOpen.value).toBe(false);
    change(select(ann));
    expect(isSheetOpen.value).toBe(true);
    change(select(undefined));
    expect(isSheetOpen.value).toBe(false);
  });

  it('stay as the reader put them, until something else is selected', () => {
    setSheetOpen(true);
    expect(isSheetOpen.value).toBe(true);
    change(select(ann));
    setSheetOpen(false);
    expect(isSheetOpen.value).toBe(false);
    change(select(bolt));
    expect(isSheetOpen.value).toBe(true);
  });

  it('stay down beside the list, which unfolds in place, unless the reader opens them', () => {
    change(showMode('list'));
    change(select(ann));
    expect(isSheetOpen.value).toBe(false);
    setSheetOpen(true);
    expect(isSheetOpen.value).toBe(true);
  });
});
