/** How many claims of one statement may be independent of each other: sets the width of its line. */
import type { Lookup } from './lookup.ts';
import { originsOf } from './source-origins.ts';
import { principalOf } from './spokespeople.ts';
import { answerOnce, areDetailsApart, areTimesApart, claimsAlike } from './statements.ts';
import { type Claim, unnamedVoice } from './types.ts';

/**
 * Count the claims that say, or dispute, the same as a claim, where those with the same first voice, or from sources that go back
 * to the same text, count as one. More than that is not known of them: the count is the most that can be independent.
 */
export function weightOf(lookup: Lookup, claim: Claim): number {
  const alike = claimsAlike(lookup, claim);
  if (alike.length < 2 || claim.status === 'unsourced') return 1;
  const isDisputed = claim.status === 'disputed';
  return answerOnce(lookup, alike, ['weight', isDisputed, claim.when, claim.detail], () =>
    weightAmong(lookup, claim, alike),
  );
}

function weightAmong(lookup: Lookup, claim: Claim, alike: readonly Claim[]): number {
  const isDisputed = claim.status === 'disputed';
  const groups: Set<string>[] = [];
  for (const other of alike) {
    if (other.status === 'unsourced' || (other.status === 'disputed') !== isDisputed) continue;
    if (areTimesApart(claim, other) || areDetailsApart(claim, other)) continue;
    join(groups, tiesOf(lookup, other));
  }
  return groups.length;
}

/** What ties a claim to others: the text that its source goes back to, and its first voice if that is named. */
function tiesOf(lookup: Lookup, { source, voices: [origin = unnamedVoice] }: Claim): Set<string> {
  const ties = new Set([`text ${originsOf(lookup, source).at(-1) ?? source}`]);
  if (origin !== unnamedVoice) ties.add(`voice ${principalOf(lookup, origin)}`);
  return ties;
}

/** Add ties to the groups; those groups that share one of them become one. */
function join(groups: Set<string>[], ties: Set<string>): void {
  for (let index = groups.length - 1; index >= 0; index -= 1) {
    const group = groups[index];
    if (!group || ![...ties].some((tie) => group.has(tie))) continue;
    for (const tie of group) ties.add(tie);
    groups.splice(index, 1);
  }
  groups.push(ties);
}
