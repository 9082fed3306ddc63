import type { JSX } from 'preact';
import { shorten } from '../../../lib/text.ts';
import { closeDialog } from '../../../state/screen/open-dialog.ts';
import { ModalDialog } from '../../kit/ModalDialog.tsx';
import { useCommands } from '../../parts/commands.ts';
import { importStrings } from './import-strings.ts';

/** Ask before anything is fetched from another host, which it names. */
export function OpenAddressDialog({ address, host }: { readonly address: string; readonly host: string }): JSX.Element {
  const { openAddress } = useCommands();
  return (
    <ModalDialog
      title={importStrings.askTitle(host)}
      onClose={closeDialog}
      actions={
        <>
          <button type="button" class="button" onClick={closeDialog}>
            {importStrings.askNo}
          </button>
          <button
            type="button"
            class="button button-main"
            onClick={() => {
              closeDialog();
              openAddress(address);
            }}
          >
            {importStrings.askYes}
          </button>
        </>
      }
    >
      <p>{importStrings.askNote(host)}</p>
      <p class="soft">
        <bdi class="file-name">{shorten(address, 400)}</bdi>
      </p>
    </ModalDialog>
  );
}
