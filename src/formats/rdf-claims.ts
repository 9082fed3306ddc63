/**
 * A dataset as RDF in which no relation is ever a property: a claim is a resource with subject, relation, object, status, voices
 * in order, source and quotations. A store that joins all graphs still answers "who says so", and never a bare relation.
 */
import { attributionOf, fullSentenceOf } from '../model/claim-wording.ts';
import { type Lookup, lookupOf } from '../model/lookup.ts';
import { nameOf } from '../model/names.ts';
import { type Citation, type Claim, type Dataset, type Entity, type Source, unnamedVoice } from '../model/types.ts';
import { toCanonical } from './canonical.ts';
import { type Description, fieldProperties, type RdfValue, type Term } from './rdf-terms.ts';

/** Describe everything in a dataset, in one order. */
export function describeDataset(given: Dataset): readonly Description[] {
  const dataset = toCanonical(given);
  const lookup = lookupOf(dataset);
  const iris = new Iris(dataset.id);
  return [
    describeWhole(dataset, iris),
    ...describeVocabulary(dataset, iris),
    ...dataset.sources.flatMap((source, index) => describeSource(iris, source, index)),
    ...dataset.entities.map((entity) => describeEntity(lookup, iris, entity)),
    ...dataset.claims.flatMap((claim) => describeClaim(lookup, iris, claim)),
  ];
}

class Iris {
  readonly whole: string;

  constructor(id: string) {
    this.whole = `urn:sayso:data/${encodeURIComponent(id)}`;
  }

  of(kind: 'claim' | 'entity' | 'source' | 'relation' | 'type', id: string): string {
    return `${this.whole}/${kind}/${encodeURIComponent(id)}`;
  }

  speaker(id: string): RdfValue {
    return id === unnamedVoice ? { term: 'sayso:unnamed' } : { iri: this.of('entity', id) };
  }
}

type Property = readonly [Term, RdfValue];

function describeWhole(dataset: Dataset, iris: Iris): Description {
  return {
    iri: iris.whole,
    types: ['sayso:Dataset'],
    properties: [['sayso:id', { text: dataset.id }], ...fields(dataset, fieldProperties.dataset)],
  };
}

function describeVocabulary({ vocabulary }: Dataset, iris: Iris): readonly Description[] {
  const { types, predicates } = vocabulary;
  return [
    ...Object.entries(types).map(([id, { label }]) => describeTerm(iris.of('type', id), 'sayso:EntityType', id, label)),
    ...Object.entries(predicates).map(([id, { label }]) =>
      describeTerm(iris.of('relation', id), 'sayso:Relation', id, label),
    ),
  ];
}

function describeTerm(iri: string, type: Term, id: string, label: string): Description {
  const properties: readonly Property[] = [
    ['sayso:id', { text: id }],
    ['rdfs:label', { text: label }],
  ];
  return { iri, types: [type], properties };
}

function describeSource(iris: Iris, source: Source, index: number): readonly Description[] {
  const iri = iris.of('source', source.id);
  const links = (['origin', 'replaces'] as const).flatMap((key): Property[] => {
    const other = source[key];
    return other === undefined ? [] : [[`sayso:${key}`, { iri: iris.of('source', other) }]];
  });
  const voices = describeVoices(iris, iri, source.voices);
  return [
    {
      iri,
      types: ['sayso:Source', 'prov:Entity'],
      properties: [
        ['sayso:id', { text: source.id }],
        ['sayso:position', whole(index + 1)],
        ...fields(source, fieldProperties.source),
        ...links,
        ...linksTo('sayso:voice', voices),
      ],
    },
    ...voices,
  ];
}

function describeEntity(lookup: Lookup, iris: Iris, entity: Entity): Description {
  return {
    iri: iris.of('entity', entity.id),
    types: ['sayso:Entity'],
    properties: [
      ['sayso:id', { text: entity.id }],
      ['rdfs:label', { text: nameOf(lookup, entity.id) }],
      ['sayso:entityType', { iri: iris.of('type', entity.type) }],
      ...fields(entity, fieldProperties.entity),
    ],
  };
}

