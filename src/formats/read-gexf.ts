/** Reads GEXF 1.1 to 1.3, as Gephi and others write it. */
import type { Attribute } from '../model/types.ts';
import { hexColor, parseColor } from './foreign-columns.ts';
import type { ForeignGraph } from './foreign-graph.ts';
import { numberIn } from './foreign-graph.ts';
import type { Reader } from './format.ts';
import { readGraphXml, recognizeXml } from './read-graph-xml.ts';
import type { XmlElement, XmlHandler } from './read-xml.ts';
import { type Declared, typedValue } from './typed-values.ts';

export const gexfReader: Reader = {
  recognize: (look) => recognizeXml(look, 'gexf'),
  read: ([file], options) =>
    file ? readGraphXml(file, 'GEXF', options, (graph) => new GexfHandler(graph)) : { dataset: undefined, issues: [] },
};

interface Thing {
  readonly element: XmlElement;
  readonly attributes: Attribute[];
  readonly given: Set<string>;
  readonly spells: string[];
  x?: number | undefined;
  y?: number | undefined;
  color?: string | undefined;
}

const ownNodeKeys = new Set(['id', 'label']);
const ownEdgeKeys = new Set(['id', 'label', 'kind', 'source', 'target', 'type']);
const ownGraphKeys = new Set(['defaultedgetype', 'idtype', 'count']);

class GexfHandler implements XmlHandler {
  readonly #graph: ForeignGraph;
  readonly #declared = { node: new Map<string, Declared>(), edge: new Map<string, Declared>() };
  readonly #open: Thing[] = [];
  #class: 'node' | 'edge' = 'node';
  #declaring: { readonly id: string; declared: Declared } | undefined;
  #isDirected = false;

  constructor(graph: ForeignGraph) {
    this.#graph = graph;
  }

  open = (element: XmlElement): void => {
    const { name, attributes } = element;
    const inner = this.#open.at(-1);
    if (name === 'graph') this.#openGraph(element);
    else if (name === 'attributes') this.#class = attributes.get('class') === 'edge' ? 'edge' : 'node';
    else if (name === 'attribute') this.#declare(attributes);
    else if (name === 'node' || name === 'edge') {
      this.#open.push({ element, attributes: [], given: new Set(), spells: [] });
      const parent = inner?.element.attributes.get('id');
      if (name === 'node' && parent !== undefined) this.#open.at(-1)?.attributes.push(['parent', parent]);
    } else if (inner) this.#openInner(inner, name, attributes);
  };

  close = ({ name }: XmlElement, text: string): void => {
    if (name === 'node') this.#closeNode();
    else if (name === 'edge') this.#closeEdge();
    else if (name === 'default' && this.#declaring)
      this.#declaring.declared = { ...this.#declaring.declared, default: text };
    else if (name === 'attribute' && this.#declaring) {
      this.#declared[this.#class].set(this.#declaring.id, this.#declaring.declared);
      this.#declaring = undefined;
    } else if (text !== '' && this.#open.length === 0) this.#closeMeta(name, text);
  };

  #openGraph({ attributes }: XmlElement): void {
    // Without a word of it, GEXF means undirected.
    this.#isDirected = attributes.get('defaultedgetype') === 'directed';
    for (const [key, value] of attributes) if (!ownGraphKeys.has(key)) this.#graph.attributes.push([key, value]);
  }

  #closeMeta(name: string, text: string): void {
    if (name === 'description') this.#graph.note = text;
    else if (name === 'title') this.#graph.title = text;
    else if (name === 'creator' || name === 'keywords') this.#graph.attributes.push([name, text]);
  }

