/** What a dataset holds, in numbers. */

import { countBy } from '../lib/collections.ts';
import { derive } from '../model/derive.ts';
import type { Lookup } from '../model/lookup.ts';
import { quotedShares } from '../model/quoted-share.ts';
import { type VoiceCount, whoIsSilent, whoSpeaks } from '../model/speakers.ts';
import { listedStatuses } from '../model/status-meaning.ts';
import type { Entity, Status } from '../model/types.ts';

/** How many of something there are; the id is that of a type, predicate, group or status. */
export interface Count {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

export interface Counts {
  readonly entities: number;
  readonly claims: number;
  readonly citations: number;
  readonly sources: number;
  /** All statuses, in their own order, those without claims too. */
  readonly claimsByStatus: ReadonlyMap<Status, number>;
  /** All types, in the order of the vocabulary. */
  readonly entitiesByType: readonly Count[];
  /** All predicates, those with most claims first. */
  readonly claimsByPredicate: readonly Count[];
  /** All groups of predicates, those with most claims first. */
  readonly claimsByGroup: readonly Count[];
  /** Those who speak most first. */
  readonly voices: readonly VoiceCount[];
  readonly silentEntities: readonly Entity[];
  /** By source id; sources whose text has no known length are missing. */
  readonly quotedShares: ReadonlyMap<string, number>;
  /** Claims without a date. */
  readonly undated: number;
}

/** Count what a dataset holds; the same lookup gives the same counts. */
export const countsOf = derive(count);

function count(lookup: Lookup): Counts {
  const { claims, entities, sources } = lookup.dataset;
  const byStatus = countBy(claims, (claim) => claim.status);
  const byType = countBy(entities, (entity) => entity.type);
  const byPredicate = countBy(claims, (claim) => claim.predicate);
  const byGroup = countBy(claims, (claim) => lookup.predicates.get(claim.predicate)?.group ?? '');
  const groups = new Set([...lookup.predicates.values()].map((predicate) => predicate.group));
  return {
    entities: entities.length,
    claims: claims.length,
    citations: claims.reduce((sum, claim) => sum + claim.citations.length, 0),
    sources: sources.length,
    claimsByStatus: new Map(listedStatuses(byStatus).map((status) => [status, byStatus.get(status) ?? 0])),
    entitiesByType: [...lookup.types].map(([id, { label }]) => ({ id, label, count: byType.get(id) ?? 0 })),
    claimsByPredicate: mostFirst(
      [...lookup.predicates].map(([id, { label }]) => ({ id, label, count: byPredicate.get(id) ?? 0 })),
    ),
    claimsByGroup: mostFirst([...groups].map((id) => ({ id, label: id, count: byGroup.get(id) ?? 0 }))),
    voices: whoSpeaks(lookup),
    silentEntities: whoIsSilent(lookup),
    quotedShares: quotedShares(sources, claims),
    undated: claims.filter((claim) => claim.when === undefined).length,
  };
}

/** A stable sort: what counts the same stays in the order of the vocabulary. */
function mostFirst(counts: readonly Count[]): readonly Count[] {
  return [...counts].sort((a, b) => b.count - a.count);
}
