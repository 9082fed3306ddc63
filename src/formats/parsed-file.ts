/** Files of JSON, decoded and parsed once, however many readers look. */
import type { Issue } from '../model/issues.ts';
import { decodeText } from './decode-text.ts';
import { type JsonReading, parseJson } from './parse-json.ts';

/** What is in a file of JSON, or why it is no text. */
export type ParsedFile =
  | { readonly kind: 'read'; readonly reading: JsonReading }
  | { readonly kind: 'fault'; readonly issue: Issue };

const known = new WeakMap<Uint8Array, ParsedFile>();

/** Parse a file of JSON; a second time gives the same values. */
export function parseFile(bytes: Uint8Array): ParsedFile {
  const before = known.get(bytes);
  if (before) return before;
  const decoded = decodeText(bytes);
  const parsed: ParsedFile = decoded.kind === 'fault' ? decoded : { kind: 'read', reading: parseJson(decoded.text) };
  known.set(bytes, parsed);
  return parsed;
}
