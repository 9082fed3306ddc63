/** Reads STIX 2.x bundles: objects are entities, relationships and references lines. */
import { isRecord } from '../lib/plain-values.ts';
import type { Attribute } from '../model/types.ts';
import { attributesOf, ForeignGraph } from './foreign-graph.ts';
import type { FileLook, InputFile, Reader, ReadOptions, ReadResult } from './format.ts';
import { fieldOf, type JsonRecord, parseForeign, recordsAt, textOf } from './json-source.ts';
import { partOrWhole } from './read-graph-xml.ts';

export const stixReader: Reader = {
  recognize: ({ json }: FileLook) =>
    fieldOf(json(), 'type') === 'bundle' && Array.isArray(fieldOf(json(), 'objects')) ? 0.95 : 0,
  read: readBundle,
};

const ownOfObject = new Set(['id', 'type', 'name', 'spec_version', 'description']);
const ownOfRelation = new Set([
  'id',
  'type',
  'spec_version',
  'relationship_type',
  'source_ref',
  'target_ref',
  'description',
]);

function readBundle([file]: readonly InputFile[], options: ReadOptions): ReadResult {
  if (!file) return { dataset: undefined, issues: [] };
  const graph = new ForeignGraph();
  const parsed = parseForeign(file, graph.notes);
  if (parsed.kind === 'fault') return { dataset: undefined, issues: parsed.issues };
  const objects = recordsAt(parsed.value, 'objects');
  const isRelation = ({ type }: JsonRecord) => type === 'relationship' || type === 'sighting';
  const known = new Set(objects.filter((object) => !isRelation(object)).map((object) => textOf(object['id'])));
  for (const [index, object] of objects.entries()) {
    const place = `/objects/${index}`;
    if (isRelation(object)) addRelation(graph, object, place);
    else addObject(graph, object, place, known);
  }
  const report = objects.find(({ type }) => type === 'report' || type === 'grouping');
  graph.title = textOf(report?.['name']);
  return partOrWhole(graph, { format: 'STIX', files: [file] }, undefined, options);
}

function addObject(
  graph: ForeignGraph,
  object: JsonRecord,
  place: string,
  known: ReadonlySet<string | undefined>,
): void {
  const id = textOf(object['id']);
  if (id === undefined) {
    graph.notes.add('dropped', 'objects without an id', place, 'Give each object an id.');
    return;
  }
  const type = textOf(object['type']) ?? 'object';
  const label = ['name', 'value', 'path', 'statement', 'abstract']
    .map((key) => textOf(object[key]))
    .find((text) => text !== undefined);
  const references = Object.entries(object).filter(([key]) => /_refs?$/.test(key));
  const used = new Set([...ownOfObject, ...references.map(([key]) => key)]);
  const attributes = attributesOf(object, used);
  for (const [key, value] of references) {
    const all = (Array.isArray(value) ? value : [value]).map(String);
    const inBundle = all.filter((target) => known.has(target));
    // Relationships are lines here, to which no line can lead; what is not in the bundle stays what the file says.
    const others = all.filter((target) => !known.has(target));
    if (others.length > 0) attributes.push([key, others]);
    const relation = key.replace(/_refs?$/, '').replaceAll('_', ' ');
    for (const target of inBundle) {
      graph.edges.push({
        source: id,
        target,
        label: relation === 'object' ? 'refers to' : relation,
        isDirected: true,
        attributes: [],
        place: `${place}/${key}`,
      });
    }
  }
  graph.nodes.push({
    id,
    label: label ?? `${type} ${id.slice(id.indexOf('--') + 2, id.indexOf('--') + 10)}`,
    type,
    note: textOf(object['description']),
    attributes,
    place,
  });
}

function addRelation(graph: ForeignGraph, object: JsonRecord, place: string): void {
  const isSighting = object['type'] === 'sighting';
  const source = textOf(isSighting ? firstOf(object['where_sighted_refs']) : object['source_ref']);
  const target = textOf(isSighting ? object['sighting_of_ref'] : object['target_ref']);
  if (source === undefined || target === undefined) {
    graph.notes.add('dropped', 'relationships without both ends', place, 'Give each a source_ref and a target_ref.');
    return;
  }
  const attributes: Attribute[] = attributesOf(object, ownOfRelation);
  const description = textOf(object['description']);
  graph.edges.push({
    id: textOf(object['id']),
    source,
    target,
    label: isSighting ? 'sighted' : textOf(object['relationship_type']),
    isDirected: true,
    note: description,
    attributes,
    place,
  });
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : isRecord(value) ? undefined : value;
}
