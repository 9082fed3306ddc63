/**
 * What a claim rests on: worked out from the claims, never typed in, and always said in words that name who is meant.
 * There is no score. What is not known is said not to be known.
 */
import { groupBy } from '../lib/collections.ts';
import { capitalize } from '../lib/text.ts';
import { fullSentenceOf } from './claim-wording.ts';
import type { EvidenceKind } from './evidence-kinds.ts';
import {
  badgePlace,
  numberWords,
  originNames,
  placeWords,
  relayWords,
  saidWords,
  sourcesWords,
} from './evidence-words.ts';
import { claimsOf, type Lookup } from './lookup.ts';
import { phraseOf } from './names.ts';
import { type OwnOrganization, ownOrganizationOf } from './own-organization.ts';
import { reversalOf } from './reversals.ts';
import { firstVersionOf, laterVersionsOf, rootsOf } from './source-origins.ts';
import { isNameless, isPlural } from './speakers.ts';
import { principalOf, spokesTieOf } from './spokespeople.ts';
import {
  answerOnce,
  areDetailsApart,
  areTimesApart,
  claimsAlike,
  claimsBearingOut,
  comparableWith,
  contestedWith,
  isComparable,
  isContradicted,
  isOneVoice,
  isOwnCorrection,
} from './statements.ts';
import { type Claim, unnamedVoice } from './types.ts';

export interface Evidence {
  readonly kind: EvidenceKind;
  /** Two or three words, for a badge. */
  readonly badge: string;
  /** What the badge leaves to be said, in sentences of their own. */
  readonly reason: string;
  /** All of it in one or two sentences, for where there is no badge. */
  readonly words: string;
  /** Ids of the claims that the words speak of, the claim itself first. */
  readonly claims: readonly string[];
}

/** Say what a claim rests on; the gravest thing that can be said of it. */
export function evidenceOf(lookup: Lookup, claim: Claim): Evidence {
  const [gravest] = evidencesOf(lookup, claim);
  return (
    gravest ?? {
      kind: 'one-voice',
      badge: 'Nobody',
      reason: '',
      words: 'No voice stands behind it.',
      claims: [claim.id],
    }
  );
}

/** Say everything that a claim rests on, the gravest first. */
export function evidencesOf(lookup: Lookup, claim: Claim): readonly Evidence[] {
  return findingsOf(lookup, claim).map(({ kind, claims, say }) => ({
    kind,
    ...say(),
    claims: [...new Set([claim.id, ...claims().map(({ id }) => id)])],
  }));
}

/** List the kinds of what a claim rests on, the gravest first; many times faster than the words. */
export function evidenceKindsOf(lookup: Lookup, claim: Claim): readonly EvidenceKind[] {
  return findingsOf(lookup, claim).map(({ kind }) => kind);
}

type Said = Pick<Evidence, 'badge' | 'reason' | 'words'>;

/** What was found; which claims it speaks of and how to say it, once somebody asks. */
interface Finding {
  readonly kind: EvidenceKind;
  readonly claims: () => readonly Claim[];
  readonly say: () => Said;
}

function findingsOf(lookup: Lookup, claim: Claim): readonly Finding[] {
  if (claim.status === 'unsourced') return [unsourcedFinding(lookup, claim)];
  const saying = claimsBearingOut(lookup, claim);
  return [
    disputeFinding(lookup, claim),
    earlierVersionFinding(lookup, claim),
    ownOrganizationFinding(lookup, claim, saying),
    unnamedFinding(lookup, saying),
    compareFinding(lookup, claim),
    countFinding(lookup, claim, saying),
  ].filter((finding) => finding !== undefined);
}

/** A line of a file rests on nothing that could be looked up, and bears nothing out. */
function unsourcedFinding(lookup: Lookup, claim: Claim): Finding {
  const name = lookup.sources.get(claim.source)?.import?.name ?? claim.source;
  const reason = `A line from the file “${name}”. Who says so, and where, is not given.`;
  return { kind: 'unsourced', claims: () => [], say: () => ({ badge: 'No source', reason, words: reason }) };
}

