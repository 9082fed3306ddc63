/** Claims by which a voice takes back, corrects or contradicts what it said itself. Nobody contests himself: this is told apart. */

import { groupBy } from '../lib/collections.ts';
import { capitalize } from '../lib/text.ts';
import { datePhrase } from './date-phrase.ts';
import { originNames, saidWords, saysWords } from './evidence-words.ts';
import type { Lookup } from './lookup.ts';
import { startPhraseOf } from './names.ts';
import { comparableWith, isOneVoice, isOwnCorrection } from './statements.ts';
import { type Claim, withdrawalGroup } from './types.ts';

export interface Reversal {
  /** Claims that the words speak of. */
  readonly claims: readonly Claim[];
  /** A word for a badge. */
  readonly badge: string;
  /** One or more sentences. */
  readonly words: string;
}

/** Word the notes beside a claim: its voice withdrew it, disputes it elsewhere, or somebody disputes it for another time. */
export function reversalOf(lookup: Lookup, claim: Claim): Reversal | undefined {
  const others = comparableWith(lookup, claim).filter((other) => !isOwnCorrection(lookup, claim, other));
  if (others.length === 0) return undefined;
  const sides = groupBy(others, (other): 'own' | 'inferred' | 'apart' => {
    if (isOneVoice(lookup, claim, other)) return 'own';
    return other.inferred || claim.inferred ? 'inferred' : 'apart';
  });
  const { own = [], inferred = [], apart = [] } = Object.fromEntries(sides);
  const withdrawal = own.length === 0 ? undefined : withdrawalOf(lookup, claim);
  const sentences = [
    ...(own.length === 0 ? [] : [withdrawal ? withdrawalWords(lookup, claim, withdrawal) : ownWords(lookup, own)]),
    ...(inferred.length === 0 ? [] : [inferredWords(lookup, claim, inferred)]),
    ...(apart.length === 0 ? [] : [apartWords(lookup, apart)]),
  ];
  const badge = withdrawal && claim.status !== 'disputed' ? 'Withdrawn' : 'Compare';
  return { claims: [...others, ...(withdrawal ? [withdrawal] : [])], badge, words: sentences.join(' ') };
}

/** Find the claim by which the first voice of a claim took back what it said of one of its ends. */
export function withdrawalOf(lookup: Lookup, { subject, object = subject, voices }: Claim): Claim | undefined {
  const [origin] = voices;
  return lookup.claimsByEntity
    .get(origin ?? '')
    ?.find(
      (other) =>
        other.subject === origin &&
        other.status !== 'disputed' &&
        (other.object === subject || other.object === object) &&
        lookup.predicates.get(other.predicate)?.group === withdrawalGroup,
    );
}

function withdrawalWords(lookup: Lookup, claim: Claim, { subject, when }: Claim): string {
  const date = when === undefined ? '' : ` ${datePhrase(when, false)}`;
  const before = claim.status === 'disputed' ? 'had said it before, and ' : '';
  return `${startPhraseOf(lookup, subject)} ${before}withdrew it${date}.`;
}

function ownWords(lookup: Lookup, own: readonly Claim[]): string {
  return `${capitalize(originNames(lookup, own))} also ${saysWords(own)}, perhaps for another time or in another sense.`;
}

function inferredWords(lookup: Lookup, claim: Claim, inferred: readonly Claim[]): string {
  if (claim.inferred) return `${capitalize(saidWords(lookup, inferred))}; but this claim is only inferred.`;
  return `That ${originNames(lookup, inferred)} said so is only inferred.`;
}

function apartWords(lookup: Lookup, apart: readonly Claim[]): string {
  return `${capitalize(saidWords(lookup, apart))}, for another time.`;
}
