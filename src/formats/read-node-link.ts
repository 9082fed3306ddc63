/** Reads graphs in JSON: nodes with links or edges (d3, NetworkX, vis), sift-kg, Cytoscape.js, VOSviewer, JSON Graph Format, graphology. */
import { isRecord } from '../lib/plain-values.ts';
import type { SearchedText } from '../model/searched-text.ts';
import type { Attribute } from '../model/types.ts';
import { isNeo4jRecord } from './boxed-dialects.ts';
import { checkCarried } from './carried-quotation.ts';
import { decodeHead } from './decode-text.ts';
import type { Dialect } from './dialect.ts';
import { edgeColumnsIn, nodeColumnsIn } from './foreign-columns.ts';
import { attributesOf, ForeignGraph } from './foreign-graph.ts';
import type { FileLook, InputFile, Reader, ReadOptions, ReadResult } from './format.ts';
import { fieldOf, type JsonRecord, numberOf, parseForeign, parseLines, textOf } from './json-source.ts';
import { isLine, wrapped } from './loose-graphs.ts';
import { dialects, own } from './node-link-dialects.ts';
import { partOrWhole } from './read-graph-xml.ts';
import { TextsAtHand } from './texts-at-hand.ts';

export const nodeLinkReader: Reader = { recognize: recognizeGraph, read: readGraph };

function recognizeGraph({ json, name, head }: FileLook): number {
  const value = wrapped(json());
  if (value === undefined && isGraphLine(firstLineOf(head))) return 0.5;
  if (!isRecord(value) || 'sayso' in value) return 0;
  if (/\.sayso\.json$/i.test(name)) return 0;
  return dialectOf(value) ? 0.6 : 0;
}

function dialectOf(value: JsonRecord): Dialect | undefined {
  const hasEdges = [
    'links',
    'edges',
    'relations',
    'relationships',
    'network',
    'elements',
    'graph',
    'options',
    'adjacency',
    'rels',
    'connections',
  ].some((key) => key in value);
  return hasEdges ? dialects.find(({ fits }) => fits(value)) : undefined;
}

function isGraphLine(value: unknown): value is JsonRecord {
  return isLine(value) || isNeo4jRecord(value);
}

/** JSON with a line of the graph on each line of the file. */
function firstLineOf(head: string): unknown {
  try {
    return JSON.parse(head.slice(0, Math.max(0, head.indexOf('\n'))));
  } catch {
    // Another kind of file.
    return undefined;
  }
}

function readLines(file: InputFile, graph: ForeignGraph, options: ReadOptions): ReadResult {
  const { values, fault } = parseLines(file, options.readablePart === true);
  const value = wrapped(values.map((line) => line.value).filter(isGraphLine));
  const dialect = isRecord(value) ? dialectOf(value) : undefined;
  if (dialect && isRecord(value)) gather(graph, value, dialect, new TextsAtHand(options.texts));
  const others = values.filter((line) => !isGraphLine(line.value));
  for (const { place } of others) graph.dropLine(place);
  return partOrWhole(graph, { format: 'JSON lines', files: [file] }, fault, options);
}

function readGraph([file]: readonly InputFile[], options: ReadOptions): ReadResult {
  if (!file) return { dataset: undefined, issues: [] };
  const graph = new ForeignGraph();
  if (isGraphLine(firstLineOf(decodeHead(file.bytes)))) return readLines(file, graph, options);
  const parsed = parseForeign(file, graph.notes);
  if (parsed.kind === 'fault') return { dataset: undefined, issues: parsed.issues };
  const value = wrapped(parsed.value);
  const dialect = isRecord(value) ? dialectOf(value) : undefined;
  if (!dialect || !isRecord(value)) return partOrWhole(graph, { format: 'JSON', files: [file] }, undefined, options);
  gather(graph, value, dialect, new TextsAtHand(options.texts));
  return partOrWhole(graph, { format: dialect.name, files: [file] }, undefined, options);
}

