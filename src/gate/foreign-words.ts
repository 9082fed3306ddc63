import type { Spelled } from './spelling.ts';

/** List the words with a capital that a text does not have: names that come from elsewhere. */
export function foreignWords(words: string, text: Spelled): readonly string[] {
  return Array.from(words.matchAll(/\p{Lu}[\p{L}\p{M}’'-]*/gu), ([word]) => word).filter((word) => !text.has(word));
}

/** Tell whether words hold what only belongs to pages and links. */
export function hasMarkup(words: string): boolean {
  return /<\/?[a-z!][^>]*>?|\]\(|\bhttps?:|\bwww\.|\bjavascript:|[{}]|```/iu.test(words);
}
