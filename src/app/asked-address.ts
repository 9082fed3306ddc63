import { openDialog } from '../state/screen/open-dialog.ts';
import { hostOf, isOwnSite } from './fetch-address.ts';
import { openAddress } from './open-file.ts';

/** Open what the address of the page asks for with `?open=`; from another host only when the reader agrees. */
export async function openAsked(address: string): Promise<void> {
  if (isOwnSite(address)) await openAddress(address);
  else openDialog.value = { kind: 'open-address', address, host: hostOf(address) };
}
