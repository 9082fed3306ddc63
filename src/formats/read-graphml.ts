/** Reads GraphML as igraph, Gephi, NetworkX, TinkerPop, Neo4j, Cytoscape, yEd and Maltego write it. */
import type { Attribute } from '../model/types.ts';
import { edgeColumnsIn, nodeColumnsIn } from './foreign-columns.ts';
import { type ForeignGraph, numberIn } from './foreign-graph.ts';
import type { Reader } from './format.ts';
import { type Drawn, readDrawing } from './graphml-drawing.ts';
import { readGraphXml, recognizeXml } from './read-graph-xml.ts';
import type { XmlElement, XmlHandler } from './read-xml.ts';
import { type Declared, typedValue } from './typed-values.ts';

export const graphmlReader: Reader = {
  recognize: (look) => recognizeXml(look, 'graphml'),
  read: ([file], options) =>
    file
      ? readGraphXml(file, 'GraphML', options, (graph) => new GraphmlHandler(graph))
      : { dataset: undefined, issues: [] },
};

interface Thing {
  readonly element: XmlElement;
  readonly attributes: Attribute[];
  readonly given: Set<string>;
  readonly drawn: Drawn;
  readonly ends: { readonly node: string; readonly port: string | undefined }[];
  note?: string;
}

interface Key extends Declared {
  readonly id: string;
  readonly for: string;
  /** Whether its values are drawings, which are read part by part. */
  readonly isDrawing: boolean;
}

const ownKeys: Readonly<Record<string, ReadonlySet<string>>> = {
  node: new Set(['id']),
  edge: new Set(['id', 'source', 'target', 'directed']),
  hyperedge: new Set(['id']),
};

class GraphmlHandler implements XmlHandler {
  readonly #graph: ForeignGraph;
  readonly #keys = new Map<string, Key[]>();
  readonly #open: Thing[] = [];
  /** Directedness of the graphs that are open, the innermost last. */
  readonly #directed: boolean[] = [];
  #key: Key | undefined;
  #data: string | undefined;
  #dataHoldsElements = false;
  #hyperedges = 0;

  constructor(graph: ForeignGraph) {
    this.#graph = graph;
  }

  open = (element: XmlElement): void => {
    const { name, attributes } = element;
    const inner = this.#open.at(-1);
    if (name === 'key') this.#key = keyOf(attributes);
    else if (name === 'graph') this.#directed.push(attributes.get('edgedefault') !== 'undirected');
    else if (name === 'data') {
      this.#data = attributes.get('key') ?? '';
      this.#dataHoldsElements = false;
    } else if (this.#data === undefined && Object.hasOwn(ownKeys, name)) {
      this.#open.push({ element, attributes: [], given: new Set(), drawn: { labels: [] }, ends: [] });
      const parent = this.#open.findLast(({ element: outer }) => outer !== element && outer.name === 'node');
      if (name === 'node' && parent)
        this.#open.at(-1)?.attributes.push(['parent', parent.element.attributes.get('id') ?? '']);
    } else if (name === 'endpoint' && inner) {
      inner.ends.push({ node: attributes.get('node') ?? '', port: attributes.get('port') });
    } else if (name === 'port' && inner && this.#data === undefined) {
      inner.attributes.push(['port', attributes.get('name') ?? '']);
    } else if (this.#data !== undefined) {
      this.#dataHoldsElements = true;
      if (inner) readDrawing(inner.drawn, element);
    }
  };

