/** All formats that Sayso knows; the code of each is loaded when it is first needed. */
import { decodeHead } from './decode-text.ts';
import type { Format, ReadResult } from './format.ts';

/** Formats in the order in which menus show them. */
export const formatIds = ['sayso', 'graphology'] as const;
export type FormatId = (typeof formatIds)[number];

/** Load the code of a format. */
export function loadFormat(id: FormatId): Promise<Format> {
  return loaders[id]();
}

/** Read a file of any format, which its content tells. Whatever it holds, the answer is issues, never an exception. */
export async function readFile(bytes: Uint8Array, fileName: string): Promise<ReadResult> {
  const head = decodeHead(bytes);
  const formats = await Promise.all(readableIds.map(loadFormat));
  const ranked = formats
    .flatMap(({ read, recognize }) => (read && recognize ? [{ read, surety: recognize(head, fileName) }] : []))
    .sort((a, b) => b.surety - a.surety);
  // What nobody recognizes goes to the first format, whose reader says what the file seems to be instead.
  const read = ranked[0]?.read ?? (await loadFormat('sayso')).read;
  return read ? read(bytes, fileName) : { dataset: undefined, issues: [] };
}

const loaders: Readonly<Record<FormatId, () => Promise<Format>>> = {
  sayso: async () => (await import('./sayso-json.ts')).saysoFormat,
  graphology: async () => (await import('./graphology-json.ts')).graphologyFormat,
};

/** Formats that can be read; where two are equally sure, the first one reads. */
const readableIds: readonly FormatId[] = ['sayso'];
