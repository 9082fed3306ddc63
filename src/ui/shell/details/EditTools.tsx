import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
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
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = isEditing(kind, id);
  const wasOpen = useRef(isOpen);
  // A form that was saved is gone with the focus that it had; the way to it takes that.
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (wasOpen.current && !isOpen && isLost) button.current?.focus({ preventScroll: true });
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (isEmbedded.value) return undefined;
  const edit = (
    <button
      ref={button}
      type="button"
      class="text-button"
      aria-expanded={isOpen}
      onClick={() => editThing(isOpen ? undefined : { kind, id })}
    >
      <Icon name="edit" /> {kind === 'about' ? helpStrings.editAbout : strings.edit}
    </button>
  );
  return (
    <>
      {kind === 'about' ? (
        <p class="overview-tools">
          {edit}
          <button type="button" class="text-button" onClick={() => showDialog('keys')}>
            {helpStrings.open}
          </button>
        </p>
      ) : (
        edit
      )}
      <Lazy part={editors[kind]} when={isOpen} />
    </>
  );
}
