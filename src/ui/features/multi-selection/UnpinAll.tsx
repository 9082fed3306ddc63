import type { JSX } from 'preact';
import { perform } from '../../../state/undo/undoable.ts';
import { unpin } from '../../../state/view/change-multi-selection.ts';
import { view } from '../../../state/view/current-view.ts';
import { ToolButton } from '../../kit/ToolButton.tsx';
import { multiSelectionStrings as words } from './multi-selection-strings.ts';

/** Lets a layout move all entities again, as one step; not there while nothing is pinned. */
export function UnpinAll(): JSX.Element | undefined {
  const count = view.value.pinned.length;
  if (count === 0) return undefined;
  return (
    <ToolButton
      icon="unpin"
      name={words.unpinAll}
      hint={words.unpinAllHint(count)}
      onClick={() => perform(words.unpinAll, unpin())}
    />
  );
}
