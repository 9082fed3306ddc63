/** The dossier of a claim: the claim in full, who its voices and its two ends are, what else is said, what is not known. */

import { claimsBetween, claimsOf, type Lookup } from '../model/lookup.ts';
import { nameOf } from '../model/names.ts';
import { claimsAlike, claimsBearingOut } from '../model/statements.ts';
import { statusMeaning } from '../model/status-meaning.ts';
import { type Claim, unnamedVoice } from '../model/types.ts';
import { citeClaim } from '../query/cite-claim.ts';
import { type ClaimEntry, claimEntryOf } from './claim-entry.ts';
import { inReadingOrder } from './claim-order.ts';
import { type Dispute, disputesIn, isContested } from './disputes.ts';
import { type DossierOptions, sourcesOf } from './entity-dossier.ts';
import type { SourceEntry } from './source-dossier.ts';
import { type Unknown, unknownsInClaims } from './unknowns.ts';

export interface ClaimDossier {
  readonly dataset: { readonly id: string; readonly title: string };
  readonly claim: ClaimEntry;
  readonly statusMeaning: string;
  /** The chain of voices, origin first. */
  readonly voices: readonly Participant[];
  /** Subject and object; a claim with a value has a subject only. */
  readonly ends: readonly Participant[];
  /** Other claims about the same two, or the same kind of value of the same one, in reading order. */
  readonly beside: readonly ClaimEntry[];
  readonly disputes: readonly Dispute[];
  readonly unknowns: readonly Unknown[];
  readonly sources: readonly SourceEntry[];
  /** The claim as a text to paste. */
  readonly citation: string;
}

/** Somebody or something that has a part in a claim. */
export interface Participant {
  readonly id: string;
  readonly name: string;
  /** Label of its type; absent for the voice that is not named. */
  readonly type?: string;
  readonly note?: string;
}

/** Gather all that a dataset holds about a claim; undefined when it has none of that id. */
export function dossierOfClaim(
  lookup: Lookup,
  claimId: string,
  { texts = new Map() }: DossierOptions = {},
): ClaimDossier | undefined {
  const claim = lookup.claims.get(claimId);
  if (!claim) return undefined;
  const disputes = isContested(lookup, claim) ? disputesIn(lookup, sameSideAs(lookup, claim), { texts }) : [];
  const inDispute = new Set(disputes.flatMap((dispute) => [...dispute.says, ...dispute.disputes].map(({ id }) => id)));
  const beside = claimsBeside(lookup, claim).filter((other) => other.id !== claimId && !inDispute.has(other.id));
  return {
    dataset: { id: lookup.dataset.id, title: lookup.dataset.title },
    claim: claimEntryOf(lookup, claim, { texts }),
    statusMeaning: statusMeaning(claim.status),
    voices: claim.voices.map((id) => participantOf(lookup, id)),
    ends: [...new Set([claim.subject, ...(claim.object === undefined ? [] : [claim.object])])].map((id) =>
      participantOf(lookup, id),
    ),
    beside: inReadingOrder(lookup, beside).map((other) => claimEntryOf(lookup, other, { texts })),
    disputes,
    unknowns: unknownsInClaims(lookup, [claim]).filter(
      ({ kind }) => kind !== 'one-source' || !isSaidElsewhere(lookup, claim),
    ),
    sources: sourcesOf(lookup, [claim], texts),
    citation: citeClaim(lookup, claim),
  };
}

/** Tell whether another source of the dataset has a voice that says, or disputes, the same. */
function isSaidElsewhere(lookup: Lookup, claim: Claim): boolean {
  return sameSideAs(lookup, claim).some(({ source }) => source !== claim.source);
}

/** List the claims that say, or dispute, the same, itself included. */
function sameSideAs(lookup: Lookup, claim: Claim): readonly Claim[] {
  return claim.status === 'disputed'
    ? claimsAlike(lookup, claim).filter((other) => other.status === 'disputed')
    : claimsBearingOut(lookup, claim);
}

function claimsBeside(lookup: Lookup, { subject, predicate, object }: Claim): readonly Claim[] {
  return object === undefined
    ? claimsOf(lookup, subject).filter((other) => other.predicate === predicate && other.subject === subject)
    : claimsBetween(lookup, subject, object);
}

function participantOf(lookup: Lookup, id: string): Participant {
  if (id === unnamedVoice) return { id, name: 'One or more unnamed voices' };
  const entity = lookup.entities.get(id);
  return {
    id,
    name: nameOf(lookup, id),
    ...(entity === undefined ? {} : { type: lookup.types.get(entity.type)?.label ?? entity.type }),
    ...(entity?.note === undefined ? {} : { note: entity.note }),
  };
}
