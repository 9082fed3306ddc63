/** Reads back the Turtle, TriG, N-Quads and JSON-LD that Sayso writes: every claim with its status, voices and quotations. */

import { hasErrors, type Issue } from '../model/issues.ts';
import { validate } from '../model/validate.ts';
import { decodeText } from './decode-text.ts';
import type { FileLook, InputFile, Reader, ReadOptions, ReadResult } from './format.ts';
import { fieldOf, isRecord, recordsAt } from './json-source.ts';
import { datasetInputOf } from './rdf-dataset.ts';
import { rdfPrefixes } from './rdf-terms.ts';
import type { Triple } from './rdf-triples.ts';

export const turtleReader: Reader = {
  recognize: ({ head }) => (!/^\s*[{[]/.test(head) && head.includes(`<${rdfPrefixes.sayso}`) ? 0.98 : 0),
  read: async ([file], options) => (file ? readTriples(file, options, parseTurtle) : nothing),
};

export const jsonLdReader: Reader = {
  recognize: ({ head, json }: FileLook) =>
    head.includes(rdfPrefixes.sayso) && fieldOf(fieldOf(json(), '@context'), 'sayso') === rdfPrefixes.sayso ? 0.99 : 0,
  read: async ([file], options) => (file ? readTriples(file, options, parseJsonLd) : nothing),
};

const nothing: ReadResult = { dataset: undefined, issues: [] };

async function readTriples(
  file: InputFile,
  { textsOf }: ReadOptions,
  parse: (text: string) => readonly Triple[] | Promise<readonly Triple[]>,
): Promise<ReadResult> {
  const decoded = decodeText(file.bytes);
  if (decoded.kind === 'fault') return { dataset: undefined, issues: [decoded.issue] };
  let triples: readonly Triple[];
  try {
    triples = await parse(decoded.text);
  } catch (cause) {
    return { dataset: undefined, issues: [brokenIssue(cause)] };
  }
  const value = datasetInputOf(triples);
  const hints = recordsAt(value, 'sources').flatMap(({ id }) => (typeof id === 'string' ? [{ id }] : []));
  const { dataset, issues } = validate(value, textsOf ? { texts: textsOf(hints) } : {});
  return { dataset: hasErrors(issues) ? undefined : dataset, issues };
}

/** The parser is large: it is loaded when there is something to parse. */
async function parseTurtle(text: string): Promise<readonly Triple[]> {
  const { Parser } = await import('n3');
  return new Parser().parse(text).map(({ subject, predicate, object }) => ({
    subject: subject.value,
    property: predicate.value,
    value: object.value,
    type: object.termType === 'Literal' ? object.datatype.value : undefined,
  }));
}

/** Ours is flat, and its context has prefixes only. */
function parseJsonLd(text: string): readonly Triple[] {
  return recordsAt(JSON.parse(text), '@graph').flatMap((record) => {
    const subject = String(record['@id']);
    return Object.entries(record).flatMap(([property, held]) =>
      property.startsWith('@') || !Array.isArray(held)
        ? (Array.isArray(held) && property === '@type' ? held : []).map((type) => ({
            subject,
            property: `${rdfPrefixes.rdf}type`,
            value: inFull(String(type)),
            type: undefined,
          }))
        : held.filter(isRecord).map((value) => ({ subject, property: inFull(property), ...rdfValueOf(value) })),
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
  const place = line === undefined ? 'The file is damaged or cut off' : `Line ${line} is not Turtle`;
  const message = `${place}, so nothing was opened. Fix it there, or download or save the file again.`;
  return { severity: 'error', code: 'damaged-rdf', path: line === undefined ? '/' : `/line ${line}`, message };
}
