import { beforeEach, describe, expect, it } from 'vitest';
import { lookupOf } from '../../../src/model/lookup.ts';
import { caveats } from '../../../src/state/selectors/caveats.ts';
import { statusCounts, typeCounts } from '../../../src/state/selectors/overview.ts';
import { claimsByVoice, countByVoice } from '../../../src/state/selectors/voices.ts';
import { workspace } from '../../../src/state/workspace/workspace.ts';
import { openWorld } from '../open-world.ts';

beforeEach(() =>
  openWorld(`
    (person) Ann -works for-> (firm) Bolt
    Ann -met-> (person) Cid {possible; unnamed > Author}
    Cid -met-> Bolt {alleged; unnamed > Ann > Author}
    Bolt -was called-> = "sound" {opinion; Cid > Author}
    Bolt -was called-> = "sound" {disputed; Ann > Author}
  `),
);

describe('counts for legend and overview', () => {
  it('count entities by type', () => {
    expect(typeCounts.value.map(({ id, count }) => [id, count])).toEqual(
      expect.arrayContaining([
        ['person', 2],
        ['firm', 1],
      ]),
    );
  });

  it('count claims by firmness, all six in their order, none left out', () => {
    expect(statusCounts.value.map(({ status, count }) => `${status} ${count}`)).toEqual([
      'stated 1',
      'possible 1',
      'projected 0',
      'alleged 1',
      'opinion 1',
      'disputed 1',
    ]);
  });

  it('are empty, not broken, before a dataset is there', () => {
    workspace.value = undefined;
    expect(typeCounts.value).toEqual([]);
    expect(statusCounts.value.every(({ count }) => count === 0)).toBe(true);
    expect(caveats.value).toEqual({ ownOrganizations: [], contested: [], unnamedCount: 0 });
    expect(claimsByVoice.value.size).toBe(0);
  });
});

describe('voices', () => {
  it('have the claims that they put forward or pass on', () => {
    expect(claimsByVoice.value.get('ann')?.map((claim) => claim.id)).toEqual(['c3', 'c5']);
    expect(claimsByVoice.value.get('bolt')).toBeUndefined();
  });

  it('are counted once each, all the unnamed as one', () => {
    const claims = workspace.value?.dataset.claims ?? [];
    expect(countByVoice(claims).size).toBe(4);
    expect(countByVoice([]).size).toBe(0);
  });
});

describe('what to know', () => {
  it('names the claims that contradict each other', () => {
    expect(caveats.value.contested.map((claim) => claim.id)).toEqual(['c4', 'c5']);
  });

  it('counts the claims that begin with somebody unnamed', () => {
    expect(caveats.value.unnamedCount).toBe(2);
  });

  it('finds a voice that passes on what its own organization says', () => {
    openWorld(`
      (person) Ann -headed-> (organization) Bolt
      Bolt -owns-> (organization) Cord {stated; Bolt > Ann}
      Bolt -owns-> (organization) Dent {stated; Bolt > Ann}
    `);
    expect(caveats.value.ownOrganizations).toEqual([]);
    makeOffice('headed');
    const own = caveats.value.ownOrganizations;
    expect(own.map(({ organization, relayedBy, tie, count }) => [organization, relayedBy, tie.id, count])).toEqual([
      ['bolt', 'ann', 'c1', 2],
    ]);
  });
});

/** Put a predicate of the open dataset into the group of offices. */
function makeOffice(id: string): void {
  const current = workspace.value;
  const predicate = current?.dataset.vocabulary.predicates[id];
  if (!current || !predicate) throw new Error(`Nothing is open, or nothing in it is called ${id}.`);
  const { vocabulary } = current.dataset;
  const predicates = { ...vocabulary.predicates, [id]: { ...predicate, group: 'office' } };
  const dataset = { ...current.dataset, vocabulary: { ...vocabulary, predicates } };
  workspace.value = { ...current, dataset, lookup: lookupOf(dataset) };
}
