/** Links to what is on the screen. */
import { mostPackedBytes, pack } from '../formats/packed.ts';
import { addressOf, formatAddress } from '../state/url/address.ts';
import { view } from '../state/view/current-view.ts';
import { type Origin, origin } from '../state/workspace/origin.ts';
import type { SharedData, Sharing } from '../ui/parts/commands.ts';
import { datasetAsItStands } from './dataset-as-it-stands.ts';

/** Prepare links to what is on the screen; data of the reader's own travel inside when they are few enough. */
export async function prepareSharing(): Promise<Sharing> {
  const { data, from } = await dataToShare();
  const present = view.peek();
  return {
    data,
    linkFor: ({ withTheme, isEmbedded }) => {
      const fragment = formatAddress({ ...addressOf(present, from), ...(withTheme ? { theme: present.theme } : {}) });
      return `${location.origin}${location.pathname}${isEmbedded ? '?embed' : ''}${fragment}`;
    },
  };
}

async function dataToShare(): Promise<{ readonly data: SharedData; readonly from: Origin }> {
  const from = origin.peek();
  if (from.kind === 'first' || from.kind === 'shipped') return { data: { kind: 'shipped' }, from };
  const { text, size } = await pack(datasetAsItStands());
  if (size > mostPackedBytes) return { data: { kind: 'too-large', bytes: size, most: mostPackedBytes }, from };
  return { data: { kind: 'inside', bytes: size }, from: { kind: 'link', packed: text } };
}
