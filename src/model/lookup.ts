/** Answers to "what does this id stand for" and "which claims are about it", each in one step. */
import { groupBy } from '../lib/collections.ts';
import { capitalize, shorten } from '../lib/text.ts';
import {
  type Claim,
  type Dataset,
  type Entity,
  type EntityType,
  type Predicate,
  type Source,
  unnamedVoice,
} from './types.ts';

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

/**
 * Name an entity or voice: `unnamed` stays as it is, and so does an id that the dataset does not have. Where two entities have
 * one name, what tells them apart stands behind it: "Jan Novak (Baker in Brno)".
 */
export function nameOf(lookup: Lookup, id: string): string {
  const entity = id === unnamedVoice ? undefined : lookup.entities.get(id);
  return entity ? withTrait(lookup, entity, entity.name) : id;
}

/** Name an entity or voice inside a sentence: "the new bridge". */
export function phraseOf(lookup: Lookup, id: string): string {
  const entity = id === unnamedVoice ? undefined : lookup.entities.get(id);
  return entity ? withTrait(lookup, entity, entity.inSentence ?? entity.name) : id;
}

/** Name an entity at the start of a sentence: "The new bridge". Names keep the letter that they begin with. */
export function startPhraseOf(lookup: Lookup, id: string): string {
  const phrase = phraseOf(lookup, id);
  return lookup.entities.get(id)?.inSentence === undefined ? phrase : capitalize(phrase);
}

function withTrait(lookup: Lookup, { id }: Entity, name: string): string {
  const trait = traitsIn(lookup).get(id);
  return trait === undefined ? name : `${name} (${trait})`;
}

const longestTrait = 48;
const traitsByLookup = new WeakMap<Lookup, ReadonlyMap<string, string>>();

/** What tells entities of one name apart, by id: the note, or else the type, or else the id. */
function traitsIn(lookup: Lookup): ReadonlyMap<string, string> {
  const found = traitsByLookup.get(lookup);
  if (found) return found;
  const traits = new Map<string, string>();
  for (const namesakes of groupBy(lookup.dataset.entities, ({ name }) => name).values()) {
    if (namesakes.length === 1) continue;
    const others = (entity: Entity) => namesakes.filter((other) => other !== entity);
    for (const entity of namesakes) {
      const { id, note, type } = entity;
      const isNoted = note !== undefined && others(entity).every((other) => traitIn(other.note) !== traitIn(note));
      const isTyped = others(entity).every((other) => other.type !== type);
      const trait = isNoted ? traitIn(note) : isTyped ? (lookup.types.get(type)?.label ?? type) : id;
      traits.set(id, trait);
    }
  }
  traitsByLookup.set(lookup, traits);
  return traits;
}

/** The note, without the period that would stand before a bracket. */
function traitIn(note = ''): string {
  return shorten(note, longestTrait).replace(/\.$/u, '');
}

function claimsByEntityOf(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const claimsByEntity = new Map<string, Claim[]>();
  const add = (id: string, claim: Claim) => {
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
