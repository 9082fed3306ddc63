import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { performOnDesk } from '../../../state/undo/undoable.ts';
import { writeNote } from '../../../state/workspace/change-desk.ts';
import { desk } from '../../../state/workspace/desk.ts';
import { useCommands } from '../../parts/commands.ts';
import { editingStrings as strings } from './editing-strings.ts';

interface Props {
  readonly id: string;
  readonly name: string;
}

/** A note of one's own on something: set apart from claims, kept in this browser, and never exported. */
export function OwnNote({ id, name }: Props): JSX.Element {
  const { work } = useCommands();
  const fieldId = useId();
  const kept = desk.value.notes[id] ?? '';
  const written = useSignal<string | undefined>(undefined);
  const keep = () => {
    const text = written.peek()?.trim();
    written.value = undefined;
    if (text === undefined || text === kept) return;
    work(({ start }) => {
      start();
      performOnDesk(strings.ownNoteOf(name), writeNote(id, text));
    });
  };
  return (
    <div class="own-note">
      <label for={fieldId}>{strings.ownNote}</label>
      <textarea
        id={fieldId}
        rows={2}
        dir="auto"
        placeholder={strings.ownNoteHint}
        value={written.value ?? kept}
        onInput={(event) => {
          written.value = event.currentTarget.value;
        }}
        onBlur={keep}
      />
    </div>
  );
}
