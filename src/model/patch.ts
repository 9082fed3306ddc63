/**
 * What an edit touched. Whatever is derived from a dataset follows it by looking these things up again, before and after, instead
 * of working everything out anew.
 */
export interface Patch {
  /** Ids of what was added, changed or removed. */
  readonly entities: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  readonly predicates: ReadonlySet<string>;
  /** Entities whose saved place is another one. */
  readonly positions: ReadonlySet<string>;
  /** Whether the title, note, license, date or tour of the dataset is another one. */
  readonly about: boolean;
}

const none: ReadonlySet<string> = new Set();

/** A patch that touches nothing. */
export const emptyPatch: Patch = {
  entities: none,
  claims: none,
  sources: none,
  types: none,
  predicates: none,
  positions: none,
  about: false,
};

/** Join patches that follow each other. */
export function joinPatches(a: Patch, b: Patch): Patch {
  return {
    entities: joined(a.entities, b.entities),
    claims: joined(a.claims, b.claims),
    sources: joined(a.sources, b.sources),
    types: joined(a.types, b.types),
    predicates: joined(a.predicates, b.predicates),
    positions: joined(a.positions, b.positions),
    about: a.about || b.about,
  };
}

function joined(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  if (a.size === 0) return b;
  return b.size === 0 ? a : new Set([...a, ...b]);
}
