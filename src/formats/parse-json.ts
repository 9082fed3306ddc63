/** From JSON text to a value, and to sentences about everything in it that is wrong or would be lost in silence. */
import { shorten } from '../lib/text.ts';
import type { Issue } from '../model/issues.ts';
import { decodeText } from './decode-text.ts';
import { isFatal, type JsonFault, type JsonPath, scanJson } from './scan-json.ts';

export interface JsonReading {
  /** Absent when the text is not JSON. */
  readonly value: unknown;
  readonly issues: readonly Issue[];
  /** How many issues are not listed, by code. */
  readonly uncounted: ReadonlyMap<string, number>;
}

/** Parse JSON. Never throws; what `JSON.parse` would drop or change without a word is reported. */
export function parseJson(text: string): JsonReading {
  const { faults, uncounted } = scanJson(text);
  const value: unknown = faults.some(isFatal) ? undefined : JSON.parse(text);
  const lines = linesOf(text, faults);
  const issues = faults.map((fault) => toIssue(text, value, lines, fault));
  const rest = [...uncounted.values()].reduce((sum, count) => sum + count, 0);
  const severity = [...uncounted.keys()].every((kind) => kind === 'number-rounded') ? 'warning' : 'error';
  if (rest > 0) issues.push(issue(severity, 'more-issues', '/', `${rest} more issues of this kind are not listed.`));
  return { value, issues, uncounted };
}

interface FilePosition {
  readonly line: number;
  readonly column: number;
}

function toIssue(text: string, value: unknown, places: ReadonlyMap<number, FilePosition>, fault: JsonFault): Issue {
  const path = toIssuePath(value, fault.path);
  const where = placeWords(places.get(fault.offset));
  switch (fault.kind) {
    case 'cut':
      return issue('error', 'cut-json', path, cutWords(text, where, fault.what));
    case 'syntax':
      return issue('error', 'json-syntax', path, syntaxWords(text, where, fault));
    case 'too-deep':
      return issue(
        'error',
        'too-deep',
        '/',
        `${where}: lists and objects are nested more than ${fault.what} deep. No dataset needs that; the file is damaged or meant to do harm.`,
      );
    case 'too-many':
      return issue('error', 'too-many', '/', tooManyWords(where, fault.what));
    case 'duplicate-key': {
      const first = places.get(fault.firstOffset ?? 0)?.line ?? 0;
      return issue(
        'error',
        'duplicate-key',
        path,
        `${where}: the key ${quoted(fault.what)} occurs twice in one object (first on line ${first}). Only one of them would be read. Remove or rename one.`,
      );
    }
    case 'reserved-key':
      return issue(
        'error',
        'reserved-key',
        path,
        `${where}: the key ${quoted(fault.what)} has a meaning of its own in JavaScript, and programs lose what is stored under it. Use another id.`,
      );
    case 'unpaired-surrogate':
      return issue(
        'error',
        'unpaired-surrogate',
        path,
        `${where}: the text contains half of a surrogate pair (such as \\ud83d alone), which is not a character. Write the whole character or remove the half.`,
      );
    case 'number-out-of-range':
      return issue(
        'error',
        'number-out-of-range',
        path,
        `${where}: ${quoted(fault.what)} is too large a number to be read.`,
      );
    case 'number-rounded':
      return issue(
        'warning',
        'number-rounded',
        path,
        `${where}: ${quoted(fault.what)} has more digits than a number can keep; it is read as ${Number(fault.what)}. Write it as text if every digit counts.`,
      );
  }
}

function issue(severity: Issue['severity'], code: string, path: string, message: string): Issue {
  return { severity, code, path, message };
}

function tooManyWords(where: string, most: string): string {
  return `${where}: the file holds more than ${most} lists and objects, which no page can show. Open a part of it: fewer sources or a shorter period.`;
}

function cutWords(text: string, where: string, expected: string): string {
  const tail = excerpt(text, text.trimEnd().length, 40, 0);
  return `${where}: the file ends where ${expected} should follow. It seems cut off. Download or save it again. The last words are ${tail}`;
}

function syntaxWords(text: string, where: string, { offset, what }: JsonFault): string {
  const found = quoted(String.fromCodePoint(text.codePointAt(offset) ?? 0));
  const hint = hintFor(text, offset, what);
  return `${where}: expected ${what}, found ${found}.${hint === undefined ? '' : ` ${hint}`} Here: ${excerpt(text, offset, 24, 24)}`;
}

/** Name the habits of other notations that JSON does not allow. */
function hintFor(text: string, offset: number, expected: string): string | undefined {
  const rest = text.slice(offset, offset + 40);
  const before = text.slice(Math.max(0, offset - 40), offset).trimEnd();
  if (before.endsWith(',') && /^[}\]]/.test(rest)) return 'JSON has no comma after the last item.';
  if (/^(?:\/\/|\/\*|#)/.test(rest)) return 'JSON has no comments.';
  if (/^['‘’“”]/.test(rest)) return 'JSON requires straight double quotation marks (").';
  if (/^(?:NaN|-?Infinity|undefined|None)/.test(rest)) return 'JSON has no such value. Leave the key out.';
  if (/^(?:True|False)/.test(rest)) return 'In JSON, true and false are lowercase.';
  if (/^[+.]\d|^0\d/.test(rest)) return 'JSON numbers begin with a digit, and with 0 only before a dot.';
  if (/^[\n\r\t]/.test(rest)) return 'In JSON, a text stays on one line; write \\n for a line break and \\t for a tab.';
  if (expected.includes('“,”') && /^[{["]/.test(rest)) return 'A comma may be missing.';
  return undefined;
}

/** Show some of the text around a place, on one line, with the place marked. */
function excerpt(text: string, offset: number, before: number, after: number): string {
  const from = Math.max(0, offset - before);
  const to = Math.min(text.length, offset + after);
  const left = toOneLine(text.slice(from, offset));
  const right = toOneLine(text.slice(offset, to));
  return `${from > 0 ? '…' : ''}${left}▸${right}${to < text.length ? '…' : ''}`;
}

/** Cuts may have halved a character; control characters would disturb a terminal. */
function toOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cs}]/gu, '\ufffd');
}

function quoted(text: string): string {
  return `“${shorten(text)}”`;
}

function placeWords(place: FilePosition | undefined): string {
  return place ? `Line ${place.line}, column ${place.column}` : 'Somewhere';
}

/** Find line and column, from 1, of all places that the faults name, in one pass. */
function linesOf(text: string, faults: readonly JsonFault[]): ReadonlyMap<number, FilePosition> {
  const offsets = faults.flatMap(({ offset, firstOffset }) =>
    firstOffset === undefined ? [offset] : [offset, firstOffset],
  );
  const places = new Map<number, FilePosition>();
  let line = 1;
  let start = 0;
  let lineEnd = text.indexOf('\n');
  for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
    while (lineEnd >= 0 && lineEnd < offset) {
      line += 1;
      start = lineEnd + 1;
      lineEnd = text.indexOf('\n', start);
    }
    places.set(offset, { line, column: offset - start + 1 });
  }
  return places;
}

/** Write a path with the ids of things that have them: `/claims/c053/citations/0`. */
function toIssuePath(value: unknown, path: JsonPath): string {
  let current = value;
  const names = path.map((step) => {
    const parent = current;
    current = childOf(parent, step);
    const id = typeof step === 'number' ? childOf(current, 'id') : undefined;
    const name = typeof id === 'string' ? id : String(step);
    return shorten(name);
  });
  return `/${names.join('/')}`;
}

function childOf(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return Reflect.get(value, step);
}

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
