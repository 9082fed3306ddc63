import { type Mode, modes } from './view.ts';

/** What an address says: `#c053` selects, `#karim-massimov&view=list` selects and shows the list. */
export interface Address {
  readonly id: string | undefined;
  readonly mode: Mode;
  /** Parts that this version does not know, as they stand. */
  readonly unknown: readonly string[];
}

/** Read the fragment of an address; what is not understood is handed back, not guessed. */
export function parseAddress(fragment: string): Address {
  const [first = '', ...rest] = fragment.replace(/^#/, '').split('&');
  const unknown: string[] = [];
  let mode: Mode = 'graph';
  let id = decode(first);
  if (first.includes('=')) {
    rest.unshift(first);
    id = undefined;
  }
  for (const part of rest) {
    const [key, value] = part.split('=', 2);
    const known = modes.find((candidate) => candidate === value);
    if (key === 'view' && known) mode = known;
    else if (part !== '') unknown.push(part);
  }
  return { id: id === '' ? undefined : id, mode, unknown };
}

/** Write the fragment that `parseAddress` reads; empty for the overview of the graph. */
export function formatAddress(address: Pick<Address, 'id' | 'mode'>): string {
  const id = address.id === undefined ? '' : encodeURIComponent(address.id);
  const rest = address.mode === 'graph' ? '' : `&view=${address.mode}`;
  return id === '' && rest === '' ? '' : `#${id}${rest}`;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // A cut percent sign: the address was damaged on its way, and selects nothing.
    return undefined;
  }
}
