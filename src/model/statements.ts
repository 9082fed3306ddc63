/**
 * Claims on the same statement: same subject, predicate, and object or value. Each claim is looked up in one step, and the
 * time of each is parsed once, so that asking this of every claim of a large dataset stays linear in the number of claims.
 */

import { type Bounds, boundsOf, compareDays, parseWhen } from './dates.ts';
import type { Step } from './derive.ts';
import { deriveSliced } from './derive-sliced.ts';
import { claimsOf, type Lookup } from './lookup.ts';
import { laterVersionsOf } from './source-origins.ts';
import { principalOf } from './spokespeople.ts';
import { type Claim, unnamedVoice } from './types.ts';

/** List the claims on the same statement, in the order of the dataset; itself included. */
export function claimsAlike(lookup: Lookup, claim: Claim): readonly Claim[] {
  const shared = sharedIn(lookup).get(claim);
  if (shared) return shared;
  return lookup.claims.get(claim.id) === claim ? [claim] : claimsWithKey(lookup, claim, statementKeyOf(claim));
}

/** Find the claims on a statement among those about its subject. */
function claimsWithKey(lookup: Lookup, { subject }: Claim, key: string): readonly Claim[] {
  return claimsOf(lookup, subject).filter((other) => statementKeyOf(other) === key);
}

/** Give claims on the same statement the same key, and others another: no id holds a line break, and the value comes last. */
export function statementKeyOf({ subject, predicate, object, value }: Claim): string {
  const end = object === undefined ? `${typeof value}\n${value ?? ''}` : `\n${object}`;
  return `${subject}\n${predicate}\n${end}`;
}

/**
 * List the claims that bear each other out: on the same statement, said and not disputed, and neither of another time nor with
 * another detail (two accusations over one matter are two accusations). Itself included; none for a claim that disputes.
 */
export function claimsBearingOut(lookup: Lookup, claim: Claim): readonly Claim[] {
  if (claim.status === 'disputed' || claim.status === 'unsourced') return [];
  const alike = claimsAlike(lookup, claim);
  if (alike.length === 1) return alike;
  return answerOnce(lookup, alike, ['bears out', claim.when, claim.detail, claim.inferred ? claim.id : ''], () =>
    alike.filter(
      (other) =>
        (other === claim || !other.inferred) &&
        other.status !== 'disputed' &&
        other.status !== 'unsourced' &&
        !areTimesApart(claim, other) &&
        !areDetailsApart(claim, other),
    ),
  );
}

/**
 * Answer a question about a claim once for all claims of its statement that are alike in what the question depends on; asking for
 * each of 60,000 claims on one statement would otherwise walk over all of them each time.
 */
export function answerOnce<Answer>(
  lookup: Lookup,
  alike: readonly Claim[],
  dependsOn: readonly (string | boolean | undefined)[],
  answer: () => Answer,
): Answer {
  // A claim that stands alone is asked quickly.
  if (alike.length < 2) return answer();
  const byStatement = answers.get(lookup) ?? new WeakMap<readonly Claim[], Map<string, unknown>>();
  answers.set(lookup, byStatement);
  const byKey = byStatement.get(alike) ?? new Map<string, unknown>();
  byStatement.set(alike, byKey);
  const key = JSON.stringify(dependsOn);
  if (!byKey.has(key)) byKey.set(key, answer());
  // Whoever asks the same question gets what was kept for it: the first of the parts names the question.
  return byKey.get(key) as Answer;
}

/** By lookup first: what claims say of each other also hangs on sources and spokespeople. */
const answers = new WeakMap<Lookup, WeakMap<readonly Claim[], Map<string, unknown>>>();

/**
 * List the claims that contradict a claim: the same thing said by one and disputed by the other. Not those of the same voice, nor
 * its own corrections, nor those of another time, nor what was only inferred: `comparableWith` has them.
 */
export function contestedWith(lookup: Lookup, claim: Claim): readonly Claim[] {
  return opposedBy(lookup, claim).contesting;
}

/** Tell whether any claim contradicts a claim; many times faster than listing them where thousands speak on one statement. */
export function isContradicted(lookup: Lookup, claim: Claim): boolean {
  return answerOnOpposed(lookup, claim, 'is contradicted', false, (others) =>
    others.some((other) => !areOnlyComparable(lookup, claim, other)),
  );
}

/** Tell whether any claim is comparable with a claim and does not correct it, nor is corrected by it. */
export function isComparable(lookup: Lookup, claim: Claim): boolean {
  return answerOnOpposed(lookup, claim, 'is comparable', false, (others) =>
    others.some((other) => areOnlyComparable(lookup, claim, other) && !isOwnCorrection(lookup, claim, other)),
  );
}

/** List the claims on the other side of a dispute (this one disputes them, or they dispute it) that leave it uncontested. */
export function comparableWith(lookup: Lookup, claim: Claim): readonly Claim[] {
  return opposedBy(lookup, claim).comparable;
}

/** Tell whether one of two claims corrects the other: its voice disputes in a later version what it passed on in the earlier one. */
export function isOwnCorrection(lookup: Lookup, a: Claim, b: Claim): boolean {
  if ((a.status === 'disputed') === (b.status === 'disputed')) return false;
  const [said, disputing] = a.status === 'disputed' ? [b, a] : [a, b];
  const [corrector = unnamedVoice] = disputing.voices;
  if (corrector === unnamedVoice || !said.voices.includes(corrector)) return false;
  return laterVersionsOf(lookup, said.source).some(({ id }) => id === disputing.source);
}

