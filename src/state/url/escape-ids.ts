/** Ids in a row and sentences, as they stand in an address that is not plain. */
import { readText, writeText } from './escape-text.ts';

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
