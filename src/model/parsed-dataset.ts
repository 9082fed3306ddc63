/**
 * A dataset on the way in: its parts are parsed one by one, and those that can be read are handed to the checks even when
 * others cannot. It also remembers the names of what could not be read, so that one fault is not reported a hundred times.
 */
import { isRecord } from '../lib/plain-values.ts';
import { shorten } from '../lib/text.ts';
import type { Issue } from './issues.ts';
import { isPlainClaim, isPlainEntity } from './plain-fields.ts';
import {
  claimSchema,
  datasetSchema,
  entitySchema,
  headSchema,
  idSchema,
  isIdShaped,
  mostOf,
  positionSchema,
  predicateSchema,
  sourceSchema,
  storyStepSchema,
  typeSchema,
} from './schema.ts';
import { type Owner, type PartSchema, parsePart, parseValue, unknownKeys, wordsFor } from './shape-issues.ts';
import type { Claim, Dataset, Entity, EntityType, Position, Predicate, Source, StoryStep } from './types.ts';

/** Parts of one kind that could be read. */
export interface Parts<Part> {
  readonly list: readonly Part[];
  readonly byId: ReadonlyMap<string, Part>;
  /** All ids in the file, also of parts that could not be read. */
  readonly ids: ReadonlySet<string>;
  /** Whether every part has an id, so that an id which is not among `ids` is truly unknown. */
  readonly isNamed: boolean;
  /** Whether every part could be read, so that what they do not use is truly unused. */
  readonly isWhole: boolean;
}

export interface ParsedDataset {
  readonly head: Pick<Dataset, 'encoded'>;
  readonly sources: Parts<Source>;
  readonly entities: Parts<Entity>;
  readonly claims: Parts<Claim>;
  readonly types: Parts<EntityType>;
  readonly predicates: Parts<Predicate>;
  readonly positions: ReadonlyMap<string, Position>;
  readonly story: readonly StoryStep[];
  /** Objects with a fault of shape, which checks of their content leave alone. */
  readonly unsound: ReadonlySet<unknown>;
  /** Normalized texts by source id. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Parse a dataset part by part; every fault of shape goes into the list of issues. */
export function parseDataset(
  input: Readonly<Record<string, unknown>>,
  texts: ReadonlyMap<string, string>,
  issues: Issue[],
): ParsedDataset {
  const whole: Owner = { words: 'The dataset', path: '' };
  const unsound = new Set<unknown>();
  const reader: Reader = { issues, unsound };
  const head = parsePart(headSchema, only(input, headSchema), whole);
  issues.push(...head.issues, ...unknownKeys(Object.keys(datasetSchema.entries), input, whole));
  const vocabulary = objectAt(reader, input, 'vocabulary', whole);
  const inVocabulary: Owner = { words: 'The vocabulary', path: '/vocabulary' };
  if (vocabulary) issues.push(...unknownKeys(['types', 'predicates'], vocabulary, inVocabulary));
  if (Object.hasOwn(input, 'extra')) objectAt(reader, input, 'extra', whole);
  return {
    head: typeof input['encoded'] === 'string' ? { encoded: input['encoded'] } : {},
    sources: listAt<Source>(reader, input, 'sources', sourceSchema, 'Source'),
    entities: listAt<Entity>(reader, input, 'entities', entitySchema, 'Entity', isPlainEntity),
    claims: listAt<Claim>(reader, input, 'claims', claimSchema, 'Claim', isPlainClaim),
    types: recordAt<EntityType>(reader, vocabulary, 'types', typeSchema, 'Type'),
    predicates: recordAt<Predicate>(reader, vocabulary, 'predicates', predicateSchema, 'Predicate'),
    positions: positionsAt(reader, input, whole),
    story: Object.hasOwn(input, 'story') ? storyAt(reader, input['story']) : [],
    unsound,
    texts,
  };
}

interface Reader {
  readonly issues: Issue[];
  readonly unsound: Set<unknown>;
}

function only(input: Readonly<Record<string, unknown>>, schema: PartSchema): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(input).filter(([key]) => Object.hasOwn(schema.entries, key)));
}

function report(reader: Reader, code: string, path: string, message: string): void {
  reader.issues.push({ severity: 'error', code, path, message });
}

function objectAt(
  reader: Reader,
  input: Readonly<Record<string, unknown>> | undefined,
  key: string,
  owner: Owner,
): Readonly<Record<string, unknown>> | undefined {
  if (!input) return undefined;
  const path = `${owner.path}/${key}`;
  if (!Object.hasOwn(input, key)) {
    report(reader, 'missing-key', path, `${owner.words} has no "${key}". Add it, with {} when there is nothing in it.`);
    return undefined;
  }
  const value = input[key];
  if (isRecord(value)) return value;
  report(reader, 'wrong-type', path, `${owner.words}: "${key}" is ${wordsFor(value)}; it must be an object, { … }.`);
  return undefined;
}

function arrayAt(
  reader: Reader,
  input: Readonly<Record<string, unknown>>,
  key: string,
): readonly unknown[] | undefined {
  if (!Object.hasOwn(input, key)) {
    report(reader, 'missing-key', `/${key}`, `The dataset has no "${key}". Add it, with [] when there are none.`);
    return undefined;
  }
  const value = input[key];
  if (Array.isArray(value)) return value;
  report(reader, 'wrong-type', `/${key}`, `The dataset: "${key}" is ${wordsFor(value)}; it must be a list, [ … ].`);
  return undefined;
}

