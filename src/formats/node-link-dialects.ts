/** The dialects in which tools write graphs as JSON, each brought to one list of nodes and one of lines. */
import { isRecord } from '../lib/plain-values.ts';
import { boxedDialects } from './boxed-dialects.ts';
import type { Dialect } from './dialect.ts';
import { fieldOf, type JsonRecord, recordsAt, textOf } from './json-source.ts';

const isList = (value: unknown, key: string) => Array.isArray(fieldOf(value, key));

/** All dialects, the surest first. */
export const dialects: readonly Dialect[] = [
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
  ...boxedDialects,
  {
    name: 'Cytoscape JSON',
    fits: (value) => isList(value, 'elements') || isList(value['elements'], 'nodes'),
    nodes: (value) => cytoscape(value, false),
    edges: (value) => cytoscape(value, true),
    isDirected: (value) => value['directed'] !== false,
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
    name: 'sift-kg JSON',
    fits: (value) =>
      ['nodes', 'entities'].some((key) => recordsAt(value, key).some((node) => 'entity_type' in node)) &&
      ['links', 'relations'].some((key) => recordsAt(value, key).some((link) => 'relation_type' in link)),
    nodes: (value) => [...recordsAt(value, 'nodes'), ...recordsAt(value, 'entities')].map(withInner),
    edges: (value) =>
      [...recordsAt(value, 'links'), ...recordsAt(value, 'relations')].map((link) =>
        renamed(link, { source_entity: 'source', target_entity: 'target', relation_id: 'id' }),
      ),
    isDirected: () => true,
    isDownward: true,
  },
  {
    name: 'NetworkX adjacency JSON',
    fits: (value) => isList(value, 'adjacency') && isList(value, 'nodes'),
    nodes: (value) => recordsAt(value, 'nodes'),
    edges: adjacencyEdges,
    isDirected: (value) => value['directed'] !== false,
    isDownward: true,
  },
  {
    name: 'node-link JSON',
    fits: (value) => isList(value, 'nodes') || isList(value, 'entities'),
    nodes: (value) => [
      ...recordsAt(value, 'nodes').map(withInner),
      ...recordsAt(value, 'entities').map(withInner),
      ...looseNodes(value),
    ],
    edges: (value) =>
      ['links', 'edges', 'relations', 'relationships'].flatMap((key) =>
        recordsAt(value, key).map((link) =>
          withArrows(typeof value['multigraph'] === 'boolean' ? withKey(link) : link),
        ),
      ),
    isDirected: (value) => value['directed'] !== false,
    isDownward: true,
  },
];

function cytoscape(value: JsonRecord, wantsEdges: boolean): readonly JsonRecord[] {
  const elements = value['elements'];
  const all = Array.isArray(elements) ? elements.filter(isRecord) : recordsAt(elements, wantsEdges ? 'edges' : 'nodes');
  return all
    .filter((element) => (fieldOf(element['data'], 'source') !== undefined) === wantsEdges)
    .map((element) => ({
      ...(typeof element['classes'] === 'string' ? { classes: element['classes'] } : {}),
      ...own(element, 'data'),
      ...(isRecord(element['position']) ? { position: element['position'] } : {}),
    }));
}

function jgfNodes(nodes: unknown): readonly JsonRecord[] {
  const flat = (node: unknown) => (isRecord(node) ? { ...node, ...own(node, 'metadata') } : {});
  if (Array.isArray(nodes)) return nodes.filter(isRecord).map(flat);
  return isRecord(nodes) ? Object.entries(nodes).map(([id, node]) => ({ ...flat(node), id })) : [];
}

/** Nodes may be given as bare texts or numbers. */
function looseNodes(value: JsonRecord): readonly JsonRecord[] {
  const nodes = value['nodes'];
  return Array.isArray(nodes) ? nodes.flatMap((node) => (textOf(node) === undefined ? [] : [{ id: node }])) : [];
}

/** Read an object under a key; empty when there is none. */
export function own(value: unknown, key: string): JsonRecord {
  const held = fieldOf(value, key);
  return isRecord(held) ? held : {};
}

function pick(value: JsonRecord, ...keys: readonly string[]): JsonRecord {
  return Object.fromEntries(keys.map((key) => [key, value[key]]));
}

function renamed(value: JsonRecord, names: Readonly<Record<string, string>>): JsonRecord {
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [names[key] ?? key, held]));
}

/** What a tool keeps apart as properties stands beside the rest, under a name of its own. */
function withInner(node: JsonRecord): JsonRecord {
  const { attributes, properties, ...rest } = node;
  const inner = { ...own(node, 'attributes'), ...own(node, 'properties') };
  if (Object.keys(inner).length === 0) return node;
  const free = Object.entries(inner).map(([key, held]) => [key in rest ? `attributes.${key}` : key, held] as const);
  return {
    ...(isRecord(attributes) ? {} : { attributes }),
    ...(isRecord(properties) ? {} : { properties }),
    ...rest,
    ...Object.fromEntries(free),
  };
}

/** vis draws a line without arrows unless it is told otherwise. */
function withArrows(link: JsonRecord): JsonRecord {
  if (!('from' in link) || 'directed' in link) return link;
  const arrows = isRecord(link['arrows']) ? Object.keys(link['arrows']).join() : String(link['arrows'] ?? '');
  return { ...link, directed: /to|from|middle/.test(arrows) };
}

/** NetworkX numbers the lines between two nodes: that is no id. */
function withKey(link: JsonRecord): JsonRecord {
  const { key, ...rest } = link;
  return key === undefined ? link : { ...rest, 'multigraph key': key };
}

/** Row by row the neighbors of each node; a line without direction stands in both rows. */
function adjacencyEdges(value: JsonRecord): readonly JsonRecord[] {
  const rows = value['adjacency'];
  const ids = recordsAt(value, 'nodes').map((node) => node['id']);
  const isDirected = value['directed'] !== false;
  const places = new Map(ids.map((id, index) => [JSON.stringify(id), index]));
  return (Array.isArray(rows) ? rows : []).flatMap((row: unknown, index) =>
    (Array.isArray(row) ? row.filter(isRecord) : []).flatMap(({ id, ...rest }) =>
      isDirected || (places.get(JSON.stringify(id)) ?? index) >= index
        ? [{ ...withKey(rest), source: ids[index], target: id }]
        : [],
    ),
  );
}
