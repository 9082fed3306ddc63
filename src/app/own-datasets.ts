/** Datasets that were made or edited here, kept in this browser (IndexedDB) until they are deleted. */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Edit } from '../edit/edit.ts';
import type { Dataset, Position } from '../model/types.ts';
import type { EditedClaim } from '../state/screen/claim-editor.ts';
import type { KeptSteps } from '../state/undo/history.ts';
import type { Desk } from '../state/workspace/desk.ts';
import type { CopyOf } from '../state/workspace/kept-work.ts';

/** What is written with each change: small, however large the dataset is. */
export interface KeptHead {
  readonly key: string;
  /** Another one with each saving: whoever saves must have seen the last. */
  readonly stamp: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly title: string;
  readonly claims: number;
  /** Bytes of the dataset as a file, about. */
  readonly size: number;
  readonly copyOf?: CopyOf | undefined;
  /** Fingerprint of the version with which work began. */
  readonly base?: string | undefined;
  /** Stamp of the whole dataset that is kept; the edits lead from there to the present one. */
  readonly whole: string;
  readonly edits: readonly Edit[];
  /** Places of nodes that are others than in the whole dataset. */
  readonly places: Readonly<Record<string, Position>>;
  /** What stands in the claim editor and is not saved yet. */
  readonly line?: EditedClaim | undefined;
  readonly desk?: Desk | undefined;
  readonly steps?: KeptSteps | undefined;
}

/** A dataset as a whole, written now and then. */
export interface KeptWhole {
  readonly key: string;
  readonly stamp: string;
  readonly dataset: Dataset;
}

/** A version that is kept beside the present one. */
export interface Snapshot {
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** With what work began; as it was at the beginning of a visit; on demand; as it left in a file. */
  readonly why: 'begun' | 'session' | 'asked' | 'exported';
  /** SHA-256 of its canonical form, of versions that others may have. */
  readonly print?: string | undefined;
  readonly dataset: Dataset;
}

interface Schema extends DBSchema {
  readonly heads: { readonly key: string; readonly value: KeptHead };
  readonly datasets: { readonly key: string; readonly value: KeptWhole };
  readonly snapshots: { readonly key: [string, number]; readonly value: Snapshot };
}

/** Versions of a dataset that are kept, beside the one with which work began. */
const mostSnapshots = 10;

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/**
 * Keep a dataset: its head, and on request the whole of it. `seen` is the stamp of the last version that was read or kept here;
 * undefined asks for no such check, as the one window may that holds the dataset. Answer whether it was the last: if not, nothing
 * is changed. The writing is under way when this returns: a page may be left then.
 */
export async function keepHead(head: KeptHead, whole: Dataset | undefined, seen: string | undefined): Promise<boolean> {
  const database = await open();
  const transaction = database.transaction(['heads', 'datasets'], 'readwrite');
  const heads = transaction.objectStore('heads');
  if (seen !== undefined) {
    const before = await heads.get(head.key);
    if (before !== undefined && before.stamp !== seen) {
      await transaction.done;
      return false;
    }
  }
  const writing = [
    heads.put(head),
    ...(whole ? [transaction.objectStore('datasets').put({ key: head.key, stamp: head.whole, dataset: whole })] : []),
  ];
  transaction.commit();
  await Promise.all([...writing, transaction.done]);
  return true;
}

/** Read what is kept of a dataset; undefined when it is not there, or not whole. */
export async function readKept(
  key: string,
): Promise<{ readonly head: KeptHead; readonly dataset: Dataset } | undefined> {
  const transaction = (await open()).transaction(['heads', 'datasets']);
  const head = await transaction.objectStore('heads').get(key);
  const whole = await transaction.objectStore('datasets').get(key);
  return head && whole ? { head, dataset: whole.dataset } : undefined;
}

/** Read the stamp of the last version that is kept of a dataset. */
export async function readStamp(key: string): Promise<string | undefined> {
  return (await (await open()).get('heads', key))?.stamp;
}

/** List all that is kept here, the latest first. */
export async function listHeads(): Promise<readonly KeptHead[]> {
  const all = await (await open()).getAll('heads');
  return all.sort((a, b) => b.at - a.at);
}

/** Delete a dataset, with its snapshots. */
export async function deleteKept(key: string): Promise<void> {
  const transaction = (await open()).transaction(['heads', 'datasets', 'snapshots'], 'readwrite');
  await transaction.objectStore('heads').delete(key);
  await transaction.objectStore('datasets').delete(key);
  await transaction.objectStore('snapshots').delete(snapshotsOf(key));
  await transaction.done;
}

/** Keep a version of a dataset; the oldest beyond ten go, but never that with which work began. */
export async function keepSnapshot(snapshot: Snapshot): Promise<void> {
  const transaction = (await open()).transaction('snapshots', 'readwrite');
  const { store } = transaction;
  await store.put(snapshot);
  const keys = await store.getAllKeys(snapshotsOf(snapshot.key));
  const begun = new Set<number>();
  for (const key of keys.slice(0, 2)) if ((await store.get(key))?.why === 'begun') begun.add(key[1]);
  const others = keys.filter(([, at]) => !begun.has(at));
  for (const key of others.slice(0, Math.max(0, others.length - mostSnapshots))) await store.delete(key);
  await transaction.done;
}

/** List the versions of a dataset that are kept, the latest first. */
export async function listSnapshots(key: string): Promise<readonly Snapshot[]> {
  return (await (await open()).getAll('snapshots', snapshotsOf(key))).reverse();
}

/** All versions of a dataset, by the time. */
function snapshotsOf(key: string): IDBKeyRange {
  return IDBKeyRange.bound([key, 0], [key, Number.MAX_VALUE]);
}

function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('sayso-work', 2, {
    upgrade: async (database, from, _to, transaction) => {
      database.createObjectStore('heads', { keyPath: 'key' });
      database.createObjectStore('snapshots', { keyPath: ['key', 'at'] });
      if (from < 1) database.createObjectStore('datasets', { keyPath: 'key' });
      else await bringHeads(transaction);
    },
    // Another window has a newer version of the page: it must not wait for this one.
    blocking: () => {
      opened?.then((database) => database.close()).catch(console.warn);
      opened = undefined;
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

/** The first version of this store kept each dataset in one piece. */
async function bringHeads(
  transaction: IDBPTransaction<Schema, ('heads' | 'datasets' | 'snapshots')[], 'versionchange'>,
): Promise<void> {
  for (const one of await transaction.objectStore('datasets').getAll()) {
    const { at = 0, line, copyOf } = one as KeptWhole & { at?: number; line?: EditedClaim; copyOf?: string };
    const { key, stamp, dataset } = one;
    await transaction.objectStore('heads').put({
      key,
      stamp,
      at,
      title: dataset.title,
      claims: dataset.claims.length,
      size: JSON.stringify(dataset).length,
      copyOf: copyOf === undefined ? undefined : { kind: 'other', id: copyOf, title: dataset.title },
      whole: stamp,
      edits: [],
      places: {},
      line,
    });
  }
}