function describeClaim(lookup: Lookup, iris: Iris, claim: Claim): readonly Description[] {
  const iri = iris.of('claim', claim.id);
  const source: RdfValue = { iri: iris.of('source', claim.source) };
  const voices = describeVoices(iris, iri, claim.voices);
  const quotations = claim.citations.map((citation, index) => describeCitation(iri, source, citation, index + 1));
  const [origin] = claim.voices;
  const whole: Description = {
    iri,
    types: ['sayso:Claim', 'prov:Entity'],
    properties: [
      ['sayso:id', { text: claim.id }],
      ['rdfs:label', { text: fullSentenceOf(lookup, claim) }],
      ['sayso:attribution', { text: attributionOf(lookup, claim) }],
      ['sayso:status', { term: `sayso:${claim.status}` }],
      ['sayso:subject', { iri: iris.of('entity', claim.subject) }],
      ['sayso:relation', { iri: iris.of('relation', claim.predicate) }],
      ...(claim.object === undefined
        ? []
        : ([['sayso:object', { iri: iris.of('entity', claim.object) }]] satisfies Property[])),
      ...fields(claim, fieldProperties.claim),
      ['prov:hadPrimarySource', source],
      ...(origin === undefined ? [] : ([['prov:wasAttributedTo', iris.speaker(origin)]] satisfies Property[])),
      ...linksTo('sayso:voice', voices),
      ...quotations.flatMap((parts) => linksTo('sayso:quotation', parts.slice(0, 1))),
    ],
  };
  return [whole, ...voices, ...quotations.flat()];
}

/** Voices have a place in their chain, so that a query can sort them: the first is the origin. */
function describeVoices(iris: Iris, of: string, voices: readonly string[]): readonly Description[] {
  return voices.map((id, index) => ({
    iri: `${of}/voice/${index + 1}`,
    types: ['sayso:Voice'],
    properties: [
      ['sayso:position', whole(index + 1)],
      ['sayso:speaker', iris.speaker(id)],
    ],
  }));
}

/** A quotation is a web annotation: its body is the claim, its target the words in the source. */
function describeCitation(claim: string, source: RdfValue, citation: Citation, index: number): readonly Description[] {
  const { paragraph, quote, start, end, around } = citation;
  const iri = `${claim}/quotation/${index}`;
  const parts = { target: `${iri}/target`, words: `${iri}/words`, place: `${iri}/place` };
  return [
    {
      iri,
      types: ['oa:Annotation'],
      properties: [
        ['oa:hasBody', { iri: claim }],
        ['oa:hasTarget', { iri: parts.target }],
        ['sayso:paragraph', whole(paragraph)],
        ...(around === undefined ? [] : ([['sayso:around', { text: around }]] satisfies Property[])),
      ],
    },
    {
      iri: parts.target,
      types: ['oa:SpecificResource'],
      properties: [
        ['oa:hasSource', source],
        ['oa:hasSelector', { iri: parts.words }],
        ['oa:hasSelector', { iri: parts.place }],
      ],
    },
    { iri: parts.words, types: ['oa:TextQuoteSelector'], properties: [['oa:exact', { text: quote }]] },
    {
      iri: parts.place,
      types: ['oa:TextPositionSelector'],
      properties: [
        ['oa:start', whole(start)],
        ['oa:end', whole(end)],
      ],
    },
  ];
}

function linksTo(property: Term, descriptions: readonly Description[]): readonly Property[] {
  return descriptions.map(({ iri }) => [property, { iri }]);
}

function fields(record: object, properties: Readonly<Record<string, Term>>): readonly Property[] {
  const values = new Map<string, unknown>(Object.entries(record));
  return Object.entries(properties).flatMap(([key, property]): Property[] => {
    const value = values.get(key);
    return value === undefined ? [] : [[property, literalOf(value)]];
  });
}

function literalOf(value: unknown): RdfValue {
  if (typeof value === 'string') return { text: value };
  if (typeof value === 'number') return { text: String(value), type: 'xsd:double' };
  if (typeof value === 'boolean') return { text: String(value), type: 'xsd:boolean' };
  return { text: JSON.stringify(value), type: 'sayso:json' };
}

function whole(number: number): RdfValue {
  return { text: String(number), type: 'xsd:integer' };
}
