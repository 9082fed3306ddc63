/** Dialects of tools that box what they say of a node or a line: Neo4j (APOC), Kumu, JSON Canvas. */
import { isRecord } from '../lib/plain-values.ts';
import type { Dialect } from './dialect.ts';
import { fieldOf, type JsonRecord, recordsAt, textOf } from './json-source.ts';

/** Tell whether a value is a node or a relationship as APOC writes them, one a line or in a list. */
export function isNeo4jRecord(value: unknown): value is JsonRecord {
  if (!isRecord(value)) return false;
  const { type } = value;
  if (type === 'node') return textOf(value['id']) !== undefined && !('x' in value);
  return type === 'relationship' && isRecord(value['start']) && isRecord(value['end']);
}

/** Bring a list of nodes and relationships to the two lists that APOC also knows. */
export function sortedNeo4j(records: readonly JsonRecord[]): JsonRecord {
  return {
    nodes: records.filter(({ type }) => type === 'node'),
    rels: records.filter(({ type }) => type === 'relationship'),
  };
}

export const boxedDialects: readonly Dialect[] = [
  {
    name: 'Neo4j JSON',
    fits: (value) => 'nodes' in value && 'rels' in value,
    nodes: (value) =>
      listed(value, 'nodes').map(({ properties, labels, type: _, ...node }) => ({
        ...unboxed(properties, node),
        ...(Array.isArray(labels) && labels.length > 0 ? { nodeType: labels.join(' ') } : {}),
      })),
    edges: (value) =>
      listed(value, 'rels').map(({ properties, start, end, type: _, ...rel }) => ({
        ...unboxed(properties, rel),
        source: fieldOf(start, 'id'),
        target: fieldOf(end, 'id'),
      })),
    isDirected: () => true,
    isDownward: false,
  },
  {
    name: 'Kumu JSON',
    fits: (value) => Array.isArray(value['elements']) && Array.isArray(value['connections']),
    nodes: (value) =>
      recordsAt(value, 'elements').map(({ attributes, _id, type, ...element }) => {
        const node = unboxed(attributes, element);
        return { ...node, id: _id ?? node['label'], ...(textOf(type) === undefined ? {} : { nodeType: type }) };
      }),
    edges: (value) =>
      recordsAt(value, 'connections').map(({ attributes, _id, direction, ...connection }) => ({
        ...unboxed(attributes, connection),
        ...(_id === undefined ? {} : { id: _id }),
        ...(direction === undefined ? {} : { direction, directed: direction === 'directed' }),
      })),
    isDirected: () => true,
    isDownward: true,
  },
  {
    name: 'JSON Canvas',
    fits: (value) =>
      Array.isArray(value['nodes']) &&
      recordsAt(value, 'edges').some((edge) => 'fromNode' in edge) &&
      recordsAt(value, 'nodes').some(({ type }) => /^(?:text|file|link|group)$/.test(String(type))),
    nodes: (value) =>
      recordsAt(value, 'nodes').map(({ type, ...node }) => ({
        ...node,
        label: node['label'] ?? textOf(node['text'])?.split('\n', 1)[0] ?? node['file'] ?? node['url'],
        nodeType: type,
      })),
    edges: (value) =>
      recordsAt(value, 'edges').map(({ fromNode, toNode, ...edge }) => ({
        ...edge,
        source: fromNode,
        target: toNode,
        directed: edge['toEnd'] !== 'none' || edge['fromEnd'] === 'arrow',
      })),
    isDirected: () => true,
    isDownward: true,
  },
];

/** Read a list, or an object whose keys are the ids. */
function listed(value: JsonRecord, key: string): readonly JsonRecord[] {
  const held = value[key];
  if (!isRecord(held)) return recordsAt(value, key);
  return Object.entries(held).flatMap(([id, each]) => (isRecord(each) ? [{ id, ...each }] : []));
}

/** Put what is in the box beside the rest; what would take the place of something else gets a name of its own. */
function unboxed(box: unknown, rest: JsonRecord): JsonRecord {
  if (!isRecord(box)) return box === undefined ? rest : { ...rest, properties: box };
  const free = Object.entries(box).map(([key, held]) => [key in rest ? `properties.${key}` : key, held] as const);
  return { ...rest, ...Object.fromEntries(free) };
}
