/** Addresses that speak of a file of the reader's: they are followed once that file is open, and select nothing before. */
import { sha256 } from '../lib/sha256.ts';
import { notice } from '../state/screen/page.ts';
import type { Origin, OwnFile } from '../state/workspace/origin.ts';

interface Awaited {
  readonly file: OwnFile;
  readonly fragment: string;
}

let awaited: Awaited | undefined;

/** Remember an address until its file is open; undefined forgets the one before. */
export function awaitFile(next: Awaited | undefined): void {
  awaited = next;
}

/** Follow the address that waited for the file that was just opened. */
export function followAwaited(from: Origin): void {
  if (!awaited || from.kind !== 'own') return;
  const { file, fragment } = awaited;
  if (from.file.fingerprint === file.fingerprint) {
    awaited = undefined;
    notice.value = undefined;
    history.replaceState(history.state, '', fragment);
    dispatchEvent(new PopStateEvent('popstate'));
  } else if (from.file.name === file.name) {
    notice.value = `The link is for another version of “${file.name}” (fingerprint ${file.fingerprint}; this one has ${from.file.fingerprint}). Nothing was selected.`;
  }
}

/** Name files of the reader's by what they hold: by the SHA-256 of each. */
export function ownOrigin(names: readonly string[], prints: readonly string[]): Origin {
  const [only = ''] = prints;
  const fingerprint = (prints.length === 1 ? only : sha256(prints.join())).slice(0, 8);
  return { kind: 'own', file: { name: names.join(' + '), fingerprint } };
}