function disputeFinding(lookup: Lookup, claim: Claim): Finding | undefined {
  const isDisputing = claim.status === 'disputed';
  if (isContradicted(lookup, claim)) {
    const claims = () => contestedWith(lookup, claim);
    const say = () => {
      const [saying, disputing] = isDisputing ? [claims(), [claim]] : [[claim], claims()];
      return titled('Contested', `${saidWords(lookup, saying)}, disputed by ${originNames(lookup, disputing)}.`);
    };
    return { kind: 'contested', claims, say };
  }
  return isDisputing ? uncontestedFinding(lookup, claim) : undefined;
}

/** A dispute without an opponent in the dataset: the voice corrects itself, has said the same too, or denies what nobody here says. */
function uncontestedFinding(lookup: Lookup, claim: Claim): Finding {
  const corrected = () => comparableWith(lookup, claim).filter((other) => isOwnCorrection(lookup, claim, other));
  const say = () => {
    const reversal = reversalOf(lookup, claim);
    const name = originNames(lookup, [claim]);
    if (corrected().length > 0) {
      const reason = `${capitalize(name)} corrects what the earlier version of the text said.`;
      return { badge: 'Correction', reason, words: reason };
    }
    const reason = reversal?.words ?? 'No other voice in the dataset says it.';
    return {
      badge: 'Disputed',
      reason,
      words: reversal ? reason : `Disputed by ${name}; no other voice in the dataset says it.`,
    };
  };
  return { kind: 'disputed', claims: () => [...corrected(), ...(reversalOf(lookup, claim)?.claims ?? [])], say };
}

/**
 * A text that was replaced no longer stands for what it says. Nothing is said where the later version says the same; where the
 * encoding has nothing of it from there, nobody knows whether the passage was taken back or just not encoded twice.
 */
function earlierVersionFinding(lookup: Lookup, claim: Claim): Finding | undefined {
  const later = laterVersionsOf(lookup, claim.source);
  const last = later.at(-1);
  if (!last) return undefined;
  const ids = new Set(later.map(({ id }) => id));
  const there = claimsAlike(lookup, claim).filter(({ source }) => ids.has(source));
  const same = there.filter(
    (other) =>
      other.status !== 'unsourced' &&
      (other.status === 'disputed') === (claim.status === 'disputed') &&
      !areTimesApart(claim, other) &&
      !areDetailsApart(claim, other),
  );
  if (same.length > 0) return undefined;
  const say = () => {
    const reason = laterWords(lookup, claim, there, `“${last.title}”`);
    return { badge: 'Earlier version', reason, words: `Read in an earlier version of the text. ${reason}` };
  };
  return { kind: 'earlier-version', claims: () => there, say };
}

/** The badge is the beginning of the sentence. */
function titled(badge: string, rest: string): Said {
  return { badge, reason: capitalize(rest), words: `${badge}: ${rest}` };
}

function laterWords(lookup: Lookup, claim: Claim, there: readonly Claim[], title: string): string {
  const correction = there.filter((other) => isOwnCorrection(lookup, claim, other));
  if (correction.length > 0 && claim.status !== 'disputed') {
    const corrected = `${capitalize(originNames(lookup, correction))} corrected it in the later version, ${title}`;
    const instead = insteadIn(lookup, claim);
    return instead ? `${corrected}: ${fullSentenceOf(lookup, instead)}.` : `${corrected}.`;
  }
  const instead = insteadIn(lookup, claim);
  if (instead) return `The version that replaced it, ${title}, says: ${fullSentenceOf(lookup, instead)}.`;
  if (there.length === 0) return `Whether the version that replaced it, ${title}, says so too is not on record here.`;
  const isTurned = there.some(({ status }) => (status === 'disputed') !== (claim.status === 'disputed'));
  if (!isTurned) return `The version that replaced it, ${title}, has it otherwise.`;
  return claim.status === 'disputed'
    ? `The version that replaced it, ${title}, says it.`
    : `In the version that replaced it, ${title}, it is disputed.`;
}

