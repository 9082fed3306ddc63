/**
 * What a line rests on, who speaks and who never does: worked out from the claims, never typed in, and always said in words.
 * There is no score. What is not known is said not to be known.
 */
import { groupBy } from '../lib/collections.ts';
import { boundsOf, formatWhen, parseWhen } from './dates.ts';
import { sentenceOf } from './label.ts';
import { type Lookup, nameOf } from './lookup.ts';
import { type Claim, type Entity, unnamedVoice } from './types.ts';

/** How often a voice speaks. */
export interface VoiceCount {
  /** Entity id, or `unnamed`. */
  readonly id: string;
  /** Claims of which it is the origin. */
  readonly firstHand: number;
  /** Claims that it passes on. */
  readonly relayed: number;
}

/** A voice that passes on what its own organization says. */
export interface OwnOrganization {
  /** Id of the organization, a voice in the chain. */
  readonly organization: string;
  /** Id of the later voice that holds or held an office in it. */
  readonly relayedBy: string;
  /** The claim that ties the two. */
  readonly tie: Claim;
}

/** What a claim rests on; the kinds in the order in which they matter to a reader. */
export type EvidenceKind =
  | 'contested'
  | 'disputed'
  | 'own-organization'
  | 'unnamed'
  | 'compare'
  | 'several-sources'
  | 'several-voices'
  | 'one-voice';

export interface Evidence {
  readonly kind: EvidenceKind;
  /** One sentence, for a reader. */
  readonly words: string;
  /** Ids of the claims that the sentence speaks of, the claim itself first. */
  readonly claims: readonly string[];
}

/** Count what each voice says at first hand and what it passes on; those who speak most come first, the same number by id. */
export function whoSpeaks(lookup: Lookup): readonly VoiceCount[] {
  const counts = new Map<string, { id: string; firstHand: number; relayed: number }>();
  for (const claim of lookup.dataset.claims) {
    for (const [index, id] of claim.voices.entries()) {
      const count = counts.get(id) ?? { id, firstHand: 0, relayed: 0 };
      if (index === 0) count.firstHand += 1;
      else count.relayed += 1;
      counts.set(id, count);
    }
  }
  return [...counts.values()].sort(
    (a, b) =>
      b.firstHand + b.relayed - (a.firstHand + a.relayed) || b.firstHand - a.firstHand || (a.id < b.id ? -1 : 1),
  );
}

/** List the people, organizations and groups about whom something is claimed and who never speak, in the order of the dataset. */
export function whoIsSilent(lookup: Lookup): readonly Entity[] {
  const speaking = new Set(lookup.dataset.claims.flatMap((claim) => claim.voices));
  for (const source of lookup.dataset.sources) for (const voice of source.voices) speaking.add(voice);
  const speakingTypes = speakingTypesOf(lookup, speaking);
  return lookup.dataset.entities.filter(
    ({ id, type }) => speakingTypes.has(type) && lookup.claimsByEntity.has(id) && !speaking.has(id),
  );
}

/** Find a voice in the chain of a claim whose words are passed on by somebody who holds or held an office in it. */
export function ownOrganizationOf(lookup: Lookup, claim: Claim): OwnOrganization | undefined {
  for (const [index, organization] of claim.voices.entries()) {
    for (const relayedBy of claim.voices.slice(index + 1)) {
      const tie = isBodyFor(lookup, organization, relayedBy) ? tieBetween(lookup, relayedBy, organization) : undefined;
      if (tie) return { organization, relayedBy, tie };
    }
  }
  return undefined;
}

/**
 * List the claims that bear each other out: same subject, predicate, and object or value, said and not disputed, and neither
 * of another time nor with another detail (two accusations over one matter are two accusations). Itself included; none for
 * a claim that disputes.
 */
export function claimsBearingOut(lookup: Lookup, claim: Claim): readonly Claim[] {
  if (claim.status === 'disputed') return [];
  return claimsAlike(lookup, claim).filter(
    (other) =>
      other.status !== 'disputed' &&
      !areTimesApart(claim, other) &&
      (claim.detail === other.detail || claim.detail === undefined || other.detail === undefined),
  );
}

/**
 * List the claims that contradict a claim: the same thing said by one and disputed by the other. Not those of the same
 * voice, nor those of another time: nobody contradicts himself by telling two times apart (`comparableWith` has them).
 */
export function contestedWith(lookup: Lookup, claim: Claim): readonly Claim[] {
  return opposed(lookup, claim).filter((other) => !isOneVoice(claim, other) && !areTimesApart(claim, other));
}

