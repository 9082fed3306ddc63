import type { JSX } from 'preact';
import { Key } from '../../kit/Key.tsx';
import { authoringStrings as strings } from './authoring-strings.ts';
import type { EditorAction } from './editor-actions.ts';

interface Props {
  readonly isChange: boolean;
  readonly onAction: (action: EditorAction) => void;
  readonly onDelete: () => void;
}

/** All that the keys of the editor do, each with its key. */
export function EditorButtons({ isChange, onAction, onDelete }: Props): JSX.Element {
  const button = (action: EditorAction, name: string, key: string, shortcuts: string, kind = '') => (
    <button type="button" class={`button ${kind}`} aria-keyshortcuts={shortcuts} onClick={() => onAction(action)}>
      {name} <Key name={key} />
    </button>
  );
  return (
    <div class="claim-editor-buttons">
      {button('save', strings.save, '⏎', 'Enter', 'button-main')}
      {!isChange && button('keep-words', strings.saveAndKeep, '⇧⏎', 'Shift+Enter')}
      {!isChange && button('keep-subject', strings.saveKeepSubject, 'Alt ⏎', 'Alt+Enter')}
      {button('reverse', strings.reverse, 'r', 'r Alt+R')}
      {button('add-voice', strings.addVoice, 'v', 'v Alt+V')}
      {button('put-away', strings.putAway, 'Esc', 'Escape')}
      <button type="button" class="button" onClick={() => onAction('keep-unfinished')}>
        {strings.keepUnfinished}
      </button>
      {isChange && (
        <button type="button" class="button" onClick={onDelete}>
          {strings.delete}
        </button>
      )}
      <p class="claim-note claim-keys">{strings.keysNote}</p>
    </div>
  );
}
