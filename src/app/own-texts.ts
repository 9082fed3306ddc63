/** Copies of texts that visitors brought: kept in their own browser (IndexedDB), by the fingerprint of the source, until forgotten. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Dataset, Source } from '../model/types.ts';
import { WorldError } from './world-error.ts';

interface Schema extends DBSchema {
  readonly texts: { readonly key: string; readonly value: string };
}

/** Name the place of a source's text; datasets that read the same text share it. */
export function keyOfText(dataset: Dataset, source: Source): string {
  return source.text?.sha256 ?? `${dataset.id}/${source.id}`;
}

/** Read the copy that a visitor brought earlier; undefined when there is none, or when the browser keeps nothing. */
export async function readOwnText(key: string): Promise<string | undefined> {
  try {
    return await withTexts((database) => database.get('texts', key));
  } catch (error) {
    // Private windows and blocked storage: the visitor is asked for a copy, as on a first visit.
    console.warn(error);
    return undefined;
  }
}

/** Keep a copy in this browser. */
export async function keepOwnText(key: string, text: string): Promise<void> {
  try {
    await withTexts((database) => database.put('texts', text, key));
  } catch (cause) {
    const message = 'This browser cannot store the text; it stays here until you leave the page.';
    throw new WorldError('storage', message, cause);
  }
}

/** Forget a copy. */
export async function forgetOwnText(key: string): Promise<void> {
  await withTexts((database) => database.delete('texts', key));
}

/** Open the store for one task, and let go of it: no other window has to wait. */
async function withTexts<Result>(work: (database: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result> {
  const database = await openDB<Schema>('sayso', 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('texts');
    },
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}