function listAt<Part extends { readonly id: string }>(
  reader: Reader,
  input: Readonly<Record<string, unknown>>,
  key: string,
  schema: PartSchema,
  noun: string,
  isPlain: (value: unknown) => boolean = () => false,
): Parts<Part> {
  const values = arrayAt(reader, input, key);
  const list: Part[] = [];
  const ids = new Set<string>();
  let isNamed = values !== undefined;
  let faulty = 0;
  for (const [index, value] of (values ?? []).entries()) {
    if (faulty >= mostFaultyParts) {
      isNamed = false;
      reportRest(reader, key, (values?.length ?? 0) - index, noun);
      break;
    }
    const id = isRecord(value) && typeof value['id'] === 'string' ? value['id'] : undefined;
    const isShaped = id !== undefined && isIdShaped(id) && id.length <= mostOf.id;
    const isUsable = isShaped && !ids.has(id);
    if (isUsable && isPlain(value)) {
      list.push(value as Part);
      ids.add(id);
      continue;
    }
    const owner = {
      words: isUsable ? `${noun} ${id}` : `${noun} number ${index + 1} of the list`,
      path: isUsable ? `/${key}/${id}` : `/${key}/${index}`,
    };
    const parsed = parsePart(schema, value, owner);
    take(reader, parsed.issues, parsed.unsound);
    if (parsed.issues.length > 0) faulty += 1;
    if (parsed.isTyped) list.push(value as Part);
    if (id === undefined) isNamed = false;
    else {
      if (isShaped && ids.has(id)) reportDuplicate(reader, owner.path, id);
      ids.add(id).add(id.trim());
    }
  }
  const byId = new Map(list.map((part) => [part.id, part]));
  return { list, byId, ids, isNamed, isWhole: values !== undefined && list.length === values.length };
}

function recordAt<Part>(
  reader: Reader,
  vocabulary: Readonly<Record<string, unknown>> | undefined,
  key: string,
  schema: PartSchema,
  noun: string,
): Parts<Part> {
  const record = objectAt(reader, vocabulary, key, { words: 'The vocabulary', path: '/vocabulary' });
  const byId = new Map<string, Part>();
  const ids = new Set<string>();
  let size = 0;
  for (const [id, value] of Object.entries(record ?? {})) {
    const owner = { words: `${noun} ${shorten(id)}`, path: `/vocabulary/${key}/${shorten(id)}` };
    const idParsed = parseValue(idSchema, id, { ...owner, words: `The id of ${noun.toLowerCase()} ${shorten(id)}` });
    const parsed = parsePart(schema, value, owner);
    take(reader, [...idParsed.issues, ...parsed.issues], parsed.unsound);
    if (parsed.isTyped) byId.set(id, value as Part);
    ids.add(id);
    size += 1;
  }
  return {
    list: [...byId.values()],
    byId,
    ids,
    isNamed: record !== undefined,
    isWhole: record !== undefined && byId.size === size,
  };
}

function positionsAt(
  reader: Reader,
  input: Readonly<Record<string, unknown>>,
  owner: Owner,
): ReadonlyMap<string, Position> {
  const positions = new Map<string, Position>();
  if (!Object.hasOwn(input, 'positions')) return positions;
  for (const [id, value] of Object.entries(objectAt(reader, input, 'positions', owner) ?? {})) {
    const place = { words: `The position of ${shorten(id)}`, path: `/positions/${shorten(id)}` };
    const parsed = parseValue(positionSchema, value, place);
    for (const issue of parsed.issues.slice(0, 1)) {
      const message = `${place.words} is not a pair of numbers [x, y], but ${wordsFor(value)}. Correct it or remove it.`;
      take(reader, [{ ...issue, code: 'bad-position', path: place.path, message }]);
    }
    if (parsed.isTyped) positions.set(id, value as Position);
  }
  return positions;
}

function storyAt(reader: Reader, value: unknown): readonly StoryStep[] {
  if (!Array.isArray(value)) {
    report(reader, 'wrong-type', '/story', `The dataset: "story" is ${wordsFor(value)}; it must be a list, [ … ].`);
    return [];
  }
  return value.flatMap((step: unknown, index) => {
    const owner = { words: `Step ${index + 1} of the story`, path: `/story/${index}` };
    const parsed = parsePart(storyStepSchema, step, owner);
    take(reader, parsed.issues, parsed.unsound);
    return parsed.isTyped ? [step as StoryStep] : [];
  });
}

/** Beyond so many parts of one kind with faults of shape, the rest is not looked at: the file is of another kind. */
const mostFaultyParts = 1000;

function reportRest(reader: Reader, key: string, count: number, noun: string): void {
  const what = count === 1 ? `1 more ${noun.toLowerCase()} was` : `${count.toLocaleString('en-US')} more were`;
  const message = `After ${mostFaultyParts.toLocaleString('en-US')} with faults, ${what} not looked at. Fix these first.`;
  report(reader, 'more-issues', `/${key}`, message);
}

function reportDuplicate(reader: Reader, path: string, id: string): void {
  report(
    reader,
    'duplicate-id',
    path,
    `The id "${shorten(id)}" is used twice. Ids are unique; give one of the two another, here and where it is used.`,
  );
}

function take(reader: Reader, issues: readonly Issue[], unsound: ReadonlySet<unknown> = new Set()): void {
  reader.issues.push(...issues);
  for (const thing of unsound) reader.unsound.add(thing);
}
