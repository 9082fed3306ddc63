/** Whether words stand in a text: without regard to case, accents and typography, but as whole words. */
import { fold } from '../lib/fold.ts';
import { isWordEdge } from '../lib/text-edges.ts';

/** A text prepared for asking. */
export interface Spelled {
  readonly has: (words: string) => boolean;
  readonly hasSomeOf: (spellings: readonly string[]) => boolean;
}

/** Prepare to ask which words a text spells. */
export function spelledIn(text: string): Spelled {
  const folded = fold(text).replace(/\s+/gu, ' ');
  const has = (words: string) => {
    const wanted = fold(words).trim().replace(/\s+/gu, ' ');
    if (wanted === '') return false;
    for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + 1)) {
      if (isWordEdge(folded, at) && isWordEdge(folded, at + wanted.length)) return true;
    }
    return false;
  };
  return { has, hasSomeOf: (spellings) => spellings.some(has) };
}

/** List the words with a capital that a text does not have: names that come from elsewhere. */
export function foreignWords(words: string, text: Spelled): readonly string[] {
  return Array.from(words.matchAll(/\p{Lu}[\p{L}\p{M}’'-]*/gu), ([word]) => word).filter((word) => !text.has(word));
}

/** Tell whether words hold what only belongs to pages and links. */
export function hasMarkup(words: string): boolean {
  return /<\/?[a-z!][^>]*>?|\]\(|\bhttps?:|\bwww\.|\bjavascript:|[{}]|```/iu.test(words);
}
