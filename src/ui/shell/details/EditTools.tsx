import type { JSX } from 'preact';
import { type Editing, editThing, isEditing } from '../../../state/screen/editing.ts';
import { showDialog } from '../../../state/screen/open-dialog.ts';
import { isEmbedded } from '../../../state/screen/panels.ts';
import { Icon } from '../../kit/Icon.tsx';
import { Lazy, lazy } from '../../kit/lazy.tsx';
import { strings } from '../../words/strings.ts';
import { helpStrings } from '../help-strings.ts';

/** Forms in the place of what they edit. */
const editors = {
  about: lazy(() => import('../../features/editing/SourceEditor.tsx'), 'AboutEditor'),
  source: lazy(() => import('../../features/editing/SourceEditor.tsx'), 'SourceEditor'),
  entity: lazy(() => import('../../features/editing/EntityEditor.tsx'), 'EntityEditor'),
};

/** Opens and closes the form of something, in its place; a frame is for reading alone. */
export function EditTools({ kind, id }: Editing): JSX.Element | undefined {
  if (isEmbedded.value) return undefined;
  const isOpen = isEditing(kind, id);
  return (
    <>
      <button
        type="button"
        class="text-button"
        aria-expanded={isOpen}
        onClick={() => editThing(isOpen ? undefined : { kind, id })}
      >
        <Icon name="edit" /> {kind === 'about' ? strings.editAbout : strings.edit}
      </button>
      {kind === 'about' && (
        <button type="button" class="text-button" onClick={() => showDialog('keys')}>
          {helpStrings.open}
        </button>
      )}
      <Lazy part={editors[kind]} when={isOpen} />
    </>
  );
}
