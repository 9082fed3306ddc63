/**
 * A quick look at the parts of which a large dataset has many: does one hold nothing but what is certain to be right? Of claims and
 * entities nearly all do, and need not be parsed by the schemas, which take ten times as long. What is in doubt is left to them.
 */
import { isIdShaped, mostOf, reservedIds } from './schema.ts';
import { statuses } from './types.ts';

/** Tell whether a value is certain to be a claim without a fault of shape. */
export function isPlainClaim(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    const test = Object.hasOwn(claimFields, key) ? claimFields[key] : undefined;
    if (!test?.(value[key])) return false;
  }
  return hasAll(value, neededOfClaims);
}

/** Tell whether a value is certain to be an entity without a fault of shape. */
export function isPlainEntity(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    const test = Object.hasOwn(entityFields, key) ? entityFields[key] : undefined;
    if (!test?.(value[key])) return false;
  }
  return hasAll(value, neededOfEntities);
}

type FieldChecks = Readonly<Record<string, (value: unknown) => boolean>>;

const knownStatuses: ReadonlySet<unknown> = new Set(statuses);
const citationKeys: ReadonlySet<string> = new Set(['paragraph', 'quote', 'start', 'end', 'around']);

const claimFields: FieldChecks = {
  id: isId,
  subject: isReference,
  predicate: isReference,
  object: isReference,
  source: isReference,
  status: (value) => knownStatuses.has(value),
  voices: (value) => Array.isArray(value) && value.every(isReference),
  when: (value) => isPlainText(value, mostOf.name),
  detail: (value) => isPlainText(value, mostOf.prose),
  note: (value) => isPlainText(value, mostOf.prose),
  citations: (value) => Array.isArray(value) && value.every(isPlainCitation),
};
const neededOfClaims = ['id', 'subject', 'predicate', 'status', 'voices', 'source', 'citations'];

const entityFields: FieldChecks = {
  id: isId,
  type: isReference,
  name: (value) => isPlainText(value, mostOf.name),
  inSentence: (value) => isPlainText(value, mostOf.name),
  note: (value) => isPlainText(value, mostOf.prose),
  aliases: (value) => Array.isArray(value) && value.every((alias) => isPlainText(alias, mostOf.name)),
};
const neededOfEntities = ['id', 'type', 'name'];

function isPlainCitation(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) if (!citationKeys.has(key)) return false;
  const { paragraph, quote, start, end, around } = value;
  if (Object.hasOwn(value, 'around') && !(typeof around === 'string' && /^[0-9a-f]{16}$/.test(around))) return false;
  return isCount(paragraph, 1) && isPlainText(quote, mostOf.quote) && isCount(start, 0) && isCount(end, 0);
}

/** What was parsed from JSON inherits from nothing else, and is no list. */
function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function hasAll(value: object, keys: readonly string[]): boolean {
  return keys.every((key) => Object.hasOwn(value, key));
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && value.length <= mostOf.id && isIdShaped(value) && !reservedIds.has(value);
}

function isReference(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.length <= mostOf.id;
}

function isCount(value: unknown, least: number): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least;
}

/** Letters, digits and signs that stand for themselves whatever the Unicode form, with no space at either end. */
function isPlainText(value: unknown, most: number): boolean {
  return typeof value === 'string' && value.length <= most && plainText.test(value);
}

const plainText =
  /^[!-~\u00c0-\u017f\u0410-\u044f‘’“”–—](?:[ -~\u00c0-\u017f\u0410-\u044f‘’“”–—]*[!-~\u00c0-\u017f\u0410-\u044f‘’“”–—])?$/;
