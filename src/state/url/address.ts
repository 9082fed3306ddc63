/**
 * The address of a view, in the part behind `#`: first the selection, then what differs from the view that a visitor finds, as
 * `key=value`: `#c053` · `#karim-massimov&view=list` · `#&status=alleged,disputed&not-type=place&period=2019..2022-03`.
 */

import type { Selection, View } from '../view/view.ts';
import type { Origin } from '../workspace/origin.ts';
import { type Address, addressParameters, emptyAddress } from './address-parameters.ts';
import { upgradeAddress } from './address-version.ts';
import { readText, writeText } from './escape.ts';

/** Read the fragment of an address; what is not understood is handed back, not guessed, and of a newer link nothing is read. */
export function parseAddress(fragment: string): Address {
  const [first = '', ...rest] = fragment.replace(/^#/, '').split('&');
  const hasSelection = !first.includes('=');
  const id = hasSelection ? readText(first) : undefined;
  const written = (hasSelection ? rest : [first, ...rest]).filter((text) => text !== '');
  const texts = upgradeAddress(written);
  // What the parts of a newer link mean is not known: nothing is shown by guessing.
  if (!texts) return { ...emptyAddress, unknown: written.filter((text) => text.startsWith('v=')) };
  const read = new Set<string>();
  let address: Address = { ...emptyAddress, id: id === '' ? undefined : id };
  for (const part of addressParameters) {
    for (const text of texts.filter((candidate) => candidate.split('=', 1)[0] === part.key)) {
      const next = part.read(text.slice(part.key.length + 1), address);
      if (!next) continue;
      address = next;
      read.add(text);
    }
  }
  const damaged = hasSelection && id === undefined ? [first] : [];
  return { ...address, unknown: [...damaged, ...texts.filter((text) => !read.has(text))] };
}

/** Write the fragment that `parseAddress` reads; empty for the view that a visitor finds. */
export function formatAddress(written: Partial<Omit<Address, 'unknown'>>): string {
  const address: Address = { ...emptyAddress, ...written };
  const id = address.id === undefined ? '' : writeText(address.id);
  const parts = addressParameters.flatMap(({ key, write }) => {
    const value = write(address);
    return value === undefined ? [] : [`${key}=${value}`];
  });
  return id === '' && parts.length === 0 ? '' : `#${[id, ...parts].join('&')}`;
}

/** Say what an address has to keep of a view, and of where its dataset comes from; the theme is for the writer to add. */
export function addressOf(view: View, from: Origin = { kind: 'first' }): Omit<Address, 'unknown' | 'theme'> {
  const { selection, theme: _theme, pinned: _pinned, ...rest } = view;
  const dataset = from.kind === 'shipped' ? from.dataset : undefined;
  const packed = from.kind === 'link' ? from.packed : undefined;
  const own = from.kind === 'kept' ? from.key : undefined;
  const file = from.kind === 'own' ? from.file : undefined;
  return { ...rest, id: selection?.id, dataset, own, packed, file };
}

/** Bring a view to what an address says; the selection is what its id stands for in the dataset. */
export function followAddress(address: Address, selection: Selection | undefined): (view: View) => View {
  const {
    id: _id,
    dataset: _dataset,
    own: _own,
    packed: _packed,
    file: _file,
    unknown: _unknown,
    theme,
    ...rest
  } = address;
  return (view) => ({ ...view, ...rest, selection, theme: theme ?? view.theme });
}

/** Take away what a sentence around a pasted link left at its end: a full stop, a bracket, a quotation mark. */
export function withoutPunctuation(fragment: string): string {
  return fragment.replace(/(?:[.,;:!?)\]}>'"»”’…]|%(?:22|3E|C2%BB|E2%80%(?:99|9D|A6)))+$/i, '');
}

/** Tell whether a view is one that a reader would want to come back to: such a change makes an entry of the history. */
export function isHistoryEntry(a: View, b: View): boolean {
  return (
    a.selection?.id !== b.selection?.id ||
    a.mode !== b.mode ||
    a.focus?.id !== b.focus?.id ||
    a.path?.from !== b.path?.from ||
    a.path?.to !== b.path?.to ||
    a.table.name !== b.table.name ||
    a.reading !== b.reading ||
    a.group?.path.join() !== b.group?.path.join() ||
    a.between?.join() !== b.between?.join()
  );
}
