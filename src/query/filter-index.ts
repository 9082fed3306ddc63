import { deriveSliced } from '../model/derive-sliced.ts';
import { evidenceKindsOf } from '../model/evidence.ts';
import { evidenceKinds } from '../model/evidence-kinds.ts';
import type { Lookup } from '../model/lookup.ts';
import { type Claim, statuses } from '../model/types.ts';
import type { Facet, Quantity } from './filters.ts';

/** Who has which value of a facet: the members of value `i` are `members[starts[i]]` up to `members[starts[i + 1]]`. */
export interface Postings {
  readonly values: readonly string[];
  readonly indexes: ReadonlyMap<string, number>;
  readonly starts: Uint32Array;
  /** Indexes of claims in the dataset; for the facet `type`, of entities. */
  readonly members: Uint32Array;
}

/**
 * Which claims join each entity to another one: its claims are `claims[starts[i]]` up to `claims[starts[i + 1]]`, the others `others`
 * at the same places. Claims that join an entity to itself, or to a value, are left out.
 */
export interface Adjacency {
  readonly starts: Uint32Array;
  readonly claims: Uint32Array;
  readonly others: Uint32Array;
}

/** A dataset in numbers, so that filters are loops over typed arrays. Claims and entities are their places in the dataset. */
export interface FilterIndex {
  readonly lookup: Lookup;
  readonly entityIndexes: ReadonlyMap<string, number>;
  /** Subject and object of each claim; `nobody` where there is none. */
  readonly subjects: Uint32Array;
  readonly objects: Uint32Array;
  /** Made when first asked for. */
  readonly postings: Partial<Record<Facet, Postings>>;
  /** The same: a number for each entity or claim, NaN where there is none. */
  readonly quantities: Map<Quantity, Float64Array>;
  /** The same. */
  adjacency: Adjacency | undefined;
}

/** Stands for the entity that a claim does not have. */
export const nobody = 0xffffffff;

/** Index a dataset for filters; the same lookup gives the same index. */
export const filterIndexOf = deriveSliced<FilterIndex>(function* (lookup) {
  const { entities, claims } = lookup.dataset;
  const entityIndexes = new Map<string, number>();
  for (const [index, { id }] of entities.entries()) {
    if (index % 128 === 0) yield;
    entityIndexes.set(id, index);
  }
  const indexOf = (id: string | undefined) => (id === undefined ? nobody : (entityIndexes.get(id) ?? nobody));
  const subjects = new Uint32Array(claims.length);
  const objects = new Uint32Array(claims.length);
  for (const [index, { subject, object }] of claims.entries()) {
    if (index % 128 === 0) yield;
    subjects[index] = indexOf(subject);
    objects[index] = indexOf(object);
  }
  return { lookup, entityIndexes, subjects, objects, postings: {}, quantities: new Map(), adjacency: undefined };
});

/** List for each value of a facet its claims (for `type`, its entities), in the order of the values on the screen. */
export function postingsOf(index: FilterIndex, facet: Facet): Postings {
  const found = index.postings[facet];
  if (found) return found;
  const { dataset } = index.lookup;
  const made =
    facet === 'type'
      ? post(dataset.entities, ({ type }) => [type], orderOf(index.lookup, facet))
      : post(dataset.claims, (claim) => valuesOf(index.lookup, facet, claim), orderOf(index.lookup, facet));
  index.postings[facet] = made;
  return made;
}

/** List the claims that join each entity to others. */
export function adjacencyOf(index: FilterIndex): Adjacency {
  index.adjacency ??= joinEntities(index);
  return index.adjacency;
}

