/** Keys of references: the ids of the sources, as far as reference managers take them. */
import { fold } from '../lib/fold.ts';
import type { Source } from '../model/types.ts';

/** Give each source a key of small letters, digits, hyphens and underscores; the same sources always get the same keys. */
export function referenceKeys(sources: readonly Source[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const keys = new Map<string, string>();
  for (const { id } of sources) {
    const plain = plainKey(id);
    let key = plain;
    for (let number = 2; taken.has(key); number += 1) key = `${plain}-${number}`;
    taken.add(key);
    keys.set(id, key);
  }
  return keys;
}

function plainKey(id: string): string {
  const key = fold(id)
    .replace(/[^\w-]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 80);
  return key === '' ? 'source' : key;
}
