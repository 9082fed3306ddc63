import { noteStep } from './derive.ts';
import { claimsByEntityOf, keepLookup, type Lookup } from './lookup.ts';
import type { Patch } from './patch.ts';
import type { Claim, Dataset } from './types.ts';

/** Index a dataset that an edit made of another one: what the edit did not touch is taken over. */
export function followLookup(before: Lookup, dataset: Dataset, patch: Patch): Lookup {
  const { entities, claims, sources, types, predicates } = before;
  const lookup = keepLookup({
    dataset,
    entities: patch.entities.size === 0 ? entities : byId(dataset.entities),
    claims: patch.claims.size === 0 ? claims : byId(dataset.claims),
    sources: patch.sources.size === 0 ? sources : byId(dataset.sources),
    types: patch.types.size === 0 ? types : new Map(Object.entries(dataset.vocabulary.types)),
    predicates: patch.predicates.size === 0 ? predicates : new Map(Object.entries(dataset.vocabulary.predicates)),
    claimsByEntity: patch.claims.size === 0 ? before.claimsByEntity : followClaims(before, dataset, patch),
  });
  noteStep(lookup, { before, patch });
  return lookup;
}

function byId<Thing extends { readonly id: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

/** Only the entities at the ends of touched claims have other claims now. */
function followClaims(before: Lookup, { claims }: Dataset, patch: Patch): ReadonlyMap<string, readonly Claim[]> {
  const now = claims.filter(({ id }) => patch.claims.has(id));
  const then = [...patch.claims].flatMap((id) => before.claims.get(id) ?? []);
  const ends = new Set([...now, ...then].flatMap(({ subject, object = subject }) => [subject, object]));
  const followed = new Map(before.claimsByEntity);
  for (const end of ends) followed.delete(end);
  for (const [entity, own] of claimsByEntityOf(claims, ends)) followed.set(entity, own);
  return followed;
}