/** Two passes: count, then place. */
function joinEntities({ subjects, objects, entityIndexes }: FilterIndex): Adjacency {
  const starts = new Uint32Array(entityIndexes.size + 1);
  const isJoint = (claim: number) =>
    subjects[claim] !== nobody && objects[claim] !== nobody && subjects[claim] !== objects[claim];
  for (let claim = 0; claim < subjects.length; claim += 1) {
    if (!isJoint(claim)) continue;
    for (const ends of [subjects, objects]) starts[(ends[claim] ?? 0) + 1] = (starts[(ends[claim] ?? 0) + 1] ?? 0) + 1;
  }
  for (let entity = 1; entity < starts.length; entity += 1) {
    starts[entity] = (starts[entity] ?? 0) + (starts[entity - 1] ?? 0);
  }
  const claims = new Uint32Array(starts[entityIndexes.size] ?? 0);
  const others = new Uint32Array(claims.length);
  const free = starts.slice();
  const place = (entity: number, other: number, claim: number) => {
    const at = free[entity] ?? 0;
    claims[at] = claim;
    others[at] = other;
    free[entity] = at + 1;
  };
  for (let claim = 0; claim < subjects.length; claim += 1) {
    if (!isJoint(claim)) continue;
    const [subject, object] = [subjects[claim] ?? 0, objects[claim] ?? 0];
    place(subject, object, claim);
    place(object, subject, claim);
  }
  return { starts, claims, others };
}

/** List the values that a claim has of a facet. */
export function valuesOf(lookup: Lookup, facet: Exclude<Facet, 'type'>, claim: Claim): readonly string[] {
  switch (facet) {
    case 'group':
      return [lookup.predicates.get(claim.predicate)?.group ?? claim.predicate];
    case 'predicate':
      return [claim.predicate];
    case 'status':
      return [claim.status];
    case 'voice':
      return claim.voices.length === 1 ? claim.voices : [...new Set(claim.voices)];
    case 'only-voice':
      return claim.voices.length === 1 ? claim.voices : [];
    case 'source':
      return [claim.source];
    case 'evidence':
      return evidenceKindsOf(lookup, claim);
  }
}

/** Values that come first, in this order; others follow as they occur. */
function orderOf(lookup: Lookup, facet: Facet): Iterable<string> {
  switch (facet) {
    case 'type':
      return lookup.types.keys();
    case 'group':
      return new Set([...lookup.predicates.values()].map(({ group }) => group));
    case 'predicate':
      return lookup.predicates.keys();
    case 'status':
      return statuses;
    case 'source':
      return lookup.sources.keys();
    case 'evidence':
      return evidenceKinds;
    default:
      return [];
  }
}

/** Sort members by value with two passes: count, then place. */
function post<Thing>(
  things: readonly Thing[],
  valuesOfThing: (thing: Thing) => readonly string[],
  order: Iterable<string>,
): Postings {
  const indexes = new Map<string, number>();
  const counts: number[] = [];
  for (const value of order) counts[indexFor(indexes, value)] = 0;
  const pairs: number[] = [];
  for (const thing of things) {
    const values = valuesOfThing(thing);
    pairs.push(values.length);
    for (const value of values) {
      const at = indexFor(indexes, value);
      counts[at] = (counts[at] ?? 0) + 1;
      pairs.push(at);
    }
  }
  const starts = new Uint32Array(counts.length + 1);
  for (const [at, count] of counts.entries()) starts[at + 1] = (starts[at] ?? 0) + count;
  const members = new Uint32Array(starts[counts.length] ?? 0);
  const free = starts.slice();
  let thing = 0;
  for (let read = 0; read < pairs.length; thing += 1) {
    const end = read + 1 + (pairs[read] ?? 0);
    for (read += 1; read < end; read += 1) {
      const at = pairs[read] ?? 0;
      const place = free[at] ?? 0;
      members[place] = thing;
      free[at] = place + 1;
    }
  }
  return { values: [...indexes.keys()], indexes, starts, members };
}

function indexFor(indexes: Map<string, number>, value: string): number {
  const known = indexes.get(value);
  if (known !== undefined) return known;
  indexes.set(value, indexes.size);
  return indexes.size - 1;
}
