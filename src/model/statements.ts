/**
 * Claims on the same statement: same subject, predicate, and object or value. Each claim is looked up in one step, and the
 * time of each is parsed once, so that asking this of every claim of a large dataset stays linear in the number of claims.
 */

import { type Bounds, boundsOf, compareDays, parseWhen } from './dates.ts';
import type { Step } from './derive.ts';
import { deriveSliced } from './derive-sliced.ts';
import type { Lookup } from './lookup.ts';
import { laterVersionsOf } from './source-origins.ts';
import { principalOf } from './spokespeople.ts';
import { type Claim, unnamedVoice } from './types.ts';

/** List the claims on the same statement, in the order of the dataset; itself included. */
export function claimsAlike(lookup: Lookup, claim: Claim): readonly Claim[] {
  const { byClaim, byKey } = statementsIn(lookup);
  return byClaim.get(claim) ?? byKey.get(statementKeyOf(claim)) ?? [];
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

interface Statements {
  readonly byKey: ReadonlyMap<string, readonly Claim[]>;
  /** The same by the claim itself, which is found without putting a key together. */
  readonly byClaim: ReadonlyMap<Claim, readonly Claim[]>;
}

const statementsIn = deriveSliced<Statements>(function* ({ dataset }) {
  const byKey = new Map<string, Claim[]>();
  const byClaim = new Map<Claim, readonly Claim[]>();
  for (const [index, claim] of dataset.claims.entries()) {
    if (index % 64 === 0) yield;
    const key = statementKeyOf(claim);
    const known = byKey.get(key);
    if (known) known.push(claim);
    const alike = known ?? [claim];
    if (!known) byKey.set(key, alike);
    byClaim.set(claim, alike);
  }
  return { byKey, byClaim };
}, followStatements);

/** Sort the claims of a large dataset into statements in slices; from then on questions about them are answered at once. */
export const preparingStatements = statementsIn.preparing;

/** More claims than so many are sorted into statements anew. */
const fewClaims = 100;

/** Put the statements together anew that an edit touched. */
function followStatements(
  before: Statements,
  lookup: Lookup,
  { before: earlier, patch }: Step,
): Statements | undefined {
  if (patch.claims.size === 0) return before;
  if (patch.claims.size > fewClaims) return undefined;
  const byKey = new Map(before.byKey);
  const byClaim = new Map(before.byClaim);
  const together = new Map<string, Claim[]>();
  for (const id of patch.claims) {
    const [old, now] = [earlier.claims.get(id), lookup.claims.get(id)];
    if (old) byClaim.delete(old);
    for (const claim of [old, now]) if (claim) together.set(statementKeyOf(claim), []);
  }
  const wanted = new Map<string, Claim[]>();
  for (const [key, claims] of together) {
    for (const { id } of before.byKey.get(key) ?? []) if (!patch.claims.has(id)) wanted.set(id, claims);
  }
  for (const id of patch.claims) {
    const now = lookup.claims.get(id);
    const claims = now && together.get(statementKeyOf(now));
    if (claims) wanted.set(id, claims);
  }
  // In the order of the dataset.
  for (const claim of lookup.dataset.claims) wanted.get(claim.id)?.push(claim);
  for (const [key, claims] of together) {
    if (claims.length === 0) byKey.delete(key);
    else byKey.set(key, claims);
    for (const claim of claims) byClaim.set(claim, claims);
  }
  return { byKey, byClaim };
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
