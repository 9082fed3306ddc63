/**
 * The dossier of an entity: what is said of it, by whom, how firmly, in order of time; what it says itself; what it is accused of;
 * what is disputed; what is not known. Plain values, all derived from the dataset; nothing is added to it.
 */
import { claimsOf, type Lookup } from '../model/lookup.ts';
import { nameOf } from '../model/names.ts';
import type { Claim, Entity } from '../model/types.ts';
import { type ClaimEntry, claimEntryOf, isAccusation } from './claim-entry.ts';
import { inReadingOrder, inTimeOrder } from './claim-order.ts';
import { accusationsInOrder, type Dispute, disputesIn, isContested } from './disputes.ts';
import { type SourceEntry, sourceEntryOf } from './source-dossier.ts';
import { type Unknown, unknownsOf } from './unknowns.ts';

export interface Dossier {
  readonly dataset: { readonly id: string; readonly title: string };
  readonly id: string;
  readonly name: string;
  /** Label of its type. */
  readonly type: string;
  readonly aliases: readonly string[];
  readonly note?: string;
  /** What is said of it, accusations and disputed claims apart. */
  readonly dated: readonly ClaimEntry[];
  readonly undated: readonly ClaimEntry[];
  /** Claims that begin with it as a voice, in reading order. */
  readonly says: readonly ClaimEntry[];
  /** Claims that it passes on from others, in reading order. */
  readonly relays: readonly ClaimEntry[];
  /** Accusations that name it, in any role, in order of time, each followed by the claims that dispute it. */
  readonly accusations: readonly ClaimEntry[];
  readonly disputes: readonly Dispute[];
  readonly unknowns: readonly Unknown[];
  /** Sources of all of these claims. */
  readonly sources: readonly SourceEntry[];
}

export interface DossierOptions {
  /** Normalized texts by source id; with them each quotation is looked up. */
  readonly texts?: ReadonlyMap<string, string>;
}

/** Gather all that a dataset holds about an entity; undefined when it has none of that id. */
export function dossierOf(
  lookup: Lookup,
  entityId: string,
  { texts = new Map() }: DossierOptions = {},
): Dossier | undefined {
  const entity = lookup.entities.get(entityId);
  if (!entity) return undefined;
  const about = claimsOf(lookup, entityId);
  const voiced = inReadingOrder(
    lookup,
    lookup.dataset.claims.filter((claim) => claim.voices.includes(entityId)),
  );
  const accusing = about.filter((claim) => isAccusation(lookup, claim));
  const rest = about.filter((claim) => !isAccusation(lookup, claim));
  const contested = new Set(rest.filter((claim) => isContested(lookup, claim)));
  const said = inTimeOrder(
    lookup,
    rest.filter((claim) => !contested.has(claim)),
  );
  const entriesOf = (claims: readonly Claim[]) =>
    claims.map((claim) => claimEntryOf(lookup, claim, { seenFrom: entityId, texts }));
  return {
    dataset: { id: lookup.dataset.id, title: lookup.dataset.title },
    ...describe(lookup, entity),
    dated: entriesOf(said.dated),
    undated: entriesOf(said.undated),
    says: entriesOf(voiced.filter((claim) => claim.voices[0] === entityId)),
    relays: entriesOf(voiced.filter((claim) => claim.voices[0] !== entityId)),
    accusations: entriesOf(accusationsInOrder(lookup, accusing)),
    disputes: disputesIn(lookup, [...contested], { seenFrom: entityId, texts }),
    unknowns: unknownsOf(lookup, entity, about),
    sources: sourcesOf(lookup, [...about, ...voiced], texts),
  };
}

/** Gather the sources of some claims, in the order of the dataset. */
export function sourcesOf(
  lookup: Lookup,
  claims: readonly Claim[],
  texts: ReadonlyMap<string, string>,
): readonly SourceEntry[] {
  const ids = new Set(claims.map((claim) => claim.source));
  return lookup.dataset.sources
    .filter(({ id }) => ids.has(id))
    .map((source) => sourceEntryOf(lookup, source, texts.get(source.id)));
}

function describe(lookup: Lookup, { id, type, aliases = [], note }: Entity) {
  return {
    id,
    name: nameOf(lookup, id),
    type: lookup.types.get(type)?.label ?? type,
    aliases,
    ...(note === undefined ? {} : { note }),
  };
}
