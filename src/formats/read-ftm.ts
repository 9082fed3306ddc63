/** Reads FollowTheMoney entities (JSON lines): schemas of relations become lines, and so do references to other entities. */
import { isRecord } from '../lib/plain-values.ts';
import type { Attribute } from '../model/types.ts';
import { attributesOf, ForeignGraph } from './foreign-graph.ts';
import type { FileLook, InputFile, Reader, ReadOptions, ReadResult } from './format.ts';
import { fieldOf, type JsonRecord, parseLines, recordsAt, textOf } from './json-source.ts';
import { OwnRecords, readRecords } from './own-records.ts';
import { changedElsewhere, partOrWhole } from './read-graph-xml.ts';

export const ftmReader: Reader = {
  recognize: ({ head }: FileLook) => {
    const first = head.trimStart().split('\n', 1)[0] ?? '';
    if (!/^\{.*"properties"\s*:\s*\{/.test(first)) return 0;
    if (/"schema"\s*:\s*"[A-Z]\w*"/.test(first)) return 0.9;
    // A long text can stand before the schema; properties are lists all the same.
    return /^\{\s*"id"\s*:\s*"[^"]*",\s*"properties"\s*:\s*\{\s*"\w+"\s*:\s*\[/.test(first) ? 0.8 : 0;
  },
  read: readEntities,
};

/** Properties that hold the two ends, by schema, in the direction of the model. */
const ends: ReadonlyMap<string, readonly [source: string, target: string]> = new Map([
  ['Associate', ['person', 'associate']],
  ['ContractAward', ['contract', 'supplier']],
  ['CourtCaseParty', ['party', 'case']],
  ['Debt', ['debtor', 'creditor']],
  ['Directorship', ['director', 'organization']],
  ['Documentation', ['document', 'entity']],
  ['Employment', ['employee', 'employer']],
  ['Family', ['person', 'relative']],
  ['Membership', ['member', 'organization']],
  ['Occupancy', ['holder', 'post']],
  ['Ownership', ['owner', 'asset']],
  ['Payment', ['payer', 'beneficiary']],
  ['ProjectParticipant', ['participant', 'project']],
  ['Representation', ['agent', 'client']],
  ['Succession', ['predecessor', 'successor']],
  ['UnknownLink', ['subject', 'object']],
]);

/** Links that the model reads in both directions. */
const undirected: ReadonlySet<string> = new Set(['Associate', 'Documentation', 'Family', 'UnknownLink']);

/** Properties of texts, in which a word may happen to be the id of an entity. */
const plainProperties: ReadonlySet<string> = new Set([
  'name',
  'alias',
  'weakAlias',
  'previousName',
  'firstName',
  'lastName',
  'title',
  'fileName',
  'keywords',
  'notes',
  'summary',
  'description',
  'country',
  'role',
  'status',
  'recordId',
]);

function readEntities([file]: readonly InputFile[], options: ReadOptions): ReadResult {
  if (!file) return { dataset: undefined, issues: [] };
  const graph = new ForeignGraph();
  const { values: lines, fault } = parseLines(file, options.readablePart === true);
  const values = lines.flatMap(({ value, place }) => unnested(value).map((each) => ({ value: each, place })));
  const known = new Set(values.map(({ value }) => textOf(fieldOf(value, 'id'))));
  for (const { value, place } of values) {
    const id = textOf(fieldOf(value, 'id'));
    const properties = fieldOf(value, 'properties');
    if (!isRecord(value) || id === undefined) {
      graph.notes.add('dropped', 'lines that are not entities with an id', place, 'Give each entity an id.');
      continue;
    }
    const entity = { id, schema: textOf(value['schema']) ?? 'Thing', place };
    const held = isRecord(properties) ? properties : {};
    const rest = attributesOf(value, new Set(['id', 'schema', 'properties', 'sayso']));
    if (!addLink(graph, entity, held, rest)) addThing(graph, entity, held, rest, known);
  }
  const records = recordsIn(values.map(({ value }) => value));
  if (!fault && records.isOwn) {
    if (records.agreesWith(linesOf(values.map(({ value }) => value)))) return readRecords(records.input(), options);
    graph.notes.add('repaired', ...changedElsewhere);
  }
  return partOrWhole(graph, { format: 'FollowTheMoney', files: [file] }, fault, options);
}

/** Entities may stand inside of one another, as in files “nested”: bring each out, and let its id stand in its place. */
function unnested(value: unknown): readonly unknown[] {
  const properties = fieldOf(value, 'properties');
  if (!isRecord(value) || !isRecord(properties)) return [value];
  const inner: unknown[] = [];
  const own: [string, unknown][] = [];
  for (const [name, held] of Object.entries(properties)) {
    const list: readonly unknown[] = Array.isArray(held) ? held : [];
    const nested = list.filter((each) => isRecord(fieldOf(each, 'properties')) && 'schema' in Object(each));
    if (nested.length === 0) {
      own.push([name, held]);
      continue;
    }
    inner.push(...nested.flatMap((each) => unnested(withEnd(each, value['id']))));
    const ids = list.map((each) => (nested.includes(each) ? fieldOf(each, 'id') : each));
    // A relation says itself whom it ties.
    if (!nested.some((each) => ends.has(textOf(fieldOf(each, 'schema')) ?? ''))) own.push([name, ids]);
  }
  return inner.length === 0 ? [value] : [{ ...value, properties: Object.fromEntries(own) }, ...inner];
}

/** A relation inside one of its ends leaves that end out. */
function withEnd(relation: unknown, id: unknown): unknown {
  const properties = fieldOf(relation, 'properties');
  const missing = ends
    .get(textOf(fieldOf(relation, 'schema')) ?? '')
    ?.find((end) => fieldOf(properties, end) === undefined);
  if (missing === undefined || !isRecord(relation) || !isRecord(properties)) return relation;
  return { ...relation, properties: { ...properties, [missing]: [id] } };
}

function recordsIn(lines: readonly unknown[]): OwnRecords {
  const records = new OwnRecords();
  for (const line of lines) {
    const own = fieldOf(line, 'sayso');
    records.add('dataset', fieldOf(own, 'dataset'));
    records.add('entity', fieldOf(own, 'entity'));
    for (const claim of recordsAt(own, 'claims')) records.add('claim', claim);
  }
  return records;
}

/** Tell nodes and lines of a file of ours apart by their schema alone. */
function linesOf(lines: readonly unknown[]): Pick<ForeignGraph, 'nodes' | 'edges'> {
  const nodes: ForeignGraph['nodes'] = [];
  const edges: ForeignGraph['edges'] = [];
  for (const line of lines) {
    const id = textOf(fieldOf(line, 'id')) ?? '';
    const end = (name: string) => textsOf(fieldOf(fieldOf(line, 'properties'), name))[0] ?? '';
    const rest = { attributes: [], place: '' };
    if (fieldOf(line, 'schema') !== 'UnknownLink') nodes.push({ id, ...rest });
    else edges.push({ id, source: end('subject'), target: end('object'), isDirected: true, ...rest });
  }
  return { nodes, edges };
}

interface Identity {
  readonly id: string;
  readonly schema: string;
  readonly place: string;
}

/** Add a relation as lines between all of its ends; false when it is none or lacks an end. */
function addLink(
  graph: ForeignGraph,
  { id, schema, place }: Identity,
  properties: JsonRecord,
  rest: readonly Attribute[],
): boolean {
  const [from, to] = ends.get(schema) ?? [];
  if (from === undefined || to === undefined) return false;
  const [sources, targets] = [textsOf(properties[from]), textsOf(properties[to])];
  const label = schema === 'UnknownLink' ? (textsOf(properties['role'])[0] ?? 'link') : schema;
  const own = new Set(schema === 'UnknownLink' ? [from, to, 'role'] : [from, to]);
  const pairs = sources.flatMap((source) => targets.map((target) => ({ source, target })));
  for (const [index, { source, target }] of pairs.entries()) {
    graph.edges.push({
      id: index === 0 ? id : `${id}-${index + 1}`,
      source,
      target,
      label,
      isDirected: !undirected.has(schema),
      when: textsOf(properties['date'])[0],
      attributes: [...flat(attributesOf(properties, own)), ...rest],
      place,
    });
  }
  return pairs.length > 0;
}

function addThing(
  graph: ForeignGraph,
  { id, schema, place }: Identity,
  properties: JsonRecord,
  rest: readonly Attribute[],
  known: ReadonlySet<string | undefined>,
): void {
  const attributes: Attribute[] = [];
  const names = textsOf(properties['name']);
  for (const [name, value] of flat(attributesOf(properties, new Set()))) {
    if (name === 'name' && names.length === 1) continue;
    const texts = textsOf(properties[name]);
    if (plainProperties.has(name) || texts.length === 0 || !texts.every((text) => text !== id && known.has(text))) {
      attributes.push([name, value]);
      continue;
    }
    for (const target of texts) {
      graph.edges.push({ source: id, target, label: name, isDirected: true, attributes: [], place });
    }
  }
  const label = names[0] ?? textsOf(properties['title'])[0] ?? textsOf(properties['fileName'])[0] ?? id;
  graph.nodes.push({ id, label, type: schema, attributes: [...attributes, ...rest], place });
}

/** A list of one is what it holds. */
function flat(attributes: readonly Attribute[]): readonly Attribute[] {
  return attributes.map(([name, value]) => {
    const [first, ...others] = typeof value === 'object' ? value : [value];
    return first === undefined || others.length > 0 ? [name, value] : [name, first];
  });
}

function textsOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map(textOf).filter((text) => text !== undefined);
}