/**
 * Find what a later version of the text says in place of a claim: the same of its subject, with another object, number or date.
 * What the earlier version says beside it takes no place, and one description does not rule out another.
 */
function insteadIn(lookup: Lookup, { subject, predicate, source, status }: Claim): Claim | undefined {
  if (status === 'disputed') return undefined;
  const later = new Set(laterVersionsOf(lookup, source).map(({ id }) => id));
  const isSaidEarlier = (claim: Claim) =>
    claimsAlike(lookup, claim).some((other) => other.source === source && !areTimesApart(claim, other));
  return claimsOf(lookup, subject).find(
    (other) =>
      later.has(other.source) &&
      other.subject === subject &&
      other.predicate === predicate &&
      other.status !== 'disputed' &&
      typeof other.value !== 'string' &&
      !isSaidEarlier(other),
  );
}

/** What its own chain of voices says of it, whoever else says so too: those have a finding of their own. */
function ownOrganizationFinding(lookup: Lookup, claim: Claim, saying: readonly Claim[]): Finding | undefined {
  const own = ownOrganizationOf(lookup, claim);
  if (!own) return undefined;
  const others = () =>
    saying.filter((other) => other !== claim && ownOrganizationOf(lookup, other)?.organization === own.organization);
  const say = () => {
    const through = [claim, ...others()];
    const words =
      through.length < saying.length
        ? passageSentence(lookup, claim, saying, through, own)
        : `Comes ${passageWords(lookup, through, own)}.`;
    return { badge: 'Own organization', reason: words, words };
  };
  return { kind: 'own-organization', claims: () => [...others(), own.tie], say };
}

/** "through ESISC, passed on by someone who belongs, or belonged, to it: …, stated by …" */
function passageWords(lookup: Lookup, claims: readonly Claim[], { organization, tie }: OwnOrganization): string {
  const way = claims.every((claim) => claim.voices[0] === organization) ? 'from' : 'through';
  return `${way} ${phraseOf(lookup, organization)}, passed on by someone who belongs, or belonged, to it: ${fullSentenceOf(lookup, tie)}`;
}

function unnamedFinding(lookup: Lookup, saying: readonly Claim[]): Finding | undefined {
  const isUnnamed = answerOnce(lookup, saying, ['are all unnamed'], () =>
    saying.every(({ voices: [origin = unnamedVoice] }) => isNameless(lookup, origin)),
  );
  if (saying.length === 0 || !isUnnamed) return undefined;
  const reason = 'The source does not name who says so.';
  const say = () => ({
    badge: 'Unnamed voices only',
    reason,
    words: 'Unnamed voices only: the source does not name who says so.',
  });
  return { kind: 'unnamed', claims: () => saying, say };
}

function compareFinding(lookup: Lookup, claim: Claim): Finding | undefined {
  if (!isComparable(lookup, claim) || isToldByDispute(lookup, claim)) return undefined;
  const say = () => {
    const { badge = '', words = '' } = reversalOf(lookup, claim) ?? {};
    return { badge, reason: words, words };
  };
  return { kind: 'compare', claims: () => reversalOf(lookup, claim)?.claims ?? [], say };
}

/** What a voice disputes and says as well is one sentence, under the dispute. */
function isToldByDispute(lookup: Lookup, claim: Claim): boolean {
  return claim.status === 'disputed' && !isContradicted(lookup, claim);
}

/** How many voices in how many sources, and which others of them come through the own organization of who passes them on. */
function countFinding(lookup: Lookup, claim: Claim, saying: readonly Claim[]): Finding | undefined {
  const [first, ...others] = saying;
  if (!first) return undefined;
  const kind =
    others.length === 0
      ? 'one-voice'
      : answerOnce(lookup, saying, ['are counted'], () => countKindOf(lookup, first, saying));
  const partly = () => othersOwn(lookup, claim, saying);
  const say = () => {
    const { badge, reason, words } = countWords(lookup, kind, saying);
    const passages = partly().map((group) => {
      const through = group.map((passage) => passage.claim);
      return passageSentence(lookup, claim, saying, through, group[0].own);
    });
    return { badge, reason: [reason, ...passages].join(' '), words: [words, ...passages].join(' ') };
  };
  const spoken = () => saying.flatMap(({ voices: [origin = unnamedVoice] }) => spokesTieOf(lookup, origin) ?? []);
  return { kind, claims: () => [...saying, ...spoken(), ...partly().map(([{ own }]) => own.tie)], say };
}

