import { describe, expect, it } from 'vitest';
import { cutGroups, groupClaims } from '../../../src/ui/parts/group-claims.ts';
import { smallWorld } from '../small-world.ts';

const lookup = smallWorld([
  'a1 ann accused bob',
  'm1 ann met bob',
  'h1 ann headed cid',
  'd1 ann is tall',
  'm2 ann met cid',
]);
const ids = (groups: ReturnType<typeof groupClaims>) =>
  groups.map(({ group, claims }) => `${group}: ${claims.map((claim) => claim.id).join(' ')}`);

describe('claims of an entity', () => {
  it('are read by kind: descriptions first, then as the vocabulary has them, accusations last', () => {
    const groups = groupClaims(lookup, lookup.dataset.claims);
    expect(ids(groups)).toEqual(['attribute: d1', 'office: h1', 'tie: m1 m2', 'accusation: a1']);
  });

  it('keep a place for kinds that the vocabulary does not know', () => {
    const odd = { ...smallWorld(['x1 ann unheard bob', 'a1 ann accused bob', 'h1 ann headed bob']) };
    expect(ids(groupClaims(odd, odd.dataset.claims))).toEqual(['office: h1', 'other: x1', 'accusation: a1']);
  });

  it('that join an entity to itself stand apart, accusations aside', () => {
    const own = smallWorld(['m1 ann met ann', 'm2 ann met bob', 'a1 ann accused ann']);
    expect(ids(groupClaims(own, own.dataset.claims))).toEqual(['tie: m2', 'itself: m1', 'accusation: a1']);
  });

  it('are cut after a number, and what is left is counted', () => {
    const groups = groupClaims(lookup, lookup.dataset.claims);
    const { shown, rest } = cutGroups(groups, 3);
    expect(ids(shown)).toEqual(['attribute: d1', 'office: h1', 'tie: m1']);
    expect(rest).toBe(2);
    expect(cutGroups(groups, 99)).toEqual({ shown: groups, rest: 0 });
  });
});
