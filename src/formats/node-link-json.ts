/** Reads graphs in JSON: nodes with links or edges (d3, NetworkX, vis, sift-kg), Cytoscape.js, VOSviewer, JSON Graph Format, graphology. */
import type { Attribute } from '../model/types.ts';
import { edgeColumnsIn, nodeColumnsIn } from './foreign-columns.ts';
import { attributesOf, ForeignGraph } from './foreign-graph.ts';
import type { FileLook, InputFile, Reader, ReadOptions, ReadResult } from './format.ts';
import { fieldOf, isRecord, type JsonRecord, numberOf, parseForeign, recordsAt, textOf } from './json-source.ts';
import { partOrWhole } from './read-graph-xml.ts';

export const nodeLinkReader: Reader = { recognize: recognizeGraph, read: readGraph };

interface Dialect {
  readonly name: string;
  readonly fits: (value: JsonRecord) => boolean;
  readonly nodes: (value: JsonRecord) => readonly JsonRecord[];
  readonly edges: (value: JsonRecord) => readonly JsonRecord[];
  readonly isDirected: (value: JsonRecord) => boolean;
  /** Places go downward, as on a screen. */
  readonly isDownward: boolean;
}

const isList = (value: unknown, key: string) => Array.isArray(fieldOf(value, key));

const dialects: readonly Dialect[] = [
  {
    name: 'Graphology JSON',
    fits: (value) =>
      isList(value, 'nodes') &&
      isList(value, 'edges') &&
      recordsAt(value, 'nodes').every((node) => Object.hasOwn(node, 'key')),
    nodes: (value) => recordsAt(value, 'nodes').map((node) => ({ ...own(node, 'attributes'), id: node['key'] })),
    edges: (value) =>
      recordsAt(value, 'edges').map((edge) => ({
        ...own(edge, 'attributes'),
        ...pick(edge, 'source', 'target'),
        id: edge['key'],
        directed: edge['undirected'] !== true && fieldOf(value['options'], 'type') !== 'undirected',
      })),
    isDirected: () => true,
    isDownward: false,
  },
  {
    name: 'VOSviewer JSON',
    fits: (value) => isList(value['network'], 'items'),
    nodes: (value) => recordsAt(value['network'], 'items'),
    edges: (value) =>
      recordsAt(value['network'], 'links').map((link) => renamed(link, { source_id: 'source', target_id: 'target' })),
    isDirected: () => false,
    isDownward: false,
  },
  {
    name: 'Cytoscape JSON',
    fits: (value) => isList(value, 'elements') || isList(value['elements'], 'nodes'),
    nodes: (value) => cytoscape(value, false),
    edges: (value) => cytoscape(value, true),
    isDirected: () => true,
    isDownward: true,
  },
  {
    name: 'JSON Graph Format',
    fits: (value) => isRecord(value['graph']) && 'nodes' in value['graph'] && !isList(value, 'nodes'),
    nodes: (value) => jgfNodes(fieldOf(value['graph'], 'nodes')),
    edges: (value) => recordsAt(value['graph'], 'edges').map((edge) => ({ ...edge, ...own(edge, 'metadata') })),
    isDirected: (value) => fieldOf(value['graph'], 'directed') !== false,
    isDownward: true,
  },
  {
    name: 'node-link JSON',
    fits: (value) => isList(value, 'nodes') || isList(value, 'entities'),
    nodes: (value) => [...recordsAt(value, 'nodes'), ...recordsAt(value, 'entities'), ...looseNodes(value)],
    edges: (value) => ['links', 'edges', 'relations', 'relationships'].flatMap((key) => recordsAt(value, key)),
    isDirected: (value) => value['directed'] !== false,
    isDownward: true,
  },
];

function recognizeGraph({ json, name }: FileLook): number {
  const value = json();
  if (!isRecord(value) || 'sayso' in value) return 0;
  if (/\.sayso\.json$/i.test(name)) return 0;
  return dialectOf(value) ? 0.6 : 0;
}

function dialectOf(value: JsonRecord): Dialect | undefined {
  const hasEdges = ['links', 'edges', 'relations', 'relationships', 'network', 'elements', 'graph', 'options'].some(
    (key) => key in value,
  );
  return hasEdges ? dialects.find(({ fits }) => fits(value)) : undefined;
}

function readGraph([file]: readonly InputFile[], options: ReadOptions): ReadResult {
  if (!file) return { dataset: undefined, issues: [] };
  const graph = new ForeignGraph();
  const parsed = parseForeign(file, graph.notes);
  if (parsed.kind === 'fault') return { dataset: undefined, issues: parsed.issues };
  const dialect = isRecord(parsed.value) ? dialectOf(parsed.value) : undefined;
  if (!dialect || !isRecord(parsed.value))
    return partOrWhole(graph, { format: 'JSON', files: [file] }, undefined, options);
  gather(graph, parsed.value, dialect);
  return partOrWhole(graph, { format: dialect.name, files: [file] }, undefined, options);
}

