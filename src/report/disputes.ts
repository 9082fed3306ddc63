/** Statements about which voices differ. */
import { groupBy } from '../lib/collections.ts';
import type { Lookup } from '../model/lookup.ts';
import { comparableWith, contestedWith, isContradicted, statementKeyOf } from '../model/statements.ts';
import type { Claim } from '../model/types.ts';
import { type ClaimEntry, claimEntryOf, type EntryOptions } from './claim-entry.ts';
import { inReadingOrder, inTimeOrder } from './claim-order.ts';

/** A disputed statement, with the voices for it and the voices against it. */
export interface Dispute {
  readonly says: readonly ClaimEntry[];
  readonly disputes: readonly ClaimEntry[];
  /** The same said by the same voice, or of another time: no contradiction, but to be read beside it. */
  readonly compare: readonly ClaimEntry[];
}

/** Gather contested claims into disputes; each brings along those that speak for or against the same. */
export function disputesIn(lookup: Lookup, claims: readonly Claim[], options: EntryOptions = {}): readonly Dispute[] {
  const all = new Set(claims.flatMap((claim) => [claim, ...contestedWith(lookup, claim)]));
  const entriesOf = (list: readonly Claim[]) => list.map((claim) => claimEntryOf(lookup, claim, options));
  return [...groupBy(inReadingOrder(lookup, [...all]), statementKeyOf).values()].map((group) => {
    const compared = new Set(group.flatMap((claim) => comparableWith(lookup, claim)));
    return {
      says: entriesOf(group.filter((claim) => claim.status !== 'disputed')),
      disputes: entriesOf(group.filter((claim) => claim.status === 'disputed')),
      compare: entriesOf(inReadingOrder(lookup, [...compared]).filter((claim) => !all.has(claim))),
    };
  });
}

/** Tell whether a claim disputes something or is itself disputed. */
export function isContested(lookup: Lookup, claim: Claim): boolean {
  return claim.status === 'disputed' || isContradicted(lookup, claim);
}

/** Put accusations in order of time; whoever alleges or disputes the same matter stands together, those who allege it first. */
export function accusationsInOrder(lookup: Lookup, claims: readonly Claim[]): readonly Claim[] {
  const { dated, undated } = inTimeOrder(lookup, claims);
  return [...groupBy([...dated, ...undated], statementKeyOf).values()].flatMap((group) => [
    ...group.filter((claim) => claim.status !== 'disputed'),
    ...group.filter((claim) => claim.status === 'disputed'),
  ]);
}
