/** Texts that were given together with a file whose quotations are said to be from them. */
import { fold } from '../lib/fold.ts';
import { readCopy } from '../model/read-copy.ts';
import { SearchedText } from '../model/searched-text.ts';
import { decodeCopy } from './decode-copy.ts';
import type { InputFile } from './format.ts';

/** Finds the text that a file means by a title, an address or a file name. */
export class TextsAtHand {
  readonly #texts: readonly { readonly name: string; readonly searched: SearchedText }[];

  constructor(files: readonly InputFile[] = []) {
    this.#texts = files.flatMap(({ name, bytes }) => {
      const decoded = decodeCopy(bytes);
      if (decoded.kind === 'fault') return [];
      return [{ name: plainName(name), searched: new SearchedText(readCopy(decoded.text, undefined)) }];
    });
  }

  /**
   * Find the text that goes by one of these names. One text alone is meant by whoever names none, and by a file that quotes from one
   * document only; else a text of another name is not looked into, for what is not in it may well stand in the right one.
   */
  find(names: readonly (string | undefined)[], isOnlyDocument: boolean): SearchedText | undefined {
    const wanted = names.flatMap((name) => (name === undefined || name.trim() === '' ? [] : [plainName(name)]));
    const named = this.#texts.find(({ name }) => wanted.includes(name));
    if (named) return named.searched;
    return this.#texts.length === 1 && (isOnlyDocument || wanted.length === 0) ? this.#texts[0]?.searched : undefined;
  }
}

/** Keep of a path or address its last part without ending, in plain letters. */
function plainName(name: string): string {
  const path = /^[a-z][a-z0-9+.-]*:\/\//i.test(name) ? name.replace(/[?#].*$/s, '').replace(/\/+$/, '') : name;
  const last = path.split(/[/\\]/).pop() ?? path;
  return fold(last.replace(/\.(?:txt|md|text|x?html?|pdf|docx?)$/i, ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
