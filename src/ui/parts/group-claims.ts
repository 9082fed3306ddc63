/**
 * Order the claims of an entity for reading: descriptions first, then accusations, then what is taken back or disputed, so that
 * nobody misses them; the others in the order of the vocabulary.
 */
import { groupBy } from '../../lib/collections.ts';
import type { Lookup } from '../../model/lookup.ts';
import { isContradicted } from '../../model/statements.ts';
import { accusationGroup, type Claim, withdrawalGroup } from '../../model/types.ts';

export interface ClaimGroup {
  readonly group: string;
  readonly claims: readonly Claim[];
}

/** Groups in which claims of an unknown predicate are kept. */
const unknownGroup = 'other';

/** The group of claims that an entity makes a relation to itself with, accusations aside. */
const ownGroup = 'itself';

/** Group claims by the group of their predicate, those that join an entity to itself apart; within a group they stay in their order. */
export function groupClaims(lookup: Lookup, claims: readonly Claim[]): readonly ClaimGroup[] {
  const order = [...new Set([...lookup.predicates.values()].map((predicate) => predicate.group))];
  const groups = groupBy(claims, (claim) => {
    const group = lookup.predicates.get(claim.predicate)?.group ?? unknownGroup;
    return claim.subject === claim.object && group !== accusationGroup ? ownGroup : group;
  });
  return [...groups]
    .map(([group, members]) => ({ group, claims: members }))
    .sort((a, b) => rankOf(lookup, a, order) - rankOf(lookup, b, order));
}

/** Keep the first claims up to a number, groups whole or cut, and tell how many are left. */
export function cutGroups(
  groups: readonly ClaimGroup[],
  limit: number,
): { shown: readonly ClaimGroup[]; rest: number } {
  const shown: ClaimGroup[] = [];
  let room = limit;
  let rest = 0;
  for (const { group, claims } of groups) {
    const part = claims.slice(0, room);
    if (part.length > 0) shown.push({ group, claims: part });
    room -= part.length;
    rest += claims.length - part.length;
  }
  return { shown, rest };
}

function rankOf(lookup: Lookup, { group, claims }: ClaimGroup, order: readonly string[]): number {
  if (group === 'attribute') return -4;
  if (group === accusationGroup) return -3;
  if (group === withdrawalGroup) return -2;
  if (claims.some((claim) => claim.status === 'disputed' || isContradicted(lookup, claim))) return -1;
  const place = order.indexOf(group);
  return place === -1 ? order.length : place;
}
