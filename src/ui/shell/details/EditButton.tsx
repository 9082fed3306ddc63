import type { JSX } from 'preact';
import { type Editing, editThing, isEditing } from '../../../state/screen/editing.ts';
import { strings } from '../../words/strings.ts';

/** Opens and closes the form of something, in its place. */
export function EditButton({ kind, id }: Editing): JSX.Element {
  const isOpen = isEditing(kind, id);
  return (
    <button
      type="button"
      class="text-button"
      aria-expanded={isOpen}
      onClick={() => editThing(isOpen ? undefined : { kind, id })}
    >
      {strings.edit}
    </button>
  );
}