function gather(graph: ForeignGraph, value: JsonRecord, dialect: Dialect): void {
  describe(graph, value);
  const nodes = dialect.nodes(value);
  for (const [index, node] of nodes.entries()) addNode(graph, node, index, dialect.isDownward);
  const byPlace = graph.nodes.map(({ id }) => id);
  const ids = new Set(byPlace);
  for (const [index, edge] of dialect.edges(value).entries()) {
    const ends = ['source', 'target'].map((end) => endOf(edge, end, ids, byPlace));
    const [source, target] = ends;
    const place = `/edges/${index}`;
    if (source === undefined || target === undefined) {
      graph.notes.add('dropped', 'lines without both ends', place, 'Give each line a source and a target.');
      continue;
    }
    const { label, attributes } = edgeColumnsIn(attributesOf(edge, usedOfEdge(edge)));
    const directed = edge['directed'];
    graph.edges.push({
      id: textOf(edge['id'] ?? edge['key']),
      source,
      target,
      label,
      isDirected: typeof directed === 'boolean' ? directed : dialect.isDirected(value),
      attributes,
      place,
    });
  }
}

const idKeys = ['id', 'key', 'name', 'label'];
const endKeys: Readonly<Record<string, readonly string[]>> = {
  source: ['source', 'from', 'source_id', 'subject', 'head', 'start'],
  target: ['target', 'to', 'target_id', 'object', 'tail', 'end'],
};

function addNode(graph: ForeignGraph, node: JsonRecord, index: number, isDownward: boolean): void {
  const idKey = idKeys.find((key) => textOf(fieldOf(node, key)) !== undefined);
  const id = idKey === undefined ? String(index) : textOf(fieldOf(node, idKey));
  const inner = own(node, 'data');
  const place = isRecord(node['position']) ? node['position'] : node;
  const used = new Set([
    'position',
    ...(idKey === 'id' || idKey === 'key' ? [idKey] : []),
    ...(Object.keys(inner).length > 0 ? ['data'] : []),
  ]);
  const { label, x, y, color, attributes } = nodeColumnsIn([
    ...attributesOf(inner, new Set()),
    ...attributesOf(node, used),
  ]);
  const [px, py] = [x ?? numberOf(place['x']), y ?? numberOf(place['y'])];
  graph.nodes.push({
    id: id ?? String(index),
    label,
    type: textOf(node['entity_type'] ?? node['nodeType'] ?? node['entityType']),
    x: px,
    y: py === undefined ? undefined : isDownward ? 0 - py : py,
    color,
    attributes,
    place: `/nodes/${index}`,
  });
}

/** An end is an id, the place of a node in the list (as older d3 has it), or the node itself. */
function endOf(
  edge: JsonRecord,
  end: string,
  ids: ReadonlySet<string>,
  byPlace: readonly string[],
): string | undefined {
  const key = endKeys[end]?.find((each) => fieldOf(edge, each) !== undefined);
  const held = key === undefined ? undefined : fieldOf(edge, key);
  const value = isRecord(held) ? (held['id'] ?? held['key'] ?? held['name']) : held;
  const text = textOf(value);
  if (text === undefined || ids.has(text)) return text;
  return typeof value === 'number' ? (byPlace[value] ?? text) : text;
}

function usedOfEdge(edge: JsonRecord): ReadonlySet<string> {
  const ends = Object.values(endKeys).map((keys) => keys.find((each) => fieldOf(edge, each) !== undefined) ?? '');
  return new Set([...ends, 'id', 'key', 'directed']);
}

function describe(graph: ForeignGraph, value: JsonRecord): void {
  const info = isRecord(value['info']) ? value['info'] : value;
  const inner = own(value, 'graph');
  graph.title = [
    info['title'],
    info['name'],
    inner['label'],
    inner['title'],
    inner['name'],
    fieldOf(value['data'], 'name'),
    fieldOf(value['attributes'], 'title'),
  ]
    .map(textOf)
    .find((text) => text !== undefined && text !== '');
  const note = textOf(info['description']);
  if (note !== undefined)
    graph.note = note
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  const meta = isRecord(value['metadata']) ? value['metadata'] : own(value, 'attributes');
  graph.attributes.push(...(attributesOf(meta, new Set()) as Attribute[]));
}

function cytoscape(value: JsonRecord, wantsEdges: boolean): readonly JsonRecord[] {
  const elements = value['elements'];
  const all = Array.isArray(elements) ? elements.filter(isRecord) : recordsAt(elements, wantsEdges ? 'edges' : 'nodes');
  return all
    .filter((element) => (fieldOf(element['data'], 'source') !== undefined) === wantsEdges)
    .map((element) => ({
      ...own(element, 'data'),
      ...(isRecord(element['position']) ? { position: element['position'] } : {}),
    }));
}

function jgfNodes(nodes: unknown): readonly JsonRecord[] {
  if (Array.isArray(nodes)) return nodes.filter(isRecord).map((node) => ({ ...node, ...own(node, 'metadata') }));
  return isRecord(nodes)
    ? Object.entries(nodes).map(([id, node]) => ({
        ...(isRecord(node) ? { ...node, ...own(node, 'metadata') } : {}),
        id,
      }))
    : [];
}

/** Nodes may be given as bare texts or numbers. */
function looseNodes(value: JsonRecord): readonly JsonRecord[] {
  const nodes = value['nodes'];
  return Array.isArray(nodes) ? nodes.flatMap((node) => (textOf(node) === undefined ? [] : [{ id: node }])) : [];
}

function own(value: unknown, key: string): JsonRecord {
  const held = fieldOf(value, key);
  return isRecord(held) ? held : {};
}

function pick(value: JsonRecord, ...keys: readonly string[]): JsonRecord {
  return Object.fromEntries(keys.map((key) => [key, value[key]]));
}

function renamed(value: JsonRecord, names: Readonly<Record<string, string>>): JsonRecord {
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [names[key] ?? key, held]));
}
