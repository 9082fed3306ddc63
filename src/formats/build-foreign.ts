/** From the nodes and lines of another tool's file to a dataset in which every line is unsourced, and a report of what became of it. */
import { isSeen } from '../lib/seen-text.ts';
import { sha256 } from '../lib/sha256.ts';
import { parseWhen } from '../model/dates.ts';
import { hasErrors } from '../model/issues.ts';
import { quotedLinesOf } from '../model/quoted-lines.ts';
import { mostOf } from '../model/schema.ts';
import { type Attribute, type Claim, type Dataset, type Entity, importedKind, type Source } from '../model/types.ts';
import { validate } from '../model/validate.ts';
import { cleanAttributes, cleanText } from './clean-text.ts';
import type { ForeignEdge, ForeignGraph, ForeignNode } from './foreign-graph.ts';
import { chooseRelations, chooseTypes } from './foreign-terms.ts';
import type { InputFile, ReadOptions, ReadResult } from './format.ts';
import { IdMaker } from './make-ids.ts';
import { placesOf } from './scale-positions.ts';

/** Id of the source that an imported file is. */
const sourceId = 'file';

export interface ForeignFile {
  /** As people call the format: "GEXF". */
  readonly format: string;
  readonly files: readonly InputFile[];
  /** Where and why the reading ended before the end of the file. */
  readonly incomplete?: string | undefined;
}

/** Make a dataset of a graph that was read; whatever it holds, the dataset passes every check. */
export function buildForeign(graph: ForeignGraph, file: ForeignFile, options: ReadOptions): ReadResult {
  const ids = new IdMaker(graph.notes);
  const nodes = withMissingEnds(graph, mergeTwins(graph));
  const entityIds = new Map(nodes.map((node) => [node.id, ids.make(node.id, node.place)]));
  const types = chooseTypes(nodes);
  const relations = chooseRelations(graph);
  const entities = nodes.map((node) => toEntity(graph, node, entityIds.get(node.id) ?? '', types.idOf(node)));
  const claims = graph.edges.map((edge) => toClaim(graph, edge, entityIds, relations.idOf(edge), ids));
  const positions = placesOf(nodes, (id) => entityIds.get(id) ?? id);
  const name = file.files.map((each) => baseName(each.name)).join(' + ');
  const title = cleanText(graph.title ?? '', mostOf.name) || titleOf(name);
  const dataset: Dataset = {
    sayso: 1,
    id: datasetId(name),
    title: markedTitle(title, file),
    ...noteOf(graph, file),
    vocabulary: { types: types.types, predicates: relations.predicates },
    sources: [toSource(name, file, options)],
    entities,
    claims,
    ...(positions ? { positions } : {}),
    ...(graph.attributes.length > 0 ? { extra: { import: { attributes: cleanAttributes(graph.attributes) } } } : {}),
  };
  return resultOf(dataset, graph, file);
}

/** Whoever meets the title, of the dataset or of the file, sees that a part is missing. */
function markedTitle(title: string, { incomplete }: ForeignFile): string {
  return incomplete === undefined ? title : `${cleanText(title, mostOf.name - 20)} (incomplete)`;
}

function toSource(name: string, file: ForeignFile, { date }: ReadOptions): Source {
  const { format, files, incomplete } = file;
  const title = cleanText(name, mostOf.name) || 'File';
  return {
    id: sourceId,
    kind: importedKind,
    title: markedTitle(title, file),
    voices: [],
    import: {
      name: title,
      format,
      sha256: fingerprintOf(files),
      ...(date === undefined ? {} : { date }),
      ...(incomplete === undefined ? {} : { incomplete: cleanText(incomplete, mostOf.prose) }),
    },
  };
}

/** Names for a report, of which there may be many. */
function inShort(names: readonly string[]): string {
  return names.length > mostNames ? `${names.slice(0, mostNames).join(', ')}, …` : names.join(', ');
}

const mostNames = 12;

function resultOf(dataset: Dataset, graph: ForeignGraph, file: ForeignFile): ReadResult {
  const { issues } = validate(dataset);
  const { notes } = graph;
  notes.add('read', dataset.entities.length === 1 ? 'entity' : 'entities', undefined, '', dataset.entities.length);
  notes.add('read', dataset.claims.length === 1 ? 'line' : 'lines', undefined, '', dataset.claims.length);
  const names = new Set(
    [...dataset.entities, ...dataset.claims].flatMap(({ attributes = [] }) => attributes.map(([name]) => name)),
  );
  notes.add('kept', names.size === 1 ? 'column' : 'columns', inShort([...names]), '', names.size);
  return {
    dataset: hasErrors(issues) ? undefined : dataset,
    issues: issues.filter(({ severity }) => severity === 'error'),
    report: {
      format: file.format,
      files: file.files.map(({ name }) => name),
      notes: notes.list(),
      quotedLines: quotedLinesOf(dataset).length,
      ...(file.incomplete === undefined ? {} : { incomplete: file.incomplete }),
    },
  };
}