  #declare(attributes: ReadonlyMap<string, string>): void {
    const id = attributes.get('id') ?? '';
    const title = attributes.get('title') || id;
    this.#declaring = { id, declared: { title, type: attributes.get('type')?.toLowerCase() ?? 'string' } };
  }

  #openInner(thing: Thing, name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'attvalue') this.#addValue(thing, attributes);
    else if (name === 'spell') thing.spells.push(spanWords(attributes));
    else if (name === 'position') {
      thing.x = numberIn(attributes.get('x') ?? '');
      thing.y = numberIn(attributes.get('y') ?? '');
      const z = numberIn(attributes.get('z') ?? '');
      if (z !== undefined && z !== 0) thing.attributes.push(['viz:z', z]);
    } else if (name === 'color') {
      const hex = attributes.get('hex');
      thing.color =
        hex === undefined ? hexColor(attributes.get('r'), attributes.get('g'), attributes.get('b')) : parseColor(hex);
      thing.attributes.push(['viz:color', thing.color ?? [...attributes.values()].join(', ')]);
      const alpha = numberIn(attributes.get('a') ?? '');
      if (alpha !== undefined && alpha !== 1) thing.attributes.push(['viz:alpha', alpha]);
    } else if (name === 'size' || name === 'thickness' || name === 'shape') {
      const value = attributes.get('value') ?? '';
      thing.attributes.push([`viz:${name}`, numberIn(value) ?? value]);
    } else if (name === 'parent') {
      const parent = attributes.get('for');
      if (parent !== undefined) thing.attributes.push(['parent', parent]);
    }
  }

  #addValue(thing: Thing, attributes: ReadonlyMap<string, string>): void {
    const id = attributes.get('for') ?? attributes.get('id') ?? '';
    const value = attributes.get('value') ?? '';
    const declared = this.#declared[thing.element.name === 'edge' ? 'edge' : 'node'].get(id);
    if (!declared) {
      this.#graph.notes.add(
        'kept',
        'values of columns that the file does not declare',
        `“${id}”, ${thing.element.place}`,
      );
    }
    thing.given.add(id);
    const span = spanWords(attributes);
    const title = declared?.title ?? id;
    thing.attributes.push([span === '' ? title : `${title} (${span})`, typedValue(value, declared?.type ?? 'string')]);
  }

  #finish(kind: 'node' | 'edge', own: ReadonlySet<string>): Thing | undefined {
    const thing = this.#open.pop();
    if (!thing) return undefined;
    for (const [id, { title, type, default: value }] of this.#declared[kind]) {
      if (value !== undefined && value !== '' && !thing.given.has(id))
        thing.attributes.push([title, typedValue(value, type)]);
    }
    for (const [key, value] of thing.element.attributes) {
      if (!own.has(key)) thing.attributes.push([key, numberIn(value) ?? value]);
    }
    if (thing.spells.length > 0) thing.attributes.push(['spells', thing.spells]);
    return thing;
  }

  #closeNode(): void {
    const node = this.#finish('node', ownNodeKeys);
    if (!node) return;
    const { element, attributes, x, y, color } = node;
    const id = element.attributes.get('id');
    if (id === undefined) {
      this.#graph.notes.add('dropped', 'nodes without an id', element.place, 'Give each node an id.');
      return;
    }
    this.#graph.nodes.push({
      id,
      label: element.attributes.get('label'),
      x,
      y,
      color,
      attributes,
      place: element.place,
    });
  }

  #closeEdge(): void {
    const edge = this.#finish('edge', ownEdgeKeys);
    if (!edge) return;
    const { element, attributes } = edge;
    const [id, source, target] = ['id', 'source', 'target'].map((key) => element.attributes.get(key));
    if (source === undefined || target === undefined) {
      this.#graph.dropLine(element.place);
      return;
    }
    const [kind, label, type] = ['kind', 'label', 'type'].map((key) => element.attributes.get(key) || undefined);
    if (kind !== undefined && label !== undefined) attributes.push(['label', label]);
    if (type === 'mutual') attributes.push(['type', type]);
    const isDirected = type === undefined ? this.#isDirected : type === 'directed';
    const when = spanDate(element.attributes);
    this.#graph.edges.push({
      id,
      source,
      target,
      label: kind ?? label,
      isDirected,
      when,
      attributes,
      place: element.place,
    });
  }
}

/** Write start and end, or the moment, of something that changes: "2007–2009". */
function spanWords(attributes: ReadonlyMap<string, string>): string {
  const moment = attributes.get('timestamp') ?? attributes.get('timestamps');
  const start = attributes.get('start') ?? attributes.get('startopen');
  const end = attributes.get('end') ?? attributes.get('endopen');
  if (moment !== undefined) return moment;
  return start === undefined && end === undefined ? '' : `${start ?? ''}–${end ?? ''}`;
}

/** Take start and end as a date when both are years or days. */
function spanDate(attributes: ReadonlyMap<string, string>): string | undefined {
  const isDate = (text: string | undefined) => text !== undefined && /^\d{4}(?:-\d\d){0,2}$/.test(text);
  const [start, end] = [attributes.get('start'), attributes.get('end')];
  if (isDate(start) && isDate(end)) return start === end ? start : `${start}/${end}`;
  if (isDate(start) && end === undefined) return `${start}/..`;
  return undefined;
}
