/** Answers to "what does this id stand for" and "which claims are about it", each in one step. */
import { atOnce, type Sliced } from '../lib/in-slices.ts';
import type { Claim, Dataset, Entity, EntityType, Predicate, Source } from './types.ts';

export interface Lookup {
  readonly dataset: Dataset;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly types: ReadonlyMap<string, EntityType>;
  readonly predicates: ReadonlyMap<string, Predicate>;
  /** Claims of which the entity is subject or object, in the order of the dataset; a claim about itself once. */
  readonly claimsByEntity: ReadonlyMap<string, readonly Claim[]>;
}

const lookups = new WeakMap<Dataset, Lookup>();

/** Index a dataset; the same dataset gives the same lookup. */
export function lookupOf(dataset: Dataset): Lookup {
  return lookups.get(dataset) ?? atOnce(indexing(dataset));
}

/** Index a dataset in slices; from then on `lookupOf` gives what came of it. */
export function* indexing(dataset: Dataset): Sliced<Lookup> {
  const lookup: Lookup = {
    dataset,
    entities: yield* byId(dataset.entities),
    claims: yield* byId(dataset.claims),
    sources: yield* byId(dataset.sources),
    types: new Map(Object.entries(dataset.vocabulary.types)),
    predicates: new Map(Object.entries(dataset.vocabulary.predicates)),
    claimsByEntity: yield* gatherByEntity(dataset.claims),
  };
  lookups.set(dataset, lookup);
  return lookup;
}

function* byId<Part extends { readonly id: string }>(parts: readonly Part[]): Sliced<ReadonlyMap<string, Part>> {
  const map = new Map<string, Part>();
  for (const part of parts) {
    map.set(part.id, part);
    if (map.size % 128 === 0) yield;
  }
  return map;
}

/** Make a lookup the one of its dataset. */
export function keepLookup(lookup: Lookup): Lookup {
  lookups.set(lookup.dataset, lookup);
  return lookup;
}

/** List the claims about an entity, as subject or object, in the order of the dataset. */
export function claimsOf(lookup: Lookup, entityId: string): readonly Claim[] {
  return lookup.claimsByEntity.get(entityId) ?? [];
}

/** List the claims that join two entities, in either direction. */
export function claimsBetween(lookup: Lookup, a: string, b: string): readonly Claim[] {
  const ofA = claimsOf(lookup, a);
  const ofB = claimsOf(lookup, b);
  const fewer = ofA.length <= ofB.length ? ofA : ofB;
  return fewer.filter(
    (claim) => (claim.subject === a && claim.object === b) || (claim.subject === b && claim.object === a),
  );
}

/** List the claims about each entity, or about those that are wanted. */
export function claimsByEntityOf(
  claims: readonly Claim[],
  wanted?: ReadonlySet<string>,
): ReadonlyMap<string, readonly Claim[]> {
  return atOnce(gatherByEntity(claims, wanted));
}

function* gatherByEntity(
  claims: readonly Claim[],
  wanted?: ReadonlySet<string>,
): Sliced<ReadonlyMap<string, readonly Claim[]>> {
  const claimsByEntity = new Map<string, Claim[]>();
  const add = (id: string, claim: Claim) => {
    if (wanted && !wanted.has(id)) return;
    const list = claimsByEntity.get(id);
    if (list) list.push(claim);
    else claimsByEntity.set(id, [claim]);
  };
  for (const [index, claim] of claims.entries()) {
    if (index % 128 === 0) yield;
    add(claim.subject, claim);
    if (claim.object !== undefined && claim.object !== claim.subject) add(claim.object, claim);
  }
  return claimsByEntity;
}
