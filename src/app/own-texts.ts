/** Copies of texts that visitors brought: kept in their own browser (IndexedDB), by the fingerprint of the source, until forgotten. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Dataset, Source } from '../model/types.ts';
import { notice } from '../state/screen/page.ts';
import { withinPatience } from './storage-timeout.ts';
import { WorldError } from './world-error.ts';

interface Schema extends DBSchema {
  readonly texts: { readonly key: string; readonly value: string };
}

type Store = IDBPDatabase<Schema>;

/** The steps from each version of the store to the next, the first from none at all to version 1; the present version is their number. */
const upgrades: readonly ((store: Store) => void)[] = [(store) => store.createObjectStore('texts')];

/** Tells the other windows of this browser which text was brought or forgotten. */
const windows = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('sayso-texts');

/** Name the place of a source's text; datasets that read the same text share it. */
export function keyOfText(dataset: Dataset, source: Source): string {
  return source.text?.sha256 ?? `${dataset.id}/${source.id}`;
}

let isSilent = false;

/** Read the copy that a visitor brought earlier; undefined when there is none, or when the browser keeps nothing. */
export async function readOwnText(key: string): Promise<string | undefined> {
  if (isSilent) return undefined;
  try {
    return await withTexts((store) => store.get('texts', key));
  } catch (error) {
    // Windows that keep nothing, and blocked storage: the visitor is asked for a copy, as on a first visit.
    console.warn(error);
    if (error instanceof WorldError) saySilence();
    return undefined;
  }
}

/** List the keys of all copies that visitors brought earlier. */
export async function listOwnTexts(): Promise<ReadonlySet<string>> {
  if (isSilent) return new Set();
  try {
    return new Set(await withTexts((store) => store.getAllKeys('texts')));
  } catch (error) {
    console.warn(error);
    if (error instanceof WorldError) saySilence();
    return new Set();
  }
}

/** Once a visit, for what has not answered will hardly do so for the next text. */
function saySilence(): void {
  isSilent = true;
  notice.value =
    'This browser’s storage is not responding, so texts that you added earlier are missing. Everything else works; reload the page to try again.';
}

/** Keep a copy in this browser, and tell its other windows. */
export async function keepOwnText(key: string, text: string): Promise<void> {
  try {
    await withTexts((store) => store.put('texts', text, key));
  } catch (cause) {
    throw new WorldError('storage', `${whyNotKept(cause)} It stays here until you leave the page.`, cause);
  }
  windows?.postMessage(key);
}

/** Forget a copy, and tell the other windows. */
export async function forgetOwnText(key: string): Promise<void> {
  try {
    await withTexts((store) => store.delete('texts', key));
  } catch (cause) {
    const message = 'This browser’s storage is not responding, so the text may still be stored. Reload and try again.';
    throw new WorldError('storage', message, cause);
  }
  windows?.postMessage(key);
}

/** Hear of texts that other windows brought or forgot. */
export function whenOtherWindowsChange(act: (key: string) => void): void {
  windows?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') act(data);
  });
}

function whyNotKept(cause: unknown): string {
  if (cause instanceof DOMException && cause.name === 'QuotaExceededError') {
    return 'This browser’s storage is full, so the text was not saved.';
  }
  return 'This browser cannot store the text.';
}

function withTexts<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
  return withinPatience(inStore(work));
}

/** Open the store for one task, and let go of it: no other window has to wait. */
async function inStore<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore();
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

/** A store that a newer Sayso left is used as it stands. */
async function openStore(): Promise<Store> {
  const upgrade = (store: Store, from: number) => {
    for (const step of upgrades.slice(from)) step(store);
  };
  try {
    return await openDB<Schema>('sayso', upgrades.length, { upgrade });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'VersionError') return openDB<Schema>('sayso');
    throw error;
  }
}