  close = (element: XmlElement, text: string): void => {
    const { name } = element;
    const inner = this.#open.at(-1);
    if (name === 'key') this.#closeKey();
    else if (name === 'default' && this.#key) this.#key = { ...this.#key, default: text };
    else if (name === 'graph') this.#directed.pop();
    else if (name === 'data') this.#closeData(inner, text);
    else if (this.#data !== undefined) {
      if (inner) readDrawing(inner.drawn, element, text);
    } else if (name === 'desc') {
      if (inner) inner.note = text;
      else this.#graph.note = text;
    } else if (Object.hasOwn(ownKeys, name)) this.#closeThing(name);
  };

  #closeKey(): void {
    if (!this.#key) return;
    const known = this.#keys.get(this.#key.id);
    if (known) known.push(this.#key);
    else this.#keys.set(this.#key.id, [this.#key]);
    this.#key = undefined;
  }

  #closeData(inner: Thing | undefined, text: string): void {
    const id = this.#data ?? '';
    this.#data = undefined;
    const kind = inner?.element.name ?? 'graph';
    const keys = this.#keys.get(id);
    const key = keys?.find((each) => each.for === kind || each.for === 'all') ?? keys?.[0];
    if (!key)
      this.#graph.notes.add(
        'kept',
        'values of columns that the file does not declare',
        `“${id}”, ${inner?.element.place ?? 'graph'}`,
      );
    inner?.given.add(id);
    // What was drawn or described in elements has been read part by part.
    if (text === '' && (key === undefined || key.isDrawing || this.#dataHoldsElements)) return;
    (inner?.attributes ?? this.#graph.attributes).push([key?.title ?? id, typedValue(text, key?.type ?? 'string')]);
  }

  #closeThing(kind: string): void {
    const thing = this.#open.pop();
    if (!thing) return;
    for (const keys of this.#keys.values()) {
      for (const { id, for: home, title, type, default: value } of keys) {
        const isMissing = value !== undefined && value !== '' && !thing.given.has(id);
        if (isMissing && (home === kind || home === 'all')) thing.attributes.push([title, typedValue(value, type)]);
      }
    }
    for (const [name, value] of thing.element.attributes) {
      if (!ownKeys[kind]?.has(name) && !name.startsWith('xmlns'))
        thing.attributes.push([name, numberIn(value) ?? value]);
    }
    thing.attributes.push(...(thing.drawn.attributes ?? []));
    if (kind === 'node') this.#addNode(thing);
    else if (kind === 'edge') this.#addEdge(thing);
    else this.#addHyperedge(thing);
  }

  #addNode({ element, attributes, drawn, note }: Thing): void {
    const id = element.attributes.get('id');
    if (id === undefined) {
      this.#graph.notes.add('dropped', 'nodes without an id', element.place, 'Give each node an id.');
      return;
    }
    const found = nodeColumnsIn(withoutTwice(attributes));
    this.#graph.nodes.push({
      id,
      label: drawn.main ?? found.label ?? (drawn.labels.join('\n') || undefined),
      type: drawn.type,
      note,
      x: found.x ?? drawn.x,
      y: found.y ?? drawn.y,
      color: found.color ?? drawn.color,
      attributes: found.attributes,
      place: element.place,
    });
  }

  #addEdge({ element, attributes, drawn, note }: Thing): void {
    const [source, target] = [element.attributes.get('source'), element.attributes.get('target')];
    if (source === undefined || target === undefined) {
      this.#graph.dropLine(element.place);
      return;
    }
    const found = edgeColumnsIn(withoutTwice(attributes));
    const directed = element.attributes.get('directed');
    this.#graph.edges.push({
      id: element.attributes.get('id'),
      source,
      target,
      label: found.label ?? drawn.main ?? (drawn.labels.join(' · ') || undefined),
      isDirected: directed === undefined ? (this.#directed.at(-1) ?? true) : directed === 'true' || directed === '1',
      note,
      attributes: found.attributes,
      place: element.place,
    });
  }

  /** A line among more than two becomes a node with a line to each of them. */
  #addHyperedge({ element, attributes, ends, note }: Thing): void {
    this.#hyperedges += 1;
    const id = element.attributes.get('id') ?? `hyperedge-${this.#hyperedges}`;
    const { place } = element;
    this.#graph.nodes.push({ id, label: id, type: 'Hyperedge', note, attributes, place });
    this.#graph.notes.add(
      'repaired',
      'lines among several nodes; each is a node with a line to every one of them',
      place,
    );
    for (const { node, port } of ends) {
      const own: readonly Attribute[] = port === undefined ? [] : [['port', port]];
      this.#graph.edges.push({ source: id, target: node, label: 'joins', isDirected: false, attributes: own, place });
    }
  }
}

function keyOf(attributes: ReadonlyMap<string, string>): Key {
  const id = attributes.get('id') ?? '';
  return {
    id,
    for: attributes.get('for') ?? 'all',
    title: attributes.get('attr.name') ?? attributes.get('name') ?? id,
    type: attributes.get('attr.type')?.toLowerCase() ?? 'string',
    isDrawing: attributes.has('yfiles.type') || !attributes.has('attr.name'),
  };
}

/** Some programs write what a thing is as XML attribute and as data both. */
function withoutTwice(attributes: readonly Attribute[]): readonly Attribute[] {
  const seen = new Set<string>();
  return attributes.filter(([name, value]) => {
    const key = `${name}\n${String(value)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
