/** The terms of our RDF, and what a description of a resource is before it becomes Turtle or JSON-LD. */

/** Prefixes of the vocabularies that our RDF uses; a URN belongs to nobody's web server. */
export const rdfPrefixes = {
  sayso: 'urn:sayso:terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dcterms: 'http://purl.org/dc/terms/',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
} as const;

/** A term by its prefix: `sayso:status`. */
export type Term = `${keyof typeof rdfPrefixes}:${string}`;

/** Another resource, or a literal. */
export type RdfValue =
  | { readonly iri: string }
  | { readonly term: Term }
  | { readonly text: string; readonly type?: Term };

/** All that is said of a resource. */
export interface Description {
  readonly iri: string;
  readonly types: readonly Term[];
  readonly properties: readonly (readonly [property: Term, value: RdfValue])[];
}

/** Write a term in full. */
export function iriOf(term: Term): string {
  const at = term.indexOf(':');
  const prefix = Object.entries(rdfPrefixes).find(([name]) => name === term.slice(0, at));
  return `${prefix?.[1] ?? ''}${term.slice(at + 1)}`;
}

/** The property of each field. Fields with parts are written as JSON texts, so that nothing inside them counts as a statement. */
export const fieldProperties = {
  dataset: {
    $schema: 'sayso:schema',
    title: 'dcterms:title',
    note: 'rdfs:comment',
    license: 'dcterms:license',
    encoded: 'sayso:encoded',
    base: 'sayso:base',
    vocabulary: 'sayso:vocabulary',
    positions: 'sayso:positions',
    story: 'sayso:story',
    formerIds: 'sayso:formerIds',
    extra: 'sayso:extra',
  },
  source: {
    kind: 'sayso:kind',
    title: 'dcterms:title',
    lang: 'dcterms:language',
    published: 'sayso:published',
    publisher: 'dcterms:publisher',
    url: 'sayso:url',
    archived: 'sayso:archived',
    grades: 'sayso:grades',
    rights: 'dcterms:rights',
    text: 'sayso:text',
    passed: 'sayso:passed',
    import: 'sayso:import',
    note: 'rdfs:comment',
  },
  entity: {
    name: 'sayso:name',
    inSentence: 'sayso:inSentence',
    anonymous: 'sayso:anonymous',
    aliases: 'sayso:aliases',
    note: 'rdfs:comment',
    attributes: 'sayso:attributes',
  },
  claim: {
    value: 'sayso:value',
    detail: 'sayso:detail',
    when: 'sayso:when',
    inferred: 'sayso:inferred',
    note: 'rdfs:comment',
    draftedBy: 'sayso:draftedBy',
    created: 'sayso:created',
    changed: 'sayso:changed',
    attributes: 'sayso:attributes',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Term>>>>;
