/** From triples that Sayso wrote to what a dataset is made of; whether it is one is for the checks to say. */
import { unnamedVoice } from '../model/types.ts';
import type { JsonRecord } from './json-source.ts';
import { fieldProperties, iriOf, type Term } from './rdf-terms.ts';
import { type Triple, TripleIndex } from './rdf-triples.ts';

/** Put together what triples say of a dataset. */
export function datasetInputOf(triples: readonly Triple[]): JsonRecord {
  const index = new TripleIndex(triples);
  const ofType = (type: Term) =>
    index
      .subjects()
      .filter((subject) => index.all(subject, iriOf('rdf:type')).some(({ value }) => value === iriOf(type)));
  const [whole = ''] = ofType('sayso:Dataset');
  return {
    sayso: 1,
    id: idOf(index, whole),
    ...fieldsOf(index, whole, fieldProperties.dataset),
    sources: inOrder(index, ofType('sayso:Source')).map((subject) => toSource(index, subject)),
    entities: ofType('sayso:Entity').map((subject) => toEntity(index, subject)),
    claims: ofType('sayso:Claim').map((subject) => toClaim(index, subject)),
  };
}

function toSource(index: TripleIndex, subject: string): JsonRecord {
  return {
    id: idOf(index, subject),
    voices: voicesOf(index, subject),
    ...fieldsOf(index, subject, fieldProperties.source),
    ...linked(index, subject, 'origin', 'sayso:origin'),
    ...linked(index, subject, 'replaces', 'sayso:replaces'),
  };
}

function toEntity(index: TripleIndex, subject: string): JsonRecord {
  return {
    id: idOf(index, subject),
    ...linked(index, subject, 'type', 'sayso:entityType'),
    ...fieldsOf(index, subject, fieldProperties.entity),
  };
}

function toClaim(index: TripleIndex, subject: string): JsonRecord {
  const status = index.one(subject, iriOf('sayso:status'))?.value;
  return {
    id: idOf(index, subject),
    ...linked(index, subject, 'subject', 'sayso:subject'),
    ...linked(index, subject, 'predicate', 'sayso:relation'),
    ...linked(index, subject, 'object', 'sayso:object'),
    ...linked(index, subject, 'source', 'prov:hadPrimarySource'),
    ...(status === undefined ? {} : { status: status.slice(iriOf('sayso:').length) }),
    ...fieldsOf(index, subject, fieldProperties.claim),
    voices: voicesOf(index, subject),
    citations: index.all(subject, iriOf('sayso:quotation')).map(({ value }) => toCitation(index, value)),
  };
}

function toCitation(index: TripleIndex, subject: string): JsonRecord {
  const target = index.one(subject, iriOf('oa:hasTarget'))?.value ?? '';
  const selectors = index.all(target, iriOf('oa:hasSelector')).map(({ value }) => value);
  const found = (property: Term) =>
    [subject, ...selectors].flatMap((each) => index.all(each, iriOf(property))).map(toValue)[0];
  const around = found('sayso:around');
  return {
    paragraph: found('sayso:paragraph'),
    quote: found('oa:exact'),
    start: found('oa:start'),
    end: found('oa:end'),
    ...(around === undefined ? {} : { around }),
  };
}

function voicesOf(index: TripleIndex, subject: string): readonly unknown[] {
  const links = index.all(subject, iriOf('sayso:voice')).map(({ value }) => value);
  return inOrder(index, links).map((voice) => {
    const speaker = index.one(voice, iriOf('sayso:speaker'))?.value ?? '';
    return speaker === iriOf('sayso:unnamed') ? unnamedVoice : idOf(index, speaker);
  });
}

function inOrder(index: TripleIndex, subjects: readonly string[]): readonly string[] {
  const position = (subject: string) => Number(index.one(subject, iriOf('sayso:position'))?.value ?? 0);
  return [...subjects].sort((a, b) => position(a) - position(b));
}

function idOf(index: TripleIndex, subject: string): string | undefined {
  return index.one(subject, iriOf('sayso:id'))?.value;
}

function linked(index: TripleIndex, subject: string, key: string, property: Term): JsonRecord {
  const value = index.one(subject, iriOf(property))?.value;
  return value === undefined ? {} : { [key]: idOf(index, value) };
}

function fieldsOf(index: TripleIndex, subject: string, properties: Readonly<Record<string, Term>>): JsonRecord {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, property]) => {
      const triple = index.one(subject, iriOf(property));
      return triple === undefined ? [] : [[key, toValue(triple)] as const];
    }),
  );
}

const numbers: ReadonlySet<string> = new Set([iriOf('xsd:integer'), iriOf('xsd:double')]);

function toValue({ value, type }: Triple): unknown {
  if (type !== undefined && numbers.has(type)) return Number(value);
  if (type === iriOf('xsd:boolean')) return value === 'true';
  if (type !== iriOf('sayso:json')) return value;
  try {
    return JSON.parse(value);
  } catch {
    // A text by another hand: the checks say what should stand there.
    return value;
  }
}
