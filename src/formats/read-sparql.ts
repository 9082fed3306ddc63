/** Reads results of SPARQL queries in JSON: each row with two or three resources is a line; other columns are its attributes. */
import { isRecord } from '../lib/plain-values.ts';
import type { Attribute } from '../model/types.ts';
import { decodeHead, decodeText } from './decode-text.ts';
import { ForeignGraph, numberIn } from './foreign-graph.ts';
import type { FileLook, InputFile, Reader, ReadOptions, ReadResult } from './format.ts';
import { fieldOf, type JsonRecord, parseForeign, recordsAt, textOf } from './json-source.ts';
import { partOrWhole } from './read-graph-xml.ts';

export const sparqlReader: Reader = {
  recognize: ({ json, head }: FileLook) =>
    resultsHead.test(head) ||
    (Array.isArray(fieldOf(fieldOf(json(), 'results'), 'bindings')) && isRecord(fieldOf(json(), 'head')))
      ? 0.95
      : 0,
  read: readResults,
};

/** The head of results as tab-separated values, of at least two variables. */
const resultsHead = /^\ufeff?\?\w+(?:\t\?\w+)+\r?\n/;

function readResults([file]: readonly InputFile[], options: ReadOptions): ReadResult {
  if (!file) return { dataset: undefined, issues: [] };
  const graph = new ForeignGraph();
  const decoded = resultsHead.test(decodeHead(file.bytes)) ? decodeText(file.bytes) : undefined;
  if (decoded?.kind === 'text') {
    addTable(graph, decoded.text);
    return partOrWhole(graph, { format: 'SPARQL results (TSV)', files: [file] }, undefined, options);
  }
  const parsed = parseForeign(file, graph.notes);
  if (parsed.kind === 'fault') return { dataset: undefined, issues: parsed.issues };
  const variables = fieldOf(fieldOf(parsed.value, 'head'), 'vars');
  const names = Array.isArray(variables) ? variables.map(String) : [];
  const rows = recordsAt(fieldOf(parsed.value, 'results'), 'bindings');
  const known = new Set<string>();
  for (const [index, row] of rows.entries()) addRow(graph, row, names, known, `/results/bindings/${index}`);
  return partOrWhole(graph, { format: 'SPARQL results', files: [file] }, undefined, options);
}

/** Read terms as Turtle writes them, between tabs: https://www.w3.org/TR/sparql11-results-csv-tsv/ */
function addTable(graph: ForeignGraph, text: string): void {
  const [head = '', ...lines] = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const names = head.split('\t').map((name) => name.replace(/^\?/, ''));
  const known = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const terms = line.split('\t');
    const place = `line ${index + 2}`;
    if (terms.length === names.length) {
      const row = Object.fromEntries(
        names.flatMap((name, at) => (terms[at] === '' ? [] : [[name, termOf(terms[at] ?? '')]])),
      );
      addRow(graph, row, names, known, place);
    } else graph.notes.add('dropped', 'rows that have not as many terms as there are variables', place);
  }
}

function termOf(term: string): JsonRecord {
  if (term.startsWith('<')) return { type: 'uri', value: term.slice(1, -1) };
  if (term.startsWith('_:')) return { type: 'bnode', value: term };
  const quoted = /^(["'])([\s\S]*)\1(?:@[\w-]+|\^\^\S+)?$/.exec(term)?.[2];
  const escapes: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };
  return { type: 'literal', value: quoted?.replace(/\\(.)/g, (_, sign: string) => escapes[sign] ?? sign) ?? term };
}

function addRow(
  graph: ForeignGraph,
  row: JsonRecord,
  names: readonly string[],
  known: Set<string>,
  place: string,
): void {
  const resources = names.filter((name) => !/label$/i.test(name) && isResource(fieldOf(row, name)));
  const [subject, second, third] = resources;
  if (subject === undefined) {
    graph.notes.add('dropped', 'rows without a resource', place, 'Let the query select at least one resource.');
    return;
  }
  const predicate = third === undefined ? undefined : second;
  const object = third ?? second;
  const used = new Set([subject, predicate, object, ...[subject, predicate, object].map((name) => `${name}Label`)]);
  const attributes = names.flatMap((name): Attribute[] => {
    const value = used.has(name) ? undefined : heldIn(row, name);
    return value === undefined ? [] : [[name, numberIn(value) ?? value]];
  });
  addNode(graph, row, subject, known, place, object === undefined ? attributes : []);
  if (object === undefined) return;
  addNode(graph, row, object, known, place, []);
  graph.edges.push({
    source: heldIn(row, subject) ?? '',
    target: heldIn(row, object) ?? '',
    label: predicate === undefined ? undefined : labelOf(row, predicate),
    isDirected: true,
    attributes,
    place,
  });
}

function addNode(
  graph: ForeignGraph,
  row: JsonRecord,
  name: string,
  known: Set<string>,
  place: string,
  attributes: readonly Attribute[],
): void {
  const id = heldIn(row, name) ?? '';
  if (known.has(id) && attributes.length === 0) return;
  known.add(id);
  graph.nodes.push({ id, label: labelOf(row, name), attributes, place });
}

function isResource(value: unknown): boolean {
  const type = fieldOf(value, 'type');
  return type === 'uri' || type === 'bnode';
}

function heldIn(row: JsonRecord, name: string): string | undefined {
  return textOf(fieldOf(fieldOf(row, name), 'value'));
}

/** The label that Wikidata's service gives beside it, else the last word of the address. */
function labelOf(row: JsonRecord, name: string): string {
  const id = heldIn(row, name) ?? '';
  return (
    heldIn(row, `${name}Label`) ??
    (decode(
      id
        .replace(/[/#]+$/, '')
        .split(/[/#]/)
        .pop() ?? '',
    ).replaceAll('_', ' ') ||
      id)
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not an encoded address after all.
    return text;
  }
}
