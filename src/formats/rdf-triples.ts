/** Triples as the readers of RDF give them. */

export interface Triple {
  readonly subject: string;
  readonly property: string;
  readonly value: string;
  /** Datatype of a literal; undefined for another resource. */
  readonly type: string | undefined;
}

/** Finds what is said of a resource. */
export class TripleIndex {
  readonly #bySubject = new Map<string, Map<string, Triple[]>>();

  constructor(triples: readonly Triple[]) {
    for (const triple of triples) {
      const properties = this.#bySubject.get(triple.subject) ?? new Map<string, Triple[]>();
      this.#bySubject.set(triple.subject, properties);
      const values = properties.get(triple.property);
      if (values) values.push(triple);
      else properties.set(triple.property, [triple]);
    }
  }

  /** List the subjects, in the order in which they came up. */
  subjects(): readonly string[] {
    return [...this.#bySubject.keys()];
  }

  /** List the values of a property. */
  all(subject: string, property: string): readonly Triple[] {
    return this.#bySubject.get(subject)?.get(property) ?? [];
  }

  /** Take the first value of a property. */
  one(subject: string, property: string): Triple | undefined {
    return this.all(subject, property)[0];
  }
}