/** List the claims that say the same as this one disputes, or the other way round, but of another time or by the same voice. */
export function comparableWith(lookup: Lookup, claim: Claim): readonly Claim[] {
  return opposed(lookup, claim).filter((other) => isOneVoice(claim, other) || areTimesApart(claim, other));
}

/** Say what a claim rests on, in one sentence; the gravest thing that can be said of it. */
export function evidenceOf(lookup: Lookup, claim: Claim): Evidence {
  const [gravest] = evidencesOf(lookup, claim);
  return gravest ?? { kind: 'one-voice', words: 'It rests on nobody.', claims: [claim.id] };
}

/** Say everything that a claim rests on, the gravest first. */
export function evidencesOf(lookup: Lookup, claim: Claim): readonly Evidence[] {
  if (claim.status === 'disputed') {
    return [
      disputeEvidence(lookup, claim),
      ownOrganizationEvidence(lookup, [claim]),
      compareEvidence(lookup, claim),
    ].filter((evidence) => evidence !== undefined);
  }
  const saying = claimsBearingOut(lookup, claim);
  return [
    disputeEvidence(lookup, claim),
    ownOrganizationEvidence(lookup, saying),
    unnamedEvidence(saying),
    compareEvidence(lookup, claim),
    countEvidence(lookup, saying),
  ].filter((evidence) => evidence !== undefined);
}

/** List the sources from which a source takes its report, itself first; the last one is its origin as far as declared. */
export function originsOf(lookup: Lookup, sourceId: string): readonly string[] {
  const path = [sourceId];
  for (let next = lookup.sources.get(sourceId)?.origin; next !== undefined; next = lookup.sources.get(next)?.origin) {
    if (path.includes(next)) break;
    path.push(next);
  }
  return path;
}

/** People, organizations and groups can speak; in a vocabulary without these types, the types of those who do. */
function speakingTypesOf(lookup: Lookup, speaking: ReadonlySet<string>): ReadonlySet<string> {
  const usual = ['person', 'organization', 'group'].filter((type) => lookup.types.has(type));
  if (usual.length > 0) return new Set(usual);
  return new Set(lookup.dataset.entities.filter(({ id }) => speaking.has(id)).map(({ type }) => type));
}

/** Vocabularies name their bodies as they like; but nobody's own organization is his like (a successor in office) or a place. */
function isBodyFor(lookup: Lookup, organization: string, relayedBy: string): boolean {
  const type = lookup.entities.get(organization)?.type;
  return type !== undefined && type !== 'place' && type !== lookup.entities.get(relayedBy)?.type;
}

function tieBetween(lookup: Lookup, person: string, organization: string): Claim | undefined {
  return (lookup.claimsByEntity.get(person) ?? []).find(
    ({ subject, object, predicate, status }) =>
      subject === person &&
      object === organization &&
      status !== 'disputed' &&
      lookup.predicates.get(predicate)?.group === 'office',
  );
}

/** Claims with the same subject, predicate, and object or value; itself included. */
function claimsAlike(lookup: Lookup, { subject, predicate, object, value }: Claim): readonly Claim[] {
  return (lookup.claimsByEntity.get(subject) ?? []).filter(
    (other) =>
      other.subject === subject && other.predicate === predicate && other.object === object && other.value === value,
  );
}

function opposed(lookup: Lookup, claim: Claim): readonly Claim[] {
  return claimsAlike(lookup, claim).filter((other) => (other.status === 'disputed') !== (claim.status === 'disputed'));
}

/** Two unnamed voices may be two people. */
function isOneVoice(a: Claim, b: Claim): boolean {
  return a.voices[0] === b.voices[0] && a.voices[0] !== unnamedVoice;
}

function areTimesApart(a: Claim, b: Claim): boolean {
  const [first, second] = [a.when, b.when].map((text) => (text === undefined ? undefined : parseWhen(text)));
  if (!first || !second) return false;
  const [one, other] = [boundsOf(first), boundsOf(second)];
  const isBefore = (end: string | undefined, start: string | undefined) =>
    end !== undefined && start !== undefined && end < start;
  return isBefore(one.latest, other.earliest) || isBefore(other.latest, one.earliest);
}

