/**
 * From RDF of other tools to a graph: resources are things, statements between them are lines, literals are columns. Named graphs (as
 * of nanopublications) are a column of the lines, so that an assertion and what is said about it stay apart.
 */
import type { Attribute, AttributeScalar } from '../model/types.ts';
import { type ForeignGraph, numberIn } from './foreign-graph.ts';
import { type ForeignQuad, localName, type QuadTerm } from './rdf-quads.ts';
import { iriOf } from './rdf-terms.ts';

const rdf = iriOf('rdf:');
const typeIri = `${rdf}type`;
const [firstIri, restIri, nilIri] = [`${rdf}first`, `${rdf}rest`, `${rdf}nil`];

/** Last words of properties that name a thing, the surest first. */
const labelNames = ['preflabel', 'label', '_label', 'name', 'title', 'fullname', 'displayname', 'headline'];

/** Gather a graph from statements. */
export function gatherQuads(graph: ForeignGraph, quads: readonly ForeignQuad[]): void {
  const lists = listsIn(quads);
  const names = namesOf(quads);
  const things = new Map<string, Thing>();
  const thingOf = (iri: string): Thing => {
    const known = things.get(iri);
    if (known) return known;
    const thing: Thing = { types: [], labels: [], attributes: [] };
    things.set(iri, thing);
    return thing;
  };
  for (const [index, quad] of quads.entries()) {
    const { subject, property, object } = quad;
    if (lists.inner.has(subject) && (property === firstIri || property === restIri)) continue;
    const thing = thingOf(subject);
    const place = `statement ${index + 1}`;
    thing.place ??= place;
    if (property === typeIri && object.kind === 'resource') thing.types.push(object.iri);
    else if (object.kind === 'literal') addLiteral(thing, names.get(property) ?? property, object);
    else {
      for (const item of lists.itemsOf(object)) {
        if (item.kind === 'literal') addLiteral(thing, names.get(property) ?? property, item);
        else {
          thingOf(item.iri).place ??= place;
          graph.edges.push({
            source: nodeId(subject),
            target: nodeId(item.iri),
            label: relationWords(names.get(property) ?? property),
            isDirected: true,
            attributes: quad.graph === '' ? [] : [['graph', localName(quad.graph)]],
            place,
          });
        }
      }
    }
  }
  for (const [iri, thing] of things) addNode(graph, iri, thing);
  graph.title = titleIn(graph);
}

/** A file that is one nanopublication or one dataset is called so. */
function titleIn({ nodes }: ForeignGraph): string | undefined {
  const [whole, ...others] = nodes.filter(({ type }) => type === 'Nanopublication' || type === 'Dataset');
  return others.length === 0 ? whole?.label : nodes.find(({ type }) => type === 'Nanopublication')?.label;
}

interface Thing {
  readonly types: string[];
  readonly labels: { readonly rank: number; readonly text: string }[];
  readonly attributes: Attribute[];
  place?: string;
}

function addNode(graph: ForeignGraph, iri: string, { types, labels, attributes, place = '' }: Thing): void {
  const [best] = labels.toSorted((a, b) => a.rank - b.rank);
  const [type, ...others] = types.map(localName);
  const isBlank = iri.startsWith('_:');
  graph.nodes.push({
    id: nodeId(iri),
    label: best?.text ?? (isBlank ? type : localName(iri)),
    type: type ?? 'Resource',
    attributes: [...(others.length > 0 ? [['other types', others] as const] : []), ...joined(attributes)],
    place,
  });
}

/** Nameless resources go without the sign that marks them. */
function nodeId(iri: string): string {
  return iri.startsWith('_:') ? iri.slice(2) : iri;
}

function addLiteral(thing: Thing, name: string, literal: QuadTerm & { readonly kind: 'literal' }): void {
  const { text, language } = literal;
  const place = labelNames.indexOf(name.toLowerCase());
  if (place >= 0 && text.trim() !== '') {
    const foreign = language === undefined || /^en\b/i.test(language) ? 0 : 0.5;
    thing.labels.push({ rank: place + foreign, text });
  }
  thing.attributes.push([language === undefined ? name : `${name} (${language})`, scalarOf(literal)]);
}

const numeric =
  /#(?:integer|decimal|double|float|int|long|short|byte|(?:non)?(?:positive|negative)Integer|unsigned\w+)$/;

function scalarOf({ text, datatype = '' }: QuadTerm & { readonly kind: 'literal' }): AttributeScalar {
  if (numeric.test(datatype)) return numberIn(text) ?? text;
  return datatype.endsWith('#boolean') && /^(?:true|false)$/.test(text) ? text === 'true' : text;
}

/** Several values of one property are a list. */
function joined(attributes: readonly Attribute[]): readonly Attribute[] {
  const values = new Map<string, AttributeScalar[]>();
  for (const [name, value] of attributes) {
    const known = values.get(name) ?? [];
    values.set(name, known);
    known.push(value as AttributeScalar);
  }
  return [...values].map(
    ([name, [first, ...others]]): Attribute => [
      name,
      first === undefined || others.length > 0 ? [first ?? '', ...others] : first,
    ],
  );
}

/** Name each property by its last word, or in full where two have the same. */
function namesOf(quads: readonly ForeignQuad[]): ReadonlyMap<string, string> {
  const byName = new Map<string, Set<string>>();
  for (const { property } of quads) {
    const name = localName(property);
    byName.set(name, (byName.get(name) ?? new Set()).add(property));
  }
  return new Map(
    [...byName].flatMap(([name, iris]) => [...iris].map((iri) => [iri, iris.size > 1 ? iri : name] as const)),
  );
}

/** Read a name of a property as words: "wasDerivedFrom" is "was derived from". */
function relationWords(name: string): string {
  if (/[/:]/.test(name)) return name;
  return name
    .replaceAll('_', ' ')
    .replace(
      /(\p{Ll})(\p{Lu})(?=\p{Ll}|$)/gu,
      (_, before: string, capital: string) => `${before} ${capital.toLowerCase()}`,
    )
    .trim();
}

interface Lists {
  /** Links of the chains that lists are. */
  readonly inner: ReadonlySet<string>;
  readonly itemsOf: (object: QuadTerm) => readonly QuadTerm[];
}

/** A list is a chain of nameless resources; its items belong to what the list belongs to. */
function listsIn(quads: readonly ForeignQuad[]): Lists {
  const first = new Map<string, QuadTerm>();
  const rest = new Map<string, string>();
  for (const { subject, property, object } of quads) {
    if (property === firstIri) first.set(subject, object);
    else if (property === restIri && object.kind === 'resource') rest.set(subject, object.iri);
  }
  const itemsOf = (object: QuadTerm): readonly QuadTerm[] => {
    if (object.kind === 'literal' || (object.iri !== nilIri && !first.has(object.iri))) return [object];
    const items: QuadTerm[] = [];
    const seen = new Set<string>();
    let at: string | undefined = object.iri;
    while (at !== undefined && at !== nilIri && !seen.has(at)) {
      seen.add(at);
      const item = first.get(at);
      if (item) items.push(item);
      at = rest.get(at);
    }
    return items;
  };
  return { inner: new Set([...first.keys(), ...rest.keys()]), itemsOf };
}
