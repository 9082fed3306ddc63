/** Voices that pass on what comes from a body of their own; found in the claims, not typed in. */
import { deriveSliced } from './derive-sliced.ts';
import type { Lookup } from './lookup.ts';
import type { Claim } from './types.ts';

/** A voice that passes on what its own organization says. */
export interface OwnOrganization {
  /** Id of the organization, a voice in the chain. */
  readonly organization: string;
  /** Id of the later voice that belongs or belonged to it. */
  readonly relayedBy: string;
  /** The claim that ties the two. */
  readonly tie: Claim;
}

/** Find a voice in the chain of a claim whose words are passed on by somebody who holds or held an office in it. */
export function ownOrganizationOf(lookup: Lookup, claim: Claim): OwnOrganization | undefined {
  const { voices } = claim;
  for (const [index, organization] of voices.entries()) {
    for (const relayedBy of voices.slice(index + 1)) {
      const tie = isBodyFor(lookup, organization, relayedBy) ? tieOf(lookup, relayedBy, organization) : undefined;
      if (tie) return { organization, relayedBy, tie };
    }
  }
  return undefined;
}

/** Vocabularies name their bodies as they like. But an own organization has another type than the voice (a successor in office has the same), and is no place. */
function isBodyFor(lookup: Lookup, organization: string, relayedBy: string): boolean {
  const type = lookup.entities.get(organization)?.type;
  return type !== 'place' && type !== lookup.entities.get(relayedBy)?.type;
}

/** Of several claims that tie two, the first of the dataset is named. */
function tieOf(lookup: Lookup, person: string, organization: string): Claim | undefined {
  return tiesIn(lookup).of.get(keyOf(person, organization));
}

interface Ties {
  /** Voices that pass something on; of others, who are most, nobody asks. */
  readonly passing: ReadonlySet<string>;
  readonly of: ReadonlyMap<string, Claim>;
}

const tiesIn = deriveSliced<Ties>(
  function* (lookup) {
    const { claims } = lookup.dataset;
    const passing = new Set<string>();
    for (const [index, { voices }] of claims.entries()) {
      if (index % 64 === 0) yield;
      for (const voice of voices.slice(1)) passing.add(voice);
    }
    const of = new Map<string, Claim>();
    for (const [index, claim] of claims.entries()) {
      if (index % 64 === 0) yield;
      if (claim.object === undefined || !passing.has(claim.subject) || !isTie(lookup, claim)) continue;
      const key = keyOf(claim.subject, claim.object);
      if (!of.has(key)) of.set(key, claim);
    }
    return { passing, of };
  },
  // Few claims tie a person to a body: an edit of others changes nothing, unless another voice passes something on.
  (before, lookup, { before: earlier, patch }) => {
    if (patch.predicates.size > 0) return undefined;
    const after = [...patch.claims].flatMap((id) => lookup.claims.get(id) ?? []);
    const touched = [...after, ...[...patch.claims].flatMap((id) => earlier.claims.get(id) ?? [])];
    if (touched.some((claim) => isTie(lookup, claim))) return undefined;
    return after.some(({ voices }) => voices.slice(1).some((voice) => !before.passing.has(voice))) ? undefined : before;
  },
);

/** Work out, in slices, who belongs to whom, before somebody asks of whose organization a voice is. */
export const preparingTies = tiesIn.preparing;

function isTie({ predicates }: Lookup, { predicate, object, status }: Claim): boolean {
  if (object === undefined || status === 'disputed' || status === 'unsourced') return false;
  return predicates.get(predicate)?.group === 'office';
}

/** No id holds a line break. */
function keyOf(person: string, organization: string): string {
  return `${person}\n${organization}`;
}
