/** Datasets that were made or edited here, kept in this browser (IndexedDB) until they are deleted. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Dataset } from '../model/types.ts';
import type { ClaimLine } from '../state/screen/claim-line.ts';

export interface KeptDataset {
  readonly key: string;
  /** Another one with each saving: whoever saves must have seen the last. */
  readonly stamp: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly dataset: Dataset;
  /** Id of the dataset that it was begun from, when it was not begun from a text. */
  readonly copyOf?: string | undefined;
  /** What stands in the line of a claim that is not saved yet. */
  readonly line?: ClaimLine | undefined;
}

interface Schema extends DBSchema {
  readonly datasets: { readonly key: string; readonly value: KeptDataset };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** Keep a dataset; `seen` is the stamp of the last version that was read or kept. Answer whether it was the last: if not, nothing is changed. */
export async function keepDataset(kept: KeptDataset, seen: string | undefined): Promise<boolean> {
  const database = await open();
  const transaction = database.transaction('datasets', 'readwrite');
  const before = await transaction.store.get(kept.key);
  const isLast = before === undefined || before.stamp === seen;
  if (isLast) await transaction.store.put(kept);
  await transaction.done;
  return isLast;
}

/** Read a dataset that is kept here. */
export async function readKept(key: string): Promise<KeptDataset | undefined> {
  return (await open()).get('datasets', key);
}

/** List all that is kept here, the latest first. */
export async function listKept(): Promise<readonly KeptDataset[]> {
  const all = await (await open()).getAll('datasets');
  return all.sort((a, b) => b.at - a.at);
}

/** Delete a dataset. */
export async function deleteKept(key: string): Promise<void> {
  await (await open()).delete('datasets', key);
}

function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('sayso-work', 1, {
    upgrade: (database) => {
      database.createObjectStore('datasets', { keyPath: 'key' });
    },
    terminated: () => {
      opened = undefined;
    },
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}
