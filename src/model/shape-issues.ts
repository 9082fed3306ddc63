/** Puts what the schemas found wrong with one part of a dataset into words. */

import * as v from 'valibot';
import { codePointLength } from '../lib/code-points.ts';
import { nearest } from '../lib/fold.ts';
import { isRecord } from '../lib/plain-values.ts';
import { shorten } from '../lib/text.ts';
import type { Issue } from './issues.ts';
import { reservedIds } from './schema.ts';

/** A part of a dataset as messages speak of it. */
export interface Owner {
  /** "Claim c053", at the start of a sentence. */
  readonly words: string;
  /** `/claims/c053` */
  readonly path: string;
}

/** An object schema whose keys are known. */
export type PartSchema = v.GenericSchema & { readonly entries: Readonly<Record<string, v.GenericSchema>> };

/** What the schema made of a part. */
export interface Parsed {
  readonly issues: readonly Issue[];
  /** Whether everything in it has the type it should have, so that checks may look at it. */
  readonly isTyped: boolean;
  /** The objects in which something other than an unknown key is wrong. */
  readonly unsound: ReadonlySet<unknown>;
}

/** Check the shape of one part, unknown keys included, also those of objects inside it. */
export function parsePart(schema: PartSchema, value: unknown, owner: Owner): Parsed {
  if (!isRecord(value)) return { issues: [notAnObject(value, owner)], isTyped: false, unsound: new Set() };
  const result = v.safeParse(schema, value, { abortPipeEarly: true });
  const faults = result.issues ?? [];
  return {
    issues: [...faults.map((fault) => wordFault(schema, fault, owner)), ...unknownKeysWithin(schema, value, owner)],
    isTyped: result.typed,
    unsound: new Set(faults.flatMap((fault) => fault.path?.map((item) => item.input) ?? [])),
  };
}

/** Check one value that is no object. */
export function parseValue(schema: v.GenericSchema, value: unknown, owner: Owner): Parsed {
  const result = v.safeParse(schema, value, { abortPipeEarly: true });
  const issues = (result.issues ?? []).map((fault) => wordFault(schema, fault, owner));
  return { issues, isTyped: result.typed, unsound: new Set() };
}

/** Report each key of an object that is not among the known ones. */
export function unknownKeys(known: readonly string[], value: object, owner: Owner): readonly Issue[] {
  const names = new Set(known);
  return Object.keys(value)
    .filter((key) => !names.has(key))
    .map((key) => {
      const meant = nearest(key, known);
      const advice = meant === undefined ? '' : `Did you mean "${meant}"? `;
      return {
        severity: 'error',
        code: 'unknown-key',
        path: `${owner.path}/${shorten(key)}`,
        message: `${owner.words} has the key "${shorten(key)}", which Sayso does not know. ${advice}What other programs keep here belongs under "extra" at the top of the dataset.`,
      };
    });
}

/** Say what a value is, shortened: `the text "abc…"`, "a list", "null". */
export function wordsFor(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'missing';
  if (typeof value === 'string') return `the text "${shorten(value)}"`;
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  return typeof value === 'object' ? 'an object' : `${typeof value === 'number' ? 'the number ' : ''}${String(value)}`;
}

/** Unknown keys of a part and of the objects inside it: citations in a claim, the text in a source. */
function unknownKeysWithin(
  schema: PartSchema,
  value: Readonly<Record<string, unknown>>,
  owner: Owner,
): readonly Issue[] {
  const issues = [...unknownKeys(Object.keys(schema.entries), value, owner)];
  for (const [key, entry] of Object.entries(schema.entries)) {
    const inner = unwrap(entry);
    const held = Object.hasOwn(value, key) ? value[key] : undefined;
    if (isPartSchema(inner) && isRecord(held)) issues.push(...unknownKeysWithin(inner, held, inside(owner, key)));
    const item = 'item' in inner ? unwrap(inner.item as v.GenericSchema) : undefined;
    if (!item || !isPartSchema(item) || !Array.isArray(held)) continue;
    for (const [index, each] of held.entries()) {
      if (isRecord(each)) issues.push(...unknownKeysWithin(item, each, inside(owner, key, index)));
    }
  }
  return issues;
}

/** The schema that a pipe or an optional key wraps; pipes copy the keys of their first schema. */
function unwrap(schema: v.GenericSchema): v.GenericSchema {
  return 'wrapped' in schema ? unwrap(schema.wrapped as v.GenericSchema) : schema;
}

function isPartSchema(schema: v.GenericSchema): schema is PartSchema {
  return 'entries' in schema;
}

function inside(owner: Owner, key: string, index?: number): Owner {
  if (index === undefined) return { words: `${owner.words}, "${key}",`, path: `${owner.path}/${key}` };
  return { words: `${owner.words}, ${singular(key)} ${index + 1},`, path: `${owner.path}/${key}/${index}` };
}

function wordFault(schema: v.GenericSchema, fault: v.BaseIssue<unknown>, owner: Owner): Issue {
  const keys = (fault.path ?? []).map(({ type, key }) => (type === 'array' ? Number(key) : String(key)));
  const [code = '', limit] = fault.kind === 'validation' ? fault.message.split(' ') : [typeCode(fault)];
  const path = [owner.path, ...keys].join('/');
  const subject = `${owner.words}${place(keys)}`;
  if (code === 'missing-key') {
    const whose = `${owner.words}${place(keys.slice(0, -1))}`;
    return { severity: 'error', code, path, message: `${whose} has no "${keys.at(-1)}". ${hintFor(schema, keys)}` };
  }
  return { severity: 'error', code, path, message: `${subject} ${wordsOf(code, fault, limit)}` };
}

