/** Graphs in JSON that no tool's format wraps: a list of lines, a tree, several graphs, brought to an object that the dialects know. */
import { isRecord } from '../lib/plain-values.ts';
import { isNeo4jRecord, sortedNeo4j } from './boxed-dialects.ts';
import { fieldOf, type JsonRecord, recordsAt, textOf } from './json-source.ts';

/** Keys under which a line names its ends, by pairs. */
const endPairs: readonly (readonly [source: string, target: string])[] = [
  ['source', 'target'],
  ['from', 'to'],
  ['source_id', 'target_id'],
  ['subject', 'object'],
  ['head', 'tail'],
];

/** Tell whether an object is a line between two things. */
export function isLine(value: unknown): value is JsonRecord {
  return isRecord(value) && endPairs.some(([source, target]) => isEnd(value[source]) && isEnd(value[target]));
}

function isEnd(value: unknown): boolean {
  return textOf(value) !== undefined || isRecord(value);
}

/** Bring a value to an object with nodes and lines; what is one already, or is no graph, comes back as it is. */
export function wrapped(value: unknown): unknown {
  if (Array.isArray(value)) return wrappedList(value);
  if (!isRecord(value) || 'nodes' in value || 'sayso' in value) return value;
  const graphs = recordsAt(value, 'graphs');
  if (graphs.length > 0) return { ...value, graph: joined(graphs) };
  const key = ['links', 'edges', 'relations', 'relationships'].find((each) => recordsAt(value, each).some(isLine));
  if (key !== undefined && !('entities' in value)) return { ...value, nodes: [] };
  const root = recordsAt(value, 'children');
  return root.length > 0 && nameOf(value) !== undefined ? treeOf(value) : value;
}

function wrappedList(list: readonly unknown[]): unknown {
  if (list.length === 0) return list;
  if (list.every(isLine)) return { nodes: [], links: list };
  if (list.every(isNeo4jRecord)) return sortedNeo4j(list);
  const isCytoscape = list.every((item) => isRecord(item) && isRecord(item['data']));
  return isCytoscape && list.some((item) => isLine(fieldOf(item, 'data'))) ? { elements: list } : list;
}

/** The graphs of a file are one: nodes of the same id are the same. */
function joined(graphs: readonly JsonRecord[]): JsonRecord {
  const nodes = graphs.flatMap(({ nodes: held }) =>
    Array.isArray(held)
      ? held.filter(isRecord)
      : isRecord(held)
        ? Object.entries(held).map(([id, node]) => ({ ...(isRecord(node) ? node : {}), id }))
        : [],
  );
  const [first] = graphs;
  return { ...first, nodes, edges: graphs.flatMap((graph) => recordsAt(graph, 'edges')) };
}

/** A tree, as d3 has it: each thing with a line to what it holds. Names may come again, so places in the tree are the ids. */
function treeOf(root: JsonRecord): JsonRecord {
  const nodes: JsonRecord[] = [];
  const links: JsonRecord[] = [];
  const open: { readonly thing: JsonRecord; readonly id: string }[] = [{ thing: root, id: 'root' }];
  for (let next = open.shift(); next; next = open.shift()) {
    const { id, thing } = next;
    const { children: _, id: own, ...rest } = thing;
    nodes.push({ ...rest, id, ...(own === undefined ? {} : { 'own id': own }) });
    for (const [index, child] of recordsAt(thing, 'children').entries()) {
      const inner = `${id}.${index + 1}`;
      links.push({ source: id, target: inner, label: 'holds' });
      open.push({ thing: child, id: inner });
    }
  }
  return { nodes, links, directed: true };
}

function nameOf(thing: JsonRecord): string | undefined {
  return textOf(thing['name'] ?? thing['id'] ?? thing['label']);
}