function disputeEvidence(lookup: Lookup, claim: Claim): Evidence | undefined {
  const against = contestedWith(lookup, claim);
  const isDisputing = claim.status === 'disputed';
  const claims = [claim, ...against].map(({ id }) => id);
  if (against.length > 0) {
    const [saying, disputing] = isDisputing ? [against, [claim]] : [[claim], against];
    const words = `Contested: said by ${originNames(lookup, saying)}, disputed by ${originNames(lookup, disputing)}.`;
    return { kind: 'contested', words, claims };
  }
  if (!isDisputing) return undefined;
  const words = `Disputed by ${originNames(lookup, [claim])}; no other voice in the dataset says it.`;
  return { kind: 'disputed', words, claims };
}

function compareEvidence(lookup: Lookup, claim: Claim): Evidence | undefined {
  const others = comparableWith(lookup, claim);
  if (others.length === 0) return undefined;
  const verb = claim.status === 'disputed' ? 'said' : 'disputed';
  const words = `Compare: the same is ${verb} by ${originNames(lookup, others)}, of another time or in another sense.`;
  return { kind: 'compare', words, claims: [claim, ...others].map(({ id }) => id) };
}

/** Only when every claim that says so comes through one body, the own organization of who passes it on. */
function ownOrganizationEvidence(lookup: Lookup, saying: readonly Claim[]): Evidence | undefined {
  const found = saying.map((claim) => ownOrganizationOf(lookup, claim));
  const [first] = found;
  if (!first || found.some((own) => own?.organization !== first.organization)) return undefined;
  const { organization, relayedBy, tie } = first;
  const way = saying.every((claim) => claim.voices[0] === organization) ? 'from' : 'through';
  const when = tie.when === undefined ? '' : ` (${formatWhen(tie.when)})`;
  const words = `Comes ${way} ${nameOf(lookup, organization)}, the own organization of ${nameOf(lookup, relayedBy)}, who passes it on: ${sentenceOf(lookup, tie)}${when}.`;
  return { kind: 'own-organization', words, claims: [...saying.map(({ id }) => id), tie.id] };
}

function unnamedEvidence(saying: readonly Claim[]): Evidence | undefined {
  if (saying.length === 0 || !saying.every((claim) => claim.voices[0] === unnamedVoice)) return undefined;
  const words = 'Unnamed voices only: who says so is not said.';
  return { kind: 'unnamed', words, claims: saying.map((claim) => claim.id) };
}

function countEvidence(lookup: Lookup, saying: readonly Claim[]): Evidence {
  const claims = saying.map((claim) => claim.id);
  const origins = new Set(saying.map((claim) => claim.voices[0]));
  const sources = new Set(saying.map((claim) => claim.source));
  if (sources.size > 1) {
    return { kind: 'several-sources', words: sourcesWords(lookup, [...sources]), claims };
  }
  if (origins.size > 1) {
    const words = `${capitalize(numberWords(origins.size))} voices in one source: ${originNames(lookup, saying)}.`;
    return { kind: 'several-voices', words, claims };
  }
  const words = `One voice: ${originNames(lookup, saying)}${relayWords(lookup, saying)}.`;
  return { kind: 'one-voice', words, claims };
}

/** Sources that go back to one declared origin count as one; for the rest independence is not known. */
function sourcesWords(lookup: Lookup, sources: readonly string[]): string {
  const roots = groupBy(sources, (id) => originsOf(lookup, id).at(-1) ?? id);
  const count = capitalize(numberWords(sources.length));
  const [root = ''] = roots.keys();
  if (roots.size === 1) {
    return `${count} sources, but one origin: all go back to “${lookup.sources.get(root)?.title ?? root}”.`;
  }
  const origins = roots.size === sources.length ? '' : `, ${numberWords(roots.size)} origins at most`;
  return `${count} sources${origins}; whether they are independent is not known.`;
}

function originNames(lookup: Lookup, claims: readonly Claim[]): string {
  return namesInWords(lookup, new Set(claims.map((claim) => claim.voices[0] ?? unnamedVoice)));
}

/** Who passes it on, when nobody says it in the source in his own name. */
function relayWords(lookup: Lookup, claims: readonly Claim[]): string {
  if (claims.some((claim) => claim.voices.length < 2)) return '';
  const relays = new Set(claims.flatMap((claim) => claim.voices.slice(1)));
  return `, passed on by ${namesInWords(lookup, relays)}`;
}

function namesInWords(lookup: Lookup, ids: ReadonlySet<string>): string {
  const names = [...ids].map((id) => (id === unnamedVoice ? 'an unnamed voice' : nameOf(lookup, id)));
  return names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function numberWords(count: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][count] ?? String(count);
}

function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