function typeCode(fault: v.BaseIssue<unknown>): string {
  if (fault.type === 'object' && fault.expected !== 'Object') return 'missing-key';
  if (fault.type === 'picklist' && typeof fault.input === 'string') return 'unknown-status';
  return 'wrong-type';
}

/** A name of something, or a place in a list, from 0. */
type Key = string | number;

/** Say where inside a part: `, citation 2: "quote"`. */
function place(keys: readonly Key[]): string {
  const words: string[] = [];
  for (const key of keys) {
    const list = words.at(-1);
    if (typeof key === 'string') words.push(`"${key}"`);
    else if (list?.startsWith('"')) words.splice(-1, 1, `${singular(list.slice(1, -1))} ${key + 1}`);
    else words.push(`item ${key + 1}`);
  }
  const last = words.pop();
  if (last === undefined) return '';
  return `${words.map((word) => `, ${word}`).join('')}${last.startsWith('"') ? ': ' : ', '}${last}`;
}

function singular(list: string): string {
  return list === 'aliases' ? 'alias' : list.replace(/s$/, '');
}

function wordsOf(code: string, fault: v.BaseIssue<unknown>, limit: string | undefined): string {
  switch (code) {
    case 'wrong-type':
      return wrongTypeWords(fault);
    case 'unknown-status':
      return statusWords(fault);
    case 'too-long':
      return `is too long: "${shorten(String(fault.input), 40)}" has ${codePointLength(String(fault.input)).toLocaleString('en')} characters, at most ${limit} are allowed. Shorten it.`;
    case 'reserved-id':
      return `is "${shorten(String(fault.input))}", which is reserved (as are ${[...reservedIds].join(', ')}). Choose another id.`;
    case 'bad-id':
      return `is "${shorten(String(fault.input))}". An id starts with a letter (a–z) or digit; then letters, digits and . _ : - may follow. Change it here and wherever it is used.`;
    case 'bad-around':
      return `is "${shorten(String(fault.input))}". It should be 16 hexadecimal digits. Remove it and let “sayso tidy --contexts” compute it.`;
    case 'bad-number':
      return `is ${wordsFor(fault.input)}, which makes no sense here: ${numberRule(fault)}.`;
    default:
      return `is ${wordsFor(fault.input)}${plainWords.get(code) ?? ', which is not right.'}`;
  }
}

function numberRule({ type, input }: v.BaseIssue<unknown>): string {
  if (typeof input === 'string') return 'it must be two places, like "120-175"';
  return type === 'finite' ? 'it must be finite' : 'places count from 0, paragraphs from 1, in whole numbers';
}

/** Goes on from `"name" is the text "Ann "`. */
const plainWords: ReadonlyMap<string, string> = new Map([
  ['empty-text', ', empty. Write something, or leave the key out where that is allowed.'],
  ['empty-list', '. Name at least one, or write "*" for any.'],
  ['surrounding-space', ', which begins or ends with white space. Remove the space.'],
  ['broken-character', ', which contains half a character (a lone surrogate). Type the character again.'],
  [
    'control-character',
    ', which contains a control character or one that changes the direction of the text. Remove it.',
  ],
  ['not-normalized', ', which is not in Unicode form NFC, so it can never be found in a text that is. Normalize it.'],
  ['bad-color', '; it must be a color like #1f77b4.'],
  ['bad-hash', '; a SHA-256 has 64 digits 0–9 and a–f. Let a tool compute it.'],
  ['bad-language', '; it must be a language tag like "en" or "kk-Cyrl".'],
  [
    'bad-url',
    '; it must be an address that starts with http:// or https://, without a user’s name before the host and without invisible characters.',
  ],
  ['bad-file-name', '; it must be a plain file name, for the file stands in the folder texts beside the dataset.'],
]);

function wrongTypeWords(fault: v.BaseIssue<unknown>): string {
  const wanted = (fault.expected ?? '')
    .replace(/[()]/g, '')
    .split(' | ')
    .map((type) => typeWords.get(type) ?? type)
    .join(' or ');
  const advice = fault.input === null ? ' If there is nothing to say, leave the key out.' : '';
  return `is ${wordsFor(fault.input)}; it must be ${wanted}.${advice}`;
}

const typeWords: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['Array', 'a list'],
  ['Object', 'an object'],
]);

function statusWords(fault: v.BaseIssue<unknown>): string {
  const options = (fault.expected ?? '').replace(/[()"]/g, '').split(' | ');
  const meant = nearest(String(fault.input), options);
  const advice = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  return `is ${wordsFor(fault.input)}; it must be one of ${options.join(', ')}.${advice}`;
}

function hintFor(schema: v.GenericSchema, keys: readonly Key[]): string {
  let inner: v.GenericSchema | undefined = schema;
  for (const key of keys) {
    const at: v.GenericSchema | undefined = inner && unwrap(inner);
    if (at && isPartSchema(at)) inner = at.entries[key];
    else inner = at && 'item' in at ? (at.item as v.GenericSchema) : undefined;
  }
  const description = inner && v.getDescription(inner);
  return description === undefined ? 'Add it.' : `Add it: ${description}`;
}

function notAnObject(value: unknown, owner: Owner): Issue {
  return {
    severity: 'error',
    code: 'wrong-type',
    path: owner.path,
    message: `${owner.words} is ${wordsFor(value)}; it must be an object with keys and values.`,
  };
}