/** Several unnamed voices may be one or several. */
function countKindOf(lookup: Lookup, first: Claim, saying: readonly Claim[]): CountKind {
  if (saying.every((claim) => claim === first || isOneVoice(lookup, claim, first))) return 'one-voice';
  const texts = new Set(saying.map(({ source }) => firstVersionOf(lookup, source)));
  if (texts.size === 1) return 'several-voices';
  return rootsOf(lookup, texts).length === 1 ? 'one-origin' : 'several-sources';
}

type CountKind = 'one-voice' | 'several-voices' | 'one-origin' | 'several-sources';

function countWords(lookup: Lookup, kind: CountKind, saying: readonly Claim[]): Said {
  const versions = groupBy(new Set(saying.map(({ source }) => source)), (id) => firstVersionOf(lookup, id));
  const texts = [...versions.values()];
  switch (kind) {
    case 'one-voice': {
      const names = `${originNames(lookup, saying)}${relayWords(lookup, saying)}`;
      const isGroup = isPlural(lookup, saying[0]?.voices[0] ?? unnamedVoice);
      const count = isGroup ? 'One group of voices' : 'One voice';
      const words = `${count}${placeWords(lookup, texts)}: ${names}.`;
      return { badge: `${count}${badgePlace(texts)}`, reason: `${capitalize(names)}.`, words };
    }
    case 'one-origin':
    case 'several-sources':
      return sourcesWords(lookup, texts);
    case 'several-voices': {
      const origins = new Set(saying.map(({ voices: [origin = unnamedVoice] }) => principalOf(lookup, origin)));
      const isUnnamed = origins.size === 1;
      const least = origins.has(unnamedVoice) ? 'At least ' : '';
      const count = isUnnamed ? 'Unnamed' : capitalize(`${least}${numberWords(origins.size)}`);
      const where = texts.some((text) => text.length > 1) ? 'versions of one text' : 'one source';
      const names = isUnnamed ? 'the source does not say how many' : originNames(lookup, saying);
      const words = `${count} voices in ${where}: ${names}.`;
      return { badge: `${count} voices, ${where}`, reason: `${capitalize(names)}.`, words };
    }
  }
}

interface OwnPassage {
  readonly claim: Claim;
  readonly own: OwnOrganization;
}

/**
 * Of several claims, keep those passed on by somebody's own organization. The organization of the present claim is left out: a finding
 * of its own names it.
 */
function othersOwn(lookup: Lookup, claim: Claim, saying: readonly Claim[]) {
  const organization = ownOrganizationOf(lookup, claim)?.organization;
  const passages = saying.flatMap((other): readonly OwnPassage[] => {
    const own = ownOrganizationOf(lookup, other);
    return own && own.organization !== organization ? [{ claim: other, own }] : [];
  });
  return [...groupBy(passages, ({ own }) => own.organization).values()];
}

/** "This claim comes through …", "Two of the claims, this one among them, come through …" */
function passageSentence(
  lookup: Lookup,
  claim: Claim,
  saying: readonly Claim[],
  through: readonly Claim[],
  own: OwnOrganization,
): string {
  const count = capitalize(numberWords(through.length));
  const which = through.includes(claim)
    ? through.length === 1
      ? 'This claim'
      : `${count} of the claims, this one among them,`
    : `${count} of the ${saying.length === 2 && through.length === 1 ? 'two claims' : 'claims'}`;
  return `${which} ${through.length === 1 ? 'comes' : 'come'} ${passageWords(lookup, through, own)}.`;
}
