/** Statements as the readers of RDF of other tools give them. */

/** A resource by its address (or `_:` and a name of its own), or a literal. */
export type QuadTerm =
  | { readonly kind: 'resource'; readonly iri: string }
  | {
      readonly kind: 'literal';
      readonly text: string;
      readonly datatype?: string | undefined;
      readonly language?: string | undefined;
    };

export interface ForeignQuad {
  readonly subject: string;
  readonly property: string;
  readonly object: QuadTerm;
  /** Address of the named graph in which it stands; empty for none. */
  readonly graph: string;
}

/** Write the last word of an address: "birthPlace". */
export function localName(iri: string): string {
  const last =
    iri
      .replace(/[/#:]+$/, '')
      .split(/[/#:]/)
      .pop() ?? '';
  try {
    return decodeURIComponent(last) || iri;
  } catch {
    // Not an encoded address after all.
    return last || iri;
  }
}
