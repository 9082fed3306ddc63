/** Reads STIX 2.x bundles: objects are entities, relationships and references lines. */
import type { Attribute } from '../model/types.ts';
import { attributesOf, ForeignGraph } from './foreign-graph.ts';
import type { FileLook, InputFile, Reader, ReadOptions, ReadResult } from './format.ts';
import { fieldOf, isRecord, type JsonRecord, parseForeign, recordsAt, textOf } from './json-source.ts';
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
  const known = new Set(objects.map((object) => textOf(object['id'])));
  for (const [index, object] of objects.entries()) {
    const place = `/objects/${index}`;
    const { type } = object;
    if (type === 'relationship' || type === 'sighting') addRelation(graph, object, place);
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
  const used = new Set([
    ...ownOfObject,
    ...references.filter(([, value]) => isAllKnown(value, known)).map(([key]) => key),
  ]);
  graph.nodes.push({
    id,
    label: label ?? `${type} ${id.slice(id.indexOf('--') + 2, id.indexOf('--') + 10)}`,
    type,
    note: textOf(object['description']),
    attributes: attributesOf(object, used),
    place,
  });
  for (const [key, value] of references) {
    if (!isAllKnown(value, known)) continue;
    const relation = key.replace(/_refs?$/, '').replaceAll('_', ' ');
    for (const target of Array.isArray(value) ? value : [value]) {
      graph.edges.push({
        source: id,
        target: String(target),
        label: relation === 'object' ? 'refers to' : relation,
        isDirected: true,
        attributes: [],
        place: `${place}/${key}`,
      });
    }
  }
}

/** Lines are drawn to objects of the bundle only; other references stay what the file says. */
function isAllKnown(value: unknown, known: ReadonlySet<string | undefined>): boolean {
  const list = Array.isArray(value) ? value : [value];
  return list.length > 0 && list.every((id) => typeof id === 'string' && known.has(id));
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
