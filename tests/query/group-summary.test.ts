import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../src/model/lookup.ts';
import { statuses } from '../../src/model/types.ts';
import { sift, visibleOf } from '../../src/query/filter.ts';
import { noFilters } from '../../src/query/filters.ts';
import { levelByType } from '../../src/query/group-levels.ts';
import { onlyStatus, summarizeGroups } from '../../src/query/group-summary.ts';
import { inventedWorld } from '../fixtures/invented-world.ts';

const everything = { sift: undefined, entities: undefined };

describe('what groups hold', () => {
  it('counts each claim once: inside a group, or between two', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), (seed) => {
        const lookup = lookupOf(inventedWorld(60, 150, seed));
        const { groups, links } = summarizeGroups(lookup, levelByType(lookup), everything);
        const total = [...groups, ...links].reduce((sum, { claims }) => sum + claims, 0);
        return total === 150 && groups.reduce((sum, { shown }) => sum + shown, 0) === 60;
      }),
      { numRuns: 20, seed: 1 },
    );
  });

  it('agrees with a plain count of each claim and its ends', () => {
    const lookup = lookupOf(inventedWorld(80, 300, 2));
    const { groups, links } = summarizeGroups(lookup, levelByType(lookup), everything);
    const typeOf = (id: string | undefined) => lookup.entities.get(id ?? '')?.type;
    const accused = lookup.dataset.claims.filter(
      ({ subject, object, predicate }) =>
        typeOf(subject) === 'person' && typeOf(object) === 'person' && predicate === 'accuses',
    );
    const people = groups.find(({ key }) => key === 'person');
    const accusations = people?.relations.find(({ id }) => id === 'accusation');
    expect(accused.length).toBeGreaterThan(0);
    expect(accusations).toMatchObject({ kind: 'group', claims: accused.length });
    expect(accusations && onlyStatus(accusations.mix)).toBe('alleged');
    const across = lookup.dataset.claims.filter(
      ({ subject, object }) => [typeOf(subject), typeOf(object)].sort().join() === 'organization,person',
    );
    const link = links.find(({ a, b }) => [groups[a]?.key, groups[b]?.key].sort().join() === 'organization,person');
    expect(link?.claims).toBe(across.length);
    expect([...(link?.mix ?? [])]).toEqual(
      statuses.map((status) => across.filter((claim) => claim.status === status).length),
    );
  });

  it('counts what the filters leave, and names nobody who is hidden', () => {
    const lookup = lookupOf(inventedWorld(80, 300, 3));
    const level = levelByType(lookup);
    const before = summarizeGroups(lookup, level, everything).groups.find(({ key }) => key === 'person');
    const head = before?.heads[0] ?? '';
    const sifted = sift(lookup, {
      ...noFilters,
      hiddenEntities: [head],
      choices: { status: { kind: 'without', values: ['alleged'] } },
    });
    const shown = { sift: sifted, entities: visibleOf(sifted).entities };
    const after = summarizeGroups(lookup, level, shown);
    const people = after.groups.find(({ key }) => key === 'person');
    expect(people?.heads).not.toContain(head);
    expect(people?.shown).toBe((before?.shown ?? 0) - 1);
    expect(people?.size).toBe(before?.size);
    const total = [...after.groups, ...after.links].reduce((sum, { claims }) => sum + claims, 0);
    expect(total).toBe(visibleOf(sifted).claims.size);
    for (const { mix } of after.groups) expect(mix[statuses.indexOf('alleged')]).toBe(0);
  });

  it('names those with most claims first', () => {
    const lookup = lookupOf(inventedWorld(200, 700, 4));
    const [first] = summarizeGroups(lookup, levelByType(lookup), everything).groups;
    const counts = first?.heads.map((id) => lookup.claimsByEntity.get(id)?.length ?? 0) ?? [];
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    const most = lookup.dataset.entities
      .filter(({ type }) => type === first?.key)
      .map(({ id }) => lookup.claimsByEntity.get(id)?.length ?? 0);
    expect(counts[0]).toBe(Math.max(...most));
  });
});