function areOnlyComparable(lookup: Lookup, a: Claim, b: Claim): boolean {
  if (a.inferred || b.inferred || areTimesApart(a, b)) return true;
  return isOneVoice(lookup, a, b) || isOwnCorrection(lookup, a, b);
}

/** Tell whether the times of two claims cannot meet; a claim without a date is of any time. */
export function areTimesApart(a: Claim, b: Claim): boolean {
  if (a.when === undefined || b.when === undefined) return false;
  const [one, other] = [boundsOfClaim(a), boundsOfClaim(b)];
  return isBefore(one.latest, other.earliest) || isBefore(other.latest, one.earliest);
}

/** Tell whether two claims have details that differ. */
export function areDetailsApart(a: Claim, b: Claim): boolean {
  return a.detail !== undefined && b.detail !== undefined && a.detail !== b.detail;
}

/** Tell whether two claims begin with the same voice, be it through a spokesperson; two unnamed voices may be two people. */
export function isOneVoice(
  lookup: Lookup,
  { voices: [a = unnamedVoice] }: Claim,
  { voices: [b = unnamedVoice] }: Claim,
): boolean {
  return a !== unnamedVoice && (a === b || principalOf(lookup, a) === principalOf(lookup, b));
}

/** The claims on the same statement as a claim that is not the only one on its own; most are, and to list those would take 30 MB. */
type Shared = ReadonlyMap<Claim, readonly Claim[]>;

const sharedIn = deriveSliced<Shared>(function* ({ dataset }) {
  const byKey = new Map<string, Claim | Claim[]>();
  const shared = new Map<Claim, readonly Claim[]>();
  for (const [index, claim] of dataset.claims.entries()) {
    if (index % 64 === 0) yield;
    const key = statementKeyOf(claim);
    const known = byKey.get(key);
    if (!known) {
      byKey.set(key, claim);
      continue;
    }
    const alike = Array.isArray(known) ? known : [known];
    if (alike !== known) {
      byKey.set(key, alike);
      for (const first of alike) shared.set(first, alike);
    }
    alike.push(claim);
    shared.set(claim, alike);
  }
  return shared;
}, followShared);

/** Sort the claims of a large dataset into statements in slices; from then on questions about them are answered at once. */
export const preparingStatements = sharedIn.preparing;

/** More claims than so many are sorted into statements anew. */
const fewClaims = 100;

/** Put the statements together anew that an edit touched. */
function followShared(before: Shared, lookup: Lookup, { before: earlier, patch }: Step): Shared | undefined {
  if (patch.claims.size === 0) return before;
  if (patch.claims.size > fewClaims) return undefined;
  const shared = new Map(before);
  const touched = new Map<string, Claim>();
  for (const id of patch.claims) {
    const [old, now] = [earlier.claims.get(id), lookup.claims.get(id)];
    for (const claim of [old, now]) if (claim) touched.set(statementKeyOf(claim), claim);
    if (!old) continue;
    for (const claim of before.get(old) ?? []) shared.delete(claim);
  }
  for (const [key, claim] of touched) {
    const alike = claimsWithKey(lookup, claim, key);
    for (const each of alike) {
      if (alike.length > 1) shared.set(each, alike);
      else shared.delete(each);
    }
  }
  return shared;
}

interface Opposed {
  readonly contesting: readonly Claim[];
  readonly comparable: readonly Claim[];
}

const nobody: Opposed = { contesting: [], comparable: [] };

function opposedBy(lookup: Lookup, claim: Claim): Opposed {
  return answerOnOpposed(lookup, claim, 'opposed by', nobody, (others) => {
    const comparable = new Set(others.filter((other) => areOnlyComparable(lookup, claim, other)));
    return { contesting: others.filter((other) => !comparable.has(other)), comparable: [...comparable] };
  });
}

/** Answer a question about those on the other side of a claim's statement, once for all claims for which the answer is the same. */
function answerOnOpposed<Answer>(
  lookup: Lookup,
  claim: Claim,
  question: string,
  ofNobody: Answer,
  answer: (others: readonly Claim[]) => Answer,
): Answer {
  const alike = claimsAlike(lookup, claim);
  if (alike.length < 2 || claim.status === 'unsourced') return ofNobody;
  const isDisputed = claim.status === 'disputed';
  const others = answerOnce(lookup, alike, ['opposed', isDisputed], () =>
    alike.filter((other) => other.status !== 'unsourced' && (other.status === 'disputed') !== isDisputed),
  );
  if (others.length === 0) return ofNobody;
  // Only for corrections does it matter who else speaks, and where.
  const where = hasVersions(lookup, claim.source) ? [claim.source, ...claim.voices] : [claim.voices[0]];
  return answerOnce(lookup, alike, [question, isDisputed, claim.when, claim.inferred, ...where], () => answer(others));
}

function hasVersions(lookup: Lookup, source: string): boolean {
  return lookup.sources.get(source)?.replaces !== undefined || laterVersionsOf(lookup, source).length > 0;
}

const spans = new Map<string, Bounds>();
/** Dates of a few datasets; then the memory is given back. */
const mostSpans = 50_000;

function boundsOfClaim({ when = '' }: Claim): Bounds {
  const found = spans.get(when);
  if (found) return found;
  if (spans.size >= mostSpans) spans.clear();
  const parsed = when === '' ? undefined : parseWhen(when);
  const bounds = parsed ? boundsOf(parsed) : {};
  spans.set(when, bounds);
  return bounds;
}

function isBefore(end: string | undefined, start: string | undefined): boolean {
  return end !== undefined && start !== undefined && compareDays(end, start) < 0;
}
