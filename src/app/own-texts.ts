/** Copies of texts that visitors brought: kept in their own browser (IndexedDB), by the fingerprint of the source, until forgotten. */
import type { Dataset, Source } from '../model/types.ts';
import { WorldError } from './world-error.ts';

const databaseName = 'sayso';
const storeName = 'texts';

/** Name the place of a source's text; datasets that read the same text share it. */
export function keyOfText(dataset: Dataset, source: Source): string {
  return source.text?.sha256 ?? `${dataset.id}/${source.id}`;
}

/** Read the copy that a visitor brought earlier; undefined when there is none, or when the browser keeps nothing. */
export async function readOwnText(key: string): Promise<string | undefined> {
  try {
    const found: unknown = await request('readonly', (store) => store.get(key));
    return typeof found === 'string' ? found : undefined;
  } catch (error) {
    // Private windows and blocked storage: the visitor is asked for a copy, as on a first visit.
    console.warn(error);
    return undefined;
  }
}

/** Keep a copy in this browser. */
export async function keepOwnText(key: string, text: string): Promise<void> {
  try {
    await request('readwrite', (store) => store.put(text, key));
  } catch (cause) {
    const message = 'This browser cannot store the text; it stays here until you leave the page.';
    throw new WorldError('storage', message, cause);
  }
}

/** Forget a copy. */
export async function forgetOwnText(key: string): Promise<void> {
  await request('readwrite', (store) => store.delete(key));
}

async function request(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await openDatabase();
  try {
    const transaction = database.transaction(storeName, mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const asked = ask(transaction.objectStore(storeName));
    await done;
    return asked.result;
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
    opening.onblocked = () => reject(new Error('The store of texts is blocked by another window.'));
  });
}