/** Several nodes of one id are one node with the attributes of all, each value once. */
function mergeTwins({ nodes, notes }: ForeignGraph): ForeignNode[] {
  const byId = new Map<string, ForeignNode>();
  const gathered = new Map<string, Map<string, Attribute>>();
  for (const node of nodes) {
    const twin = byId.get(node.id);
    if (!twin) {
      byId.set(node.id, node);
      continue;
    }
    const advice = 'Give each node its own id.';
    notes.add('repaired', 'nodes whose id was used before; they were merged', node.place, advice);
    const { label = node.label, type = node.type, x = node.x, y = node.y, color = node.color } = twin;
    const attributes = gathered.get(node.id) ?? keyed(new Map(), twin.attributes);
    gathered.set(node.id, keyed(attributes, node.attributes));
    byId.set(node.id, { ...twin, label, type, x, y, color });
  }
  for (const [id, attributes] of gathered) {
    const node = byId.get(id);
    if (node) byId.set(id, { ...node, attributes: [...attributes.values()] });
  }
  return [...byId.values()];
}

function keyed(known: Map<string, Attribute>, more: readonly Attribute[]): Map<string, Attribute> {
  for (const attribute of more) {
    const key = JSON.stringify(attribute);
    if (!known.has(key)) known.set(key, attribute);
  }
  return known;
}

/** Lines that lead to nodes which the file does not list would be lost without them. */
function withMissingEnds(graph: ForeignGraph, nodes: ForeignNode[]): readonly ForeignNode[] {
  const known = new Set(nodes.map(({ id }) => id));
  for (const { source, target, place } of graph.edges) {
    for (const id of [source, target]) {
      if (known.has(id)) continue;
      known.add(id);
      nodes.push({ id, attributes: [], place });
      graph.notes.add(
        'repaired',
        'nodes added because lines lead to them but the file does not list them',
        `“${id}”, ${place}`,
        'If lines lead to the wrong id, correct it in the file.',
      );
    }
  }
  return nodes;
}

function toEntity({ notes }: ForeignGraph, node: ForeignNode, id: string, type: string): Entity {
  const label = node.label?.trim() ? node.label : node.id;
  const cleaned = cleanText(label, mostOf.name);
  // A name that nobody can see names nothing: the id stands in, and the name stays as a column.
  const name = isSeen(cleaned) ? cleaned : '';
  if (name !== label.trim() && name !== '') {
    notes.add('repaired', 'names shortened or cleared of control characters', node.place);
  }
  const own = id === node.id ? [] : [['id', node.id] as const];
  const whole = name.length < label.trim().length ? [['label', label] as const] : [];
  const attributes = cleanAttributes([...own, ...whole, ...node.attributes]);
  const note = node.note === undefined ? '' : cleanText(node.note, mostOf.prose);
  return {
    id,
    type,
    name: name || id,
    ...(note === '' ? {} : { note }),
    ...(attributes.length === 0 ? {} : { attributes }),
  };
}

function toClaim(
  { notes }: ForeignGraph,
  edge: ForeignEdge,
  entityIds: ReadonlyMap<string, string>,
  predicate: string,
  ids: IdMaker,
): Claim {
  const wanted = edge.id ?? `e${ids.count}`;
  const id = ids.makeOther(wanted, 'e');
  const own: readonly Attribute[] = edge.id === undefined || id === edge.id ? [] : [['id', edge.id]];
  const isDate = edge.when !== undefined && parseWhen(edge.when) !== undefined;
  if (edge.when !== undefined && !isDate) {
    notes.add(
      'kept',
      'dates that cannot be read, kept as attributes',
      `“${edge.when}”, ${edge.place}`,
      'Write dates like 2019, 2019-03 or 2019-03-19.',
    );
  }
  const date: readonly Attribute[] = edge.when === undefined || isDate ? [] : [['date', edge.when]];
  const attributes = cleanAttributes([...own, ...date, ...edge.attributes]);
  const note = edge.note === undefined ? '' : cleanText(edge.note, mostOf.prose);
  return {
    id,
    subject: entityIds.get(edge.source) ?? edge.source,
    predicate,
    object: entityIds.get(edge.target) ?? edge.target,
    ...(isDate && edge.when !== undefined ? { when: edge.when } : {}),
    status: 'unsourced',
    voices: [],
    source: sourceId,
    citations: [],
    ...(note === '' ? {} : { note }),
    ...(attributes.length === 0 ? {} : { attributes }),
  };
}

function noteOf(graph: ForeignGraph, { incomplete }: ForeignFile): { readonly note?: string } {
  const parts = [incomplete === undefined ? '' : `Incomplete: ${incomplete}`, graph.note ?? ''];
  const note = cleanText(parts.filter((part) => part !== '').join('\n'), mostOf.prose);
  return note === '' ? {} : { note };
}

function fingerprintOf(files: readonly InputFile[]): string {
  const hashes = files.map(({ bytes }) => sha256(bytes));
  return hashes.length === 1 && hashes[0] !== undefined ? hashes[0] : sha256(hashes.join('\n'));
}

function baseName(name: string): string {
  return name.split(/[/\\]/).pop() || name;
}

function titleOf(name: string): string {
  const words = name.replace(/\.[A-Za-z0-9]{1,8}(?= \+|$)/g, '').replace(/_+/g, ' ');
  return cleanText(words, mostOf.name) || 'Imported graph';
}

function datasetId(name: string): string {
  const slug = name
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 60);
  return slug === '' || ['constructor', 'prototype', 'unnamed'].includes(slug) ? 'imported' : slug;
}
