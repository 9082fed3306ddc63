/** Foreign JSON on the way in: parsed with every fault placed, whole or line by line. */
import { isRecord } from '../lib/plain-values.ts';
import type { Issue } from '../model/issues.ts';
import { decodeText } from './decode-text.ts';
import type { InputFile } from './format.ts';
import type { ImportNotes } from './import-report.ts';
import { parseFile, parseJson } from './parse-json.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

export type ParsedForeign =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'fault'; readonly issues: readonly Issue[] };

/** What is an error in a dataset of ours, and in files of others only a loss that is told. */
const bearable = new Map([
  ['duplicate-key', 'keys that occur twice in one object; the last one counts'],
  ['reserved-key', 'keys with a meaning of their own in JavaScript'],
  ['unpaired-surrogate', 'halves of characters, replaced by \ufffd'],
  ['number-rounded', 'numbers with more digits than can be kept; they were rounded'],
]);

/** Parse a file of JSON; what can be borne goes into the report. */
export function parseForeign(file: InputFile, notes: ImportNotes): ParsedForeign {
  const parsed = parseFile(file.bytes);
  if (parsed.kind === 'fault') return { kind: 'fault', issues: [parsed.issue] };
  const { value, issues, uncounted } = parsed.reading;
  const grave = issues.filter(({ code }) => !bearable.has(code) && code !== 'more-issues');
  if (value === undefined || grave.some(({ severity }) => severity === 'error'))
    return { kind: 'fault', issues: grave };
  for (const { code, message } of issues) {
    if (code !== 'more-issues') notes.add('repaired', bearable.get(code) ?? code, message.split(':')[0]);
  }
  for (const [code, count] of uncounted) notes.add('repaired', bearable.get(code) ?? code, undefined, '', count);
  return { kind: 'value', value };
}

/** Parse a file with one JSON value a line. The lines before a fault are given with it, but for a cut last line only when they are wanted. */
export function parseLines(
  file: InputFile,
  wantsPart: boolean,
): {
  readonly values: readonly { readonly value: unknown; readonly place: string }[];
  readonly fault: Issue | undefined;
} {
  const decoded = decodeText(file.bytes);
  if (decoded.kind === 'fault') return { values: [], fault: decoded.issue };
  const values: { value: unknown; place: string }[] = [];
  const lines = decoded.text.split(/\r?\n/);
  const last = lines.findLastIndex((line) => line.trim() !== '');
  const cut = wantsPart || last < 1 ? undefined : faultOfLine(lines[last] ?? '', last);
  // One line is enough to show that there is a part to be read.
  if (cut) return { values: [{ value: valueOfLine(lines[0] ?? ''), place: 'line 1' }], fault: cut };
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const value = valueOfLine(line);
    if (value === undefined) return { values, fault: faultOfLine(line, index) };
    values.push({ value, place: `line ${index + 1}` });
  }
  return { values, fault: undefined };
}

function valueOfLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // What is wrong is told by `faultOfLine`.
    return undefined;
  }
}

function faultOfLine(line: string, index: number): Issue | undefined {
  if (valueOfLine(line) !== undefined) return undefined;
  const { issues } = parseJson(line);
  const message = (issues[0]?.message ?? 'This is not JSON.').replace(/^Line 1/, `Line ${index + 1}`);
  return { severity: 'error', code: 'json-syntax', path: `/${index}`, message };
}

/** Read an own key of an object; undefined when there is none, also for what every object inherits. */
export function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

/** Read a list of objects under a key, leaving out what is none. */
export function recordsAt(value: unknown, key: string): readonly JsonRecord[] {
  const list = fieldOf(value, key);
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

/** Read a text or number as text. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : undefined;
}

/** Read a finite number. */
export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
