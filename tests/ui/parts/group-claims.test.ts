import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../../src/model/lookup.ts';
import { cutGroups, groupClaims } from '../../../src/ui/parts/group-claims.ts';
import { smallWorld } from '../small-world.ts';

const lookup = smallWorld([
  'm1 ann met bob',
  'h1 ann headed cid',
  'a1 ann accused bob',
  'd1 ann is tall',
  'm2 ann met cid',
]);
const ids = (groups: ReturnType<typeof groupClaims>) =>
  groups.map(({ group, claims }) => `${group}: ${claims.map((claim) => claim.id).join(' ')}`);

describe('claims of an entity', () => {
  it('are read by kind: descriptions, then accusations, then as the vocabulary has them', () => {
    const groups = groupClaims(lookup, lookup.dataset.claims);
    expect(ids(groups)).toEqual(['attribute: d1', 'accusation: a1', 'office: h1', 'tie: m1 m2']);
  });

  it('that are disputed come before those that nobody disputes', () => {
    const { dataset } = lookup;
    const claims = dataset.claims.map((claim) =>
      claim.id === 'm2' ? { ...claim, status: 'disputed' as const, voices: ['bob'] } : claim,
    );
    const disputed = lookupOf({ ...dataset, claims });
    expect(ids(groupClaims(disputed, claims))).toEqual(['attribute: d1', 'accusation: a1', 'tie: m1 m2', 'office: h1']);
  });

  it('that another voice contradicts elsewhere come before the others, too', () => {
    const { dataset } = smallWorld(['h1 ann headed cid', 'm1 ann met bob', 'm2 ann met bob']);
    const claims = dataset.claims.map((claim) =>
      claim.id === 'm2' ? { ...claim, status: 'disputed' as const, voices: ['bob'] } : claim,
    );
    const contested = lookupOf({ ...dataset, claims });
    // Only the claim that is contradicted is shown, as when filters hide the other.
    const shown = claims.filter(({ id }) => id !== 'm2');
    expect(ids(groupClaims(contested, shown))).toEqual(['tie: m1', 'office: h1']);
  });

  it('keep a place for kinds that the vocabulary does not know', () => {
    const odd = { ...smallWorld(['x1 ann unheard bob', 'a1 ann accused bob', 'h1 ann headed bob']) };
    expect(ids(groupClaims(odd, odd.dataset.claims))).toEqual(['accusation: a1', 'office: h1', 'other: x1']);
  });

  it('that join an entity to itself stand apart, accusations aside', () => {
    const own = smallWorld(['m1 ann met ann', 'm2 ann met bob', 'a1 ann accused ann']);
    expect(ids(groupClaims(own, own.dataset.claims))).toEqual(['accusation: a1', 'tie: m2', 'itself: m1']);
  });

  it('are cut after a number, and what is left is counted', () => {
    const groups = groupClaims(lookup, lookup.dataset.claims);
    const { shown, rest } = cutGroups(groups, 3);
    expect(ids(shown)).toEqual(['attribute: d1', 'accusation: a1', 'office: h1']);
    expect(rest).toBe(2);
    expect(cutGroups(groups, 99)).toEqual({ shown: groups, rest: 0 });
  });
});
