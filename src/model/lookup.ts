/** Answers to "what does this id stand for" and "which claims are about it", each in one step. */
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
  const known = lookups.get(dataset);
  if (known) return known;
  const lookup: Lookup = {
    dataset,
    entities: new Map(dataset.entities.map((entity) => [entity.id, entity])),
    claims: new Map(dataset.claims.map((claim) => [claim.id, claim])),
    sources: new Map(dataset.sources.map((source) => [source.id, source])),
    types: new Map(Object.entries(dataset.vocabulary.types)),
    predicates: new Map(Object.entries(dataset.vocabulary.predicates)),
    claimsByEntity: claimsByEntityOf(dataset.claims),
  };
  lookups.set(dataset, lookup);
  return lookup;
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
  const claimsByEntity = new Map<string, Claim[]>();
  const add = (id: string, claim: Claim) => {
    if (wanted && !wanted.has(id)) return;
    const list = claimsByEntity.get(id);
    if (list) list.push(claim);
    else claimsByEntity.set(id, [claim]);
  };
  for (const claim of claims) {
    add(claim.subject, claim);
    if (claim.object !== undefined && claim.object !== claim.subject) add(claim.object, claim);
  }
  return claimsByEntity;
}
