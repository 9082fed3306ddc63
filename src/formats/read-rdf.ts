/**
 * Reads Turtle, TriG, N-Triples, N-Quads and JSON-LD. What Sayso wrote comes back whole, every claim with its status, voices and
 * quotations; what others wrote (a query's answer, a nanopublication) is a graph of unsourced lines.
 */
import { isRecord } from '../lib/plain-values.ts';
import { shorten } from '../lib/text.ts';
import type { Issue } from '../model/issues.ts';
import { decodeText } from './decode-text.ts';
import { ForeignGraph } from './foreign-graph.ts';
import type { FileLook, InputFile, Reader, ReadOptions, ReadResult } from './format.ts';
import { quadsInJsonLd } from './json-ld-quads.ts';
import { fieldOf, parseForeign, recordsAt } from './json-source.ts';
import { readRecords } from './own-records.ts';
import { datasetInputOf } from './rdf-dataset.ts';
import { gatherQuads } from './rdf-graph.ts';
import type { ForeignQuad, QuadTerm } from './rdf-quads.ts';
import { rdfPrefixes } from './rdf-terms.ts';
import type { Triple } from './rdf-triples.ts';
import { partOrWhole } from './read-graph-xml.ts';

export const turtleReader: Reader = {
  recognize: ({ head, name }) => {
    if (/^\s*[{[]/.test(head)) return 0;
    if (head.includes(`<${rdfPrefixes.sayso}`)) return 0.98;
    if (turtleStart.test(head) || nTripleStart.test(head)) return 0.9;
    return /\.(?:ttl|trig|nt|nq|n3)$/i.test(name) ? 0.6 : 0;
  },
  read: async ([file], options) => (file ? readTurtle(file, options) : nothing),
};

export const jsonLdReader: Reader = {
  recognize: ({ head, json, name }: FileLook) => {
    const value = json();
    if (head.includes(rdfPrefixes.sayso) && fieldOf(fieldOf(value, '@context'), 'sayso') === rdfPrefixes.sayso)
      return 0.99;
    if (!isRecord(value) && !Array.isArray(value)) return 0;
    const first = Array.isArray(value) ? value[0] : value;
    const isLinked = isRecord(first) && ['@context', '@graph', '@id'].some((key) => key in first);
    return isLinked ? 0.7 : /\.jsonld$/i.test(name) ? 0.3 : 0;
  },
  read: ([file], options) => (file ? readJsonLd(file, options) : nothing),
};

const nothing: ReadResult = { dataset: undefined, issues: [] };
const turtleStart = /^(?:\s*#.*\n)*\s*(?:@(?:prefix|base)\s|prefix\s+[\w.-]*:\s*<|base\s+<)/i;
const nTripleStart = /^(?:\s*#.*\n)*\s*(?:_:\S+|<[^>\s]*>)\s+<[^>\s]+>\s+(?:<[^>\s]*>|_:\S+|")/;

async function readTurtle(file: InputFile, options: ReadOptions): Promise<ReadResult> {
  const decoded = decodeText(file.bytes);
  if (decoded.kind === 'fault') return { dataset: undefined, issues: [decoded.issue] };
  const { text } = decoded;
  const early = options.readablePart ? undefined : earlyFault(text);
  if (early)
    return {
      dataset: undefined,
      issues: [early],
      ...(/\S\s+\S.*\./s.test(text.slice(0, 4000)) ? { hasReadablePart: true } : {}),
    };
  const { quads, fault } = await parseTurtle(text, options);
  if (text.includes(rdfPrefixes.sayso) && quads.some(isOwnDataset)) {
    return fault ? { dataset: undefined, issues: [fault] } : readOwn(quads, options);
  }
  return readForeign(file, 'RDF', quads, fault, options);
}

/** Another's file may speak in our terms without being a dataset. */
function isOwnDataset({ property, object }: ForeignQuad): boolean {
  return property === `${rdfPrefixes.rdf}type` && 'iri' in object && object.iri === `${rdfPrefixes.sayso}Dataset`;
}

function readOwn(quads: readonly ForeignQuad[], options: ReadOptions): ReadResult {
  const triples = quads.map(
    ({ subject, property, object }): Triple =>
      object.kind === 'resource'
        ? { subject, property, value: object.iri, type: undefined }
        : { subject, property, value: object.text, type: object.datatype ?? `${rdfPrefixes.xsd}string` },
  );
  return readRecords(datasetInputOf(triples), options);
}

function readForeign(
  file: InputFile,
  format: string,
  quads: readonly ForeignQuad[],
  fault: Issue | undefined,
  options: ReadOptions,
  graph = new ForeignGraph(),
): ReadResult {
  gatherQuads(graph, quads);
  return partOrWhole(graph, { format, files: [file] }, fault, options);
}

/** What can be said of a file without parsing it: that it ends within a statement, or nests more deeply than any data. */
function earlyFault(text: string): Issue | undefined {
  const { depth, line, isOpen } = nestingOf(text);
  if (depth > deepest) {
    const message = `Line ${line}: resources are nested more than ${deepest} levels deep. No data needs that; the file is damaged or made to do harm.`;
    return { severity: 'error', code: 'too-deep', path: `/line ${line}`, message };
  }
  if (!isOpen) return undefined;
  const last = linesIn(text, text.trimEnd().length);
  const message = `Line ${last}: the file ends in the middle of a statement. It seems to be cut off: download or save it again.`;
  return { severity: 'error', code: 'damaged-rdf', path: `/line ${last}`, message };
}

/** More levels than any data has. */
const deepest = 1000;

/** Go over a text once: how deep it nests, and whether a statement is still open at its end. */
function nestingOf(text: string): { readonly depth: number; readonly line: number; readonly isOpen: boolean } {
  let [depth, last, start] = [0, '.', 0];
  for (let at = 0; at < text.length; ) {
    const sign = text[at] ?? '';
    const end = endOfMark(text, at);
    if (sign !== '#' && sign.trim() !== '') [last, start] = [sign, at];
    if (sign === '[' || sign === '(') depth += 1;
    else if (sign === ']' || sign === ')') depth -= 1;
    if (depth > deepest) return { depth, line: linesIn(text, at), isOpen: true };
    at = end;
  }
  // Prefixes in the manner of SPARQL end with an address.
  const isPrefix = last === '<' && /(?:prefix\s+\S*|base)\s*$/i.test(text.slice(Math.max(0, start - 200), start));
  return { depth, line: 0, isOpen: last !== '.' && last !== '}' && !isPrefix };
}

function linesIn(text: string, length: number): number {
  let lines = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < length; end = text.indexOf('\n', end + 1)) lines += 1;
  return lines;
}

/** Find where a comment, an address or a text in quotation marks ends; any other sign stands alone. */
function endOfMark(text: string, at: number): number {
  const sign = text[at];
  if (sign === '#') return until(text, '\n', at);
  if (sign === '<') {
    addressEnd.lastIndex = at + 1;
    const found = addressEnd.exec(text);
    return found?.[0] === '>' ? found.index + 1 : at + 1;
  }
  if (sign !== '"' && sign !== "'") return at + 1;
  const quote = text.startsWith(sign.repeat(3), at) ? sign.repeat(3) : sign;
  const stop = textEnds[quote] ?? addressEnd;
  stop.lastIndex = at + quote.length;
  for (let found = stop.exec(text); found; found = stop.exec(text)) {
    if (found[0] === '\\') stop.lastIndex += 1;
    else return found[0] === '\n' ? at + 1 : found.index + quote.length;
  }
  return text.length;
}

const addressEnd = /[<>\s]/g;
const textEnds: Readonly<Record<string, RegExp>> = {
  '"': /["\\\n]/g,
  "'": /['\\\n]/g,
  '"""': /\\|"""/g,
  "'''": /\\|'''/g,
};

function until(text: string, sign: string, from: number): number {
  const end = text.indexOf(sign, from);
  return end < 0 ? text.length : end;
}

interface Parsed {
  readonly quads: readonly ForeignQuad[];
  /** What is wrong with the file; the statements are those before it. */
  readonly fault: Issue | undefined;
}

/** The parser is large: it is loaded when there is something to parse. */
async function parseTurtle(text: string, { onProgress }: ReadOptions): Promise<Parsed> {
  const { Parser } = await import('n3');
  const quads: ForeignQuad[] = [];
  const parser = new Parser();
  const names = new BlankNames();
  let fault: Issue | undefined;
  // In pieces, so that what stands before a fault is there, and the reading can be told about.
  const listeners = new Map<string, (piece?: string) => void>();
  const source = { on: (event: string, listener: (piece?: string) => void) => listeners.set(event, listener) };
  parser.parse(source as never, (error, quad) => {
    if (error) fault ??= brokenIssue(error);
    else if (quad && !fault) quads.push(toQuad(quad, names));
  });
  const send = (event: 'data' | 'end', piece?: string) => {
    try {
      listeners.get(event)?.(piece);
    } catch (cause) {
      // The parser trips over some files, such as a prefix without an address, instead of saying so.
      fault ??= brokenIssue(cause);
    }
  };
  for (let at = 0; at < text.length && !fault; at += pieceLength) {
    send('data', text.slice(at, at + pieceLength));
    onProgress?.(at / text.length);
  }
  if (!fault) send('end');
  return { quads, fault };
}

const pieceLength = 65_536;

interface N3Term {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
  readonly subject?: N3Term;
  readonly predicate?: N3Term;
  readonly object?: N3Term;
}

/** Names nameless resources as the file does, or in the order in which they come up: the parser's own names change each time. */
class BlankNames {
  readonly #names = new Map<string, string>();

  of(value: string): string {
    const known = this.#names.get(value) ?? /^b\d+_(.+)$/s.exec(value)?.[1] ?? `b${this.#names.size + 1}`;
    this.#names.set(value, known);
    return known;
  }
}

function toQuad(
  quad: Readonly<Record<'subject' | 'predicate' | 'object' | 'graph', N3Term>>,
  names: BlankNames,
): ForeignQuad {
  const { subject, predicate, object, graph } = quad;
  return {
    subject: nameOf(subject, names),
    property: predicate.value,
    object: toTerm(object, names),
    graph: graph.value,
  };
}

function toTerm(term: N3Term, names: BlankNames): QuadTerm {
  if (term.termType !== 'Literal') return { kind: 'resource', iri: nameOf(term, names) };
  return {
    kind: 'literal',
    text: term.value,
    datatype: term.datatype?.value,
    language: term.language || undefined,
  };
}

/** A statement about a statement names it by its parts. */
function nameOf({ termType, value, subject, predicate, object }: N3Term, names: BlankNames): string {
  if (termType === 'BlankNode') return `_:${names.of(value)}`;
  if (termType !== 'Quad') return value;
  return [subject, predicate, object].map((part) => (part ? nameOf(part, names) : '')).join(' ');
}

function readJsonLd(file: InputFile, options: ReadOptions): ReadResult {
  const graph = new ForeignGraph();
  const parsed = parseForeign(file, graph.notes);
  if (parsed.kind === 'fault') return { dataset: undefined, issues: parsed.issues };
  const own = ownTriples(parsed.value);
  if (own) return readRecords(datasetInputOf(own), options);
  const { quads, remote } = quadsInJsonLd(parsed.value);
  for (const address of remote) {
    graph.notes.add(
      'kept',
      remote.length === 1
        ? 'context that is not in the file; its names stay as they are'
        : 'contexts that are not in the file; their names stay as they are',
      shorten(address),
      'To have addresses instead of names, save the file as expanded JSON-LD.',
    );
  }
  return readForeign(file, 'JSON-LD', quads, undefined, options, graph);
}

/** Ours is flat, and its context has prefixes only. */
function ownTriples(value: unknown): readonly Triple[] | undefined {
  if (fieldOf(fieldOf(value, '@context'), 'sayso') !== rdfPrefixes.sayso) return undefined;
  return recordsAt(value, '@graph').flatMap((record) => {
    const subject = String(record['@id']);
    return Object.entries(record).flatMap(([property, held]) =>
      property.startsWith('@') || !Array.isArray(held)
        ? (Array.isArray(held) && property === '@type' ? held : []).map((type) => ({
            subject,
            property: `${rdfPrefixes.rdf}type`,
            value: inFull(String(type)),
            type: undefined,
          }))
        : held.filter(isRecord).map((each) => ({ subject, property: inFull(property), ...rdfValueOf(each) })),
    );
  });
}

function rdfValueOf(value: Readonly<Record<string, unknown>>): Pick<Triple, 'value' | 'type'> {
  if (value['@id'] !== undefined) return { value: inFull(String(value['@id'])), type: undefined };
  return { value: String(value['@value']), type: inFull(String(value['@type'] ?? 'xsd:string')) };
}

function inFull(name: string): string {
  const at = name.indexOf(':');
  const prefix = Object.entries(rdfPrefixes).find(([known]) => known === name.slice(0, at));
  return prefix ? `${prefix[1]}${name.slice(at + 1)}` : name;
}

function brokenIssue(cause: unknown): Issue {
  const line = /line (\d+)/.exec(String(cause))?.[1];
  const place =
    line === undefined
      ? 'The file is damaged or cut off'
      : `Line ${line} cannot be read as RDF (Turtle, TriG, N-Quads)`;
  const message = `${place}. Fix it there, or download or save the file again.`;
  return { severity: 'error', code: 'damaged-rdf', path: line === undefined ? '/' : `/line ${line}`, message };
}
