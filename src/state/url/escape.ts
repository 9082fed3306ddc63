/** Texts, sentences and rows of ids as they stand in an address: escaped where they must be, readable where they can. */

/** Write a text so that it can stand in any part of a fragment. Halves of surrogate pairs, which no address can hold, become U+FFFD. */
export function writeText(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'))
    .replace(/%(?:3A|2F)/g, (escaped) => (escaped === '%3A' ? ':' : '/'))
    .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Read what `writeText` wrote; undefined when the address was damaged on its way. */
export function readText(written: string): string | undefined {
  try {
    return decodeURIComponent(written);
  } catch {
    // A cut percent sign.
    return undefined;
  }
}

/** Write ids in a row. */
export function writeIds(ids: readonly string[]): string {
  return ids.map(writeText).join(',');
}

/** Read ids in a row; undefined when one of them is damaged. */
export function readIds(written: string): readonly string[] | undefined {
  const ids = written.split(',').filter((id) => id !== '');
  const read = ids.map(readText).filter((id) => id !== undefined);
  return read.length === ids.length ? read : undefined;
}

/** Write a sentence: spaces as plus signs. */
export function writeSentence(text: string): string {
  return writeText(text).replace(/%20/g, '+');
}

/** Read what `writeSentence` wrote. */
export function readSentence(written: string): string | undefined {
  return readText(written.replace(/\+/g, ' '));
}
