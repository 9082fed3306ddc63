import type { JSX } from 'preact';
import { isFindHelpOpen } from '../features/find/find-field.ts';
import { Icon } from '../kit/Icon.tsx';
import { ModalDialog } from '../kit/ModalDialog.tsx';
import { strings } from '../words/strings.ts';
import { dialogStrings } from './dialog-strings.ts';
import { keyHelp } from './key-help.ts';
import { areKeysShown } from './open-dialogs.ts';

/** List the keys. */
export function KeysDialog(): JSX.Element {
  const onClose = () => {
    areKeysShown.value = false;
  };
  return (
    <ModalDialog title={dialogStrings.keysTitle} class="dialog-keys" onClose={onClose}>
      {keyHelp.map(({ place, keys }) => (
        <section key={place}>
          <h3>{place}</h3>
          <dl class="keys">
            {keys.map(({ keys: names, does }) => (
              <div key={does} class="keys-row">
                <dt>
                  {names.map((name) => (
                    <kbd key={name}>{name}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p class="soft">{dialogStrings.keysNote}</p>
      <button
        type="button"
        class="button more"
        onClick={() => {
          onClose();
          isFindHelpOpen.value = true;
        }}
      >
        <Icon name="search" />
        {strings.findHelp}
      </button>
    </ModalDialog>
  );
}
