/** The source report: what an editor or a lawyer asks of a dataset before it is used. */
import { countBy } from '../lib/collections.ts';
import { type EvidenceKind, evidenceKinds } from '../model/evidence-kinds.ts';
import type { Lookup } from '../model/lookup.ts';
import { nameOf } from '../model/names.ts';
import { ownOrganizationOf } from '../model/own-organization.ts';
import { isNameless, whoIsSilent, whoSpeaks } from '../model/speakers.ts';
import { listedStatuses, statusMeaning } from '../model/status-meaning.ts';
import { type Claim, type Status, unnamedVoice } from '../model/types.ts';
import { type ClaimEntry, claimEntryOf, isAccusation } from './claim-entry.ts';
import { inReadingOrder } from './claim-order.ts';
import { accusationsInOrder, type Dispute, disputesIn, isContested } from './disputes.ts';
import type { DossierOptions } from './entity-dossier.ts';
import { type SourceEntry, sourceEntryOf } from './source-dossier.ts';
import { type Unknown, unknownsInClaims } from './unknowns.ts';

export interface SourceReport {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly license?: string;
  /** EDTF date of the encoding. */
  readonly encoded?: string;
  readonly entityCount: number;
  readonly sources: readonly SourceEntry[];
  /** Whether the text of at least one source was at hand to check quotations against. */
  readonly isChecked: boolean;
  readonly statuses: readonly StatusCount[];
  readonly speakers: readonly Speaker[];
  /** People, organizations and groups that are spoken about and are never a voice. */
  readonly silent: readonly { readonly id: string; readonly name: string; readonly type: string }[];
  /** In chronological order; those who dispute an accusation stand right behind it. */
  readonly accusations: readonly ClaimEntry[];
  /** Claims whose origin the source does not name. */
  readonly unnamed: readonly ClaimEntry[];
  /** Claims that reach the source through the own organization of the one who passes them on. */
  readonly ownOrganization: readonly ClaimEntry[];
  /** Claims that show to which organization somebody belongs who passes its words on. */
  readonly ties: readonly ClaimEntry[];
  readonly evidence: readonly EvidenceCount[];
  readonly disputes: readonly Dispute[];
  readonly unknowns: readonly Unknown[];
  /** Everybody and everything the dataset names, with what it writes about them in its own words. */
  readonly names: readonly NamedEntity[];
  /** Every claim, in reading order. */
  readonly claims: readonly ClaimEntry[];
}

export interface StatusCount {
  readonly status: Status;
  readonly count: number;
  readonly meaning: string;
}

/** How many claims rest on what, each counted by the gravest that can be said of it. */
export interface EvidenceCount {
  readonly kind: EvidenceKind;
  readonly count: number;
}

export interface Speaker {
  readonly id: string;
  readonly name: string;
  readonly firstHand: number;
  readonly relayed: number;
}

export interface NamedEntity {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly aliases: readonly string[];
  readonly note?: string;
}

/** Gather the source report of a dataset. */
export function dossierOfDataset(lookup: Lookup, { texts = new Map() }: DossierOptions = {}): SourceReport {
  const { id, title, note, license, encoded, entities, sources } = lookup.dataset;
  const claims = inReadingOrder(lookup, lookup.dataset.claims);
  const entryById = new Map(claims.map((claim) => [claim.id, claimEntryOf(lookup, claim, { texts })]));
  const entriesWhere = (holds: (claim: Claim) => boolean) =>
    claims.filter(holds).flatMap((claim) => entryById.get(claim.id) ?? []);
  const owns = new Map(claims.flatMap((claim) => ownOrganizationIn(lookup, claim)));
  const ties = new Set(owns.values());
  return {
    id,
    title,
    ...(note === undefined ? {} : { note }),
    ...(license === undefined ? {} : { license }),
    ...(encoded === undefined ? {} : { encoded }),
    entityCount: entities.length,
    sources: sources.map((source) => sourceEntryOf(lookup, source, texts.get(source.id))),
    isChecked: sources.some((source) => texts.has(source.id)),
    statuses: statusCounts(claims),
    speakers: whoSpeaks(lookup).map(({ id: voice, firstHand, relayed }) => ({
      id: voice,
      name: voice === unnamedVoice ? 'unnamed voices' : nameOf(lookup, voice),
      firstHand,
      relayed,
    })),
    silent: whoIsSilent(lookup).map((entity) => ({
      id: entity.id,
      name: nameOf(lookup, entity.id),
      type: typeLabel(lookup, entity.type),
    })),
    accusations: accusationsInOrder(
      lookup,
      claims.filter((claim) => isAccusation(lookup, claim)),
    ).flatMap((claim) => entryById.get(claim.id) ?? []),
    unnamed: entriesWhere(({ voices: [origin = unnamedVoice] }) => isNameless(lookup, origin)),
    ownOrganization: entriesWhere((claim) => owns.has(claim.id)),
    ties: entriesWhere((claim) => ties.has(claim)),
    evidence: evidenceCounts([...entryById.values()]),
    disputes: disputesIn(
      lookup,
      claims.filter((claim) => isContested(lookup, claim)),
      { texts },
    ),
    unknowns: unknownsInClaims(lookup, claims),
    names: namesIn(lookup),
    claims: [...entryById.values()],
  };
}

function statusCounts(claims: readonly Claim[]): readonly StatusCount[] {
  const counts = countBy(claims, (claim) => claim.status);
  return listedStatuses(counts).map((status) => ({
    status,
    count: counts.get(status) ?? 0,
    meaning: statusMeaning(status),
  }));
}

function ownOrganizationIn(lookup: Lookup, claim: Claim): readonly (readonly [id: string, tie: Claim])[] {
  const own = ownOrganizationOf(lookup, claim);
  return own === undefined ? [] : [[claim.id, own.tie]];
}

function evidenceCounts(entries: readonly ClaimEntry[]): readonly EvidenceCount[] {
  const counts = countBy(
    entries.flatMap(({ evidence }) => evidence.slice(0, 1)),
    ({ kind }) => kind,
  );
  return evidenceKinds.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind, count }];
  });
}

function namesIn(lookup: Lookup): readonly NamedEntity[] {
  const typeNumbers = new Map([...lookup.types.keys()].map((type, index) => [type, index]));
  return lookup.dataset.entities
    .map((entity) => ({ entity, number: typeNumbers.get(entity.type) ?? typeNumbers.size }))
    .sort((a, b) => a.number - b.number)
    .map(({ entity: { id, name, type, aliases = [], note } }) => ({
      id,
      name,
      type: typeLabel(lookup, type),
      aliases,
      ...(note === undefined ? {} : { note }),
    }));
}

function typeLabel(lookup: Lookup, type: string): string {
  return lookup.types.get(type)?.label ?? type;
}