function gather(graph: ForeignGraph, value: JsonRecord, dialect: Dialect, texts: TextsAtHand): void {
  describe(graph, value);
  const nodes = dialect.nodes(value);
  const edges = dialect.edges(value);
  const documents = new Set([...nodes, ...edges].flatMap(documentsOf));
  const quotations = (record: JsonRecord, place: string) =>
    quotedIn(graph, record, place, texts.find(documentsOf(record), documents.size === 1));
  for (const [index, node] of nodes.entries()) addNode(graph, node, index, dialect.isDownward, quotations);
  const byPlace = graph.nodes.map(({ id }) => id);
  const ids = new Set(byPlace);
  for (const [index, edge] of edges.entries()) {
    const ends = ['source', 'target'].map((end) => endOf(edge, end, ids, byPlace));
    const [source, target] = ends;
    const place = `/edges/${index}`;
    if (source === undefined || target === undefined) {
      graph.dropLine(place);
      continue;
    }
    const { label, attributes } = edgeColumnsIn(flatAttributes(edge, usedOfEdge(edge)));
    const directed = edge['directed'];
    graph.edges.push({
      id: textOf(edge['id'] ?? edge['key']),
      source,
      target,
      label,
      isDirected: typeof directed === 'boolean' ? directed : dialect.isDirected(value),
      attributes: [...attributes, ...quotations(edge, place)],
      place,
    });
  }
}

/** Keys that extractors use for the words a relation was found in, and for the document of these words. */
const quoteKeys = ['evidence', 'context', 'quote', 'quotation', 'evidence_text', 'source_text'];
const documentKeys = ['source_document', 'source_documents', 'document', 'document_id', 'doc_id'];

function documentsOf(record: JsonRecord): readonly string[] {
  return documentKeys.flatMap((key) => {
    const held = fieldOf(record, key);
    return (Array.isArray(held) ? held : [held]).flatMap((each: unknown) => textOf(each) ?? []);
  });
}

/** Say of each quotation whether it is in the text; the column itself stays as it is. */
function quotedIn(
  graph: ForeignGraph,
  record: JsonRecord,
  place: string,
  text: SearchedText | undefined,
): readonly Attribute[] {
  if (documentsOf(record).length === 0) return [];
  const key = quoteKeys.find((each) => typeof fieldOf(record, each) === 'string');
  const quote = key === undefined ? undefined : textOf(fieldOf(record, key));
  return quote === undefined ? [] : checkCarried({ quote }, text, place, graph.notes).slice(1);
}

type Quotations = (record: JsonRecord, place: string) => readonly Attribute[];

const idKeys = ['id', 'key', 'name', 'label'];
const endKeys: Readonly<Record<string, readonly string[]>> = {
  source: ['source', 'from', 'source_id', 'subject', 'head', 'start'],
  target: ['target', 'to', 'target_id', 'object', 'tail', 'end'],
};

function addNode(
  graph: ForeignGraph,
  node: JsonRecord,
  index: number,
  isDownward: boolean,
  quotations: Quotations,
): void {
  const idKey = idKeys.find((key) => idOf(fieldOf(node, key)) !== undefined);
  const id = idKey === undefined ? String(index) : idOf(fieldOf(node, idKey));
  const inner = own(node, 'data');
  const place = isRecord(node['position']) ? node['position'] : node;
  const used = new Set([
    'position',
    ...(idKey === 'id' || idKey === 'key' ? [idKey] : []),
    ...(Object.keys(inner).length > 0 ? ['data'] : []),
  ]);
  const { label, x, y, color, attributes } = nodeColumnsIn([
    ...flatAttributes(inner, new Set()),
    ...flatAttributes(node, used),
  ]);
  const [px, py] = [x ?? numberOf(place['x']), y ?? numberOf(place['y'])];
  graph.nodes.push({
    id: id ?? String(index),
    label,
    type: textOf(node['entity_type'] ?? node['nodeType'] ?? node['entityType']),
    x: px,
    y: py === undefined ? undefined : isDownward ? 0 - py : py,
    color,
    attributes: [...attributes, ...quotations(node, `/nodes/${index}`)],
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
  const text = idOf(value);
  if (text === undefined || ids.has(text)) return text;
  return typeof value === 'number' ? (byPlace[value] ?? text) : text;
}

/** Ids may be pairs, as of the cells of a grid. */
function idOf(value: unknown): string | undefined {
  return Array.isArray(value) || typeof value === 'boolean' ? JSON.stringify(value) : textOf(value);
}

/** Give the parts of flat objects names of their own: `weights.Links`. */
function flatAttributes(record: JsonRecord, except: ReadonlySet<string>): Attribute[] {
  return Object.entries(record).flatMap(([key, held]) => {
    if (except.has(key)) return [];
    const isFlat = isRecord(held) && Object.values(held).every((value) => value !== null && typeof value !== 'object');
    if (!isFlat) return attributesOf({ [key]: held }, except);
    return attributesOf(held, new Set()).map(([name, value]): Attribute => [`${key}.${name}`, value]);
  });
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
