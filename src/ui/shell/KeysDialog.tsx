import type { JSX } from 'preact';
import { closeDialog, showDialog } from '../../state/screen/open-dialog.ts';
import { Icon } from '../kit/Icon.tsx';
import { ModalDialog } from '../kit/ModalDialog.tsx';
import { dialogStrings } from '../words/dialog-strings.ts';
import { strings } from '../words/strings.ts';
import { keyHelp } from './key-help.ts';
import { MakeYourOwn } from './MakeYourOwn.tsx';

/** How to make a dataset of one's own, and the keys. */
export function KeysDialog(): JSX.Element {
  return (
    <ModalDialog title={dialogStrings.keysTitle} class="dialog-keys" onClose={closeDialog}>
      <MakeYourOwn />
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
      <button type="button" class="button more" onClick={() => showDialog('find-help')}>
        <Icon name="search" />
        {strings.findHelp}
      </button>
      <p class="soft">
        <a class="quiet-link" href="./licenses.txt" target="_blank" rel="noopener">
          {dialogStrings.licenses}
        </a>
      </p>
    </ModalDialog>
  );
}
