/** Reads back the graphology JSON that Sayso writes: every claim with its status, voices and citations. Graphs of others are lines. */
import { isRecord } from '../lib/plain-values.ts';
import type { Position } from '../model/types.ts';
import type { FileLook, InputFile, Reader, ReadOptions, ReadResult } from './format.ts';
import { ImportNotes } from './import-report.ts';
import { fieldOf, type JsonRecord, numberOf, parseForeign, recordsAt, textOf } from './json-source.ts';
import { readRecords } from './own-records.ts';

export const graphologyReader: Reader = { recognize: recognizeOwn, read: readOwn };

/** Files of ours name the dataset and bring its vocabulary along. */
function recognizeOwn({ json }: FileLook): number {
  const value = json();
  const attributes = fieldOf(value, 'attributes');
  return typeof fieldOf(attributes, 'sayso') === 'string' && isRecord(fieldOf(attributes, 'vocabulary')) ? 0.98 : 0;
}

function readOwn([file]: readonly InputFile[], options: ReadOptions): ReadResult {
  if (!file) return { dataset: undefined, issues: [] };
  const parsed = parseForeign(file, new ImportNotes());
  if (parsed.kind === 'fault') return { dataset: undefined, issues: parsed.issues };
  return readRecords(toDatasetInput(parsed.value), options);
}

const headKeys = [
  '$schema',
  'title',
  'note',
  'license',
  'encoded',
  'base',
  'vocabulary',
  'story',
  'formerIds',
  'extra',
];
const entityKeys = ['inSentence', 'anonymous', 'aliases', 'note', 'attributes'];
const claimKeys = [
  'predicate',
  'detail',
  'when',
  'status',
  'inferred',
  'voices',
  'source',
  'citations',
  'note',
  'draftedBy',
  'created',
  'changed',
  'attributes',
];

/** Put together what the file holds of a dataset; whether it is one is for the checks to say. */
function toDatasetInput(value: unknown): JsonRecord {
  const attributes = fieldOf(value, 'attributes');
  const nodes = recordsAt(value, 'nodes');
  const places = nodes.flatMap((node): [string, Position][] => {
    const [x, y] = ['x', 'y'].map((axis) => numberOf(fieldOf(node['attributes'], axis)));
    const key = textOf(node['key']);
    return key === undefined || x === undefined || y === undefined ? [] : [[key, [x, y]]];
  });
  return {
    sayso: 1,
    id: fieldOf(attributes, 'sayso'),
    ...pick(attributes, headKeys),
    sources: recordsAt(attributes, 'sources').map(({ asOf: _, ...source }) => source),
    entities: nodes.map(toEntity),
    claims: [...recordsAt(value, 'edges').map(toRelation), ...nodes.flatMap(statementsOf)],
    ...(places.length > 0 ? { positions: Object.fromEntries(places) } : {}),
  };
}

function toEntity(node: JsonRecord): JsonRecord {
  const { attributes } = node;
  const name = fieldOf(attributes, 'name') ?? fieldOf(attributes, 'label');
  return { id: node['key'], type: fieldOf(attributes, 'entityType'), name, ...pick(attributes, entityKeys) };
}

function toRelation({ key, source, target, attributes }: JsonRecord): JsonRecord {
  return { id: key, subject: source, object: target, ...pick(attributes, claimKeys) };
}

function statementsOf({ key, attributes }: JsonRecord): readonly JsonRecord[] {
  return recordsAt(attributes, 'statements').map((statement) => ({
    id: statement['id'],
    subject: key,
    value: statement['value'],
    ...pick(statement, claimKeys),
  }));
}

function pick(value: unknown, keys: readonly string[]): JsonRecord {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const held = fieldOf(value, key);
      return held === undefined ? [] : [[key, held] as const];
    }),
  );
}
