/** Attributes by which other programs say what joins what: of an extraction, an annotation, a row. */

export interface RelationParts {
  readonly subject: string | undefined;
  readonly object: string | undefined;
  /** What joins them. */
  readonly relation: string | undefined;
  /** What kind of thing it is, which may be a relation or not. */
  readonly kind: string | undefined;
}

const names = {
  subject:
    'subject subj subjecttext subjectname source sourceentity from fromentity head headentity arg1 entity1 character1 person1 agent actor',
  object:
    'object obj objecttext objectname target targetentity to toentity tail tailentity arg2 entity2 character2 person2 patient recipient',
  relation: 'predicate predicateid relation relationtype relationship relationshiptype rel verb',
  kind: 'type kind action category',
} as const satisfies Readonly<Record<keyof RelationParts, string>>;

/** Find the parts of a relation among attributes; each is undefined where none says so. */
export function relationIn(attributes: Iterable<readonly [name: string, value: unknown]>): RelationParts {
  const byName = new Map<string, string>();
  for (const [name, value] of attributes) {
    const key = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
    if (typeof value === 'string' && value.trim() !== '' && !byName.has(key)) byName.set(key, value.trim());
  }
  const find = (part: keyof RelationParts) => {
    const own = names[part].split(' ').find((name) => byName.has(name));
    return own === undefined ? undefined : byName.get(own);
  };
  return { subject: find('subject'), object: find('object'), relation: find('relation'), kind: find('kind') };
}
