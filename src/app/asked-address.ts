import { openDialog } from '../state/screen/open-dialog.ts';
import { bring } from './asked-last.ts';
import { hostOf, isOwnSite } from './fetch-address.ts';
import { openAddress } from './open-file.ts';

/** Open what the address of the page asks for with `?open=`; from another host only when the reader agrees. */
export function openAsked(address: string): void {
  if (isOwnSite(address)) bring((asked) => openAddress(address, asked));
  else openDialog.value = { kind: 'open-address', address, host: hostOf(address) };
}
