import type { JSX } from 'preact';
import { type Editing, editThing, isEditing } from '../../../state/screen/editing.ts';
import { isEmbedded } from '../../../state/screen/panels.ts';
import { Icon } from '../../kit/Icon.tsx';
import { Lazy } from '../../kit/lazy.tsx';
import { strings } from '../../words/strings.ts';
import { aboutEditor, entityEditor, sourceEditor } from '../lazy-editors.ts';

const editors = { about: aboutEditor, source: sourceEditor, entity: entityEditor };

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
        <Icon name="edit" /> {strings.edit}
      </button>
      <Lazy part={editors[kind]} when={isOpen} />
    </>
  );
}
