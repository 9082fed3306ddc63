import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followLookup } from '../../src/model/follow-lookup.ts';
import { type Lookup, lookupOf } from '../../src/model/lookup.ts';
import { emptyPatch, type Patch } from '../../src/model/patch.ts';
import type { Claim, Dataset, Entity } from '../../src/model/types.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const base = datasetFromText(`
  Ann  -owns-> Bolt
  Cord -owns-> Dent`);
const [someClaim] = base.claims;
const entityIds = ['ann', 'bolt', 'cord', 'dent'] as const;
const claimIds = ['c1', 'c2', 'c3', 'c4', 'c5'] as const;

/** Claims by id: about two entities, about one of them twice, or with a value. */
const arbitraryClaims = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...claimIds),
    subject: fc.constantFrom(...entityIds),
    object: fc.constantFrom(...entityIds, undefined),
  }),
  { selector: ({ id }) => id },
);

const arbitraryDataset: fc.Arbitrary<Dataset> = fc
  .record({
    names: fc.dictionary(fc.constantFrom(...entityIds), fc.constantFrom('One', 'Two')),
    drafts: arbitraryClaims,
    titles: fc.dictionary(fc.constantFrom('s1', 's2'), fc.constantFrom('Paper', 'Radio')),
    types: fc.dictionary(fc.constantFrom('thing', 'ship'), fc.record({ label: fc.constantFrom('A', 'B') })),
    labels: fc.dictionary(fc.constantFrom('owns', 'pays'), fc.constantFrom('has', 'holds')),
  })
  .map(({ names, drafts, titles, types, labels }) => ({
    ...base,
    entities: Object.entries(names).map(([id, name]): Entity => ({ id, type: 'thing', name })),
    claims: drafts.map(({ object, ...draft }) =>
      claimLike(object === undefined ? { value: 7, ...draft } : { object, ...draft }),
    ),
    sources: Object.entries(titles).map(([id, title]) => ({ id, kind: 'article', title, voices: [] })),
    vocabulary: {
      types,
      predicates: Object.fromEntries(
        Object.entries(labels).map(([id, label]) => [id, { label, domain: '*', range: '*', group: 'tie' } as const]),
      ),
    },
  }));

function claimLike({ object, value, ...draft }: Partial<Claim>): Claim {
  if (!someClaim) throw new Error('The notation gave no claim');
  const { object: _, ...rest } = someClaim;
  return { ...rest, ...draft, ...(object === undefined ? {} : { object }), ...(value === undefined ? {} : { value }) };
}

describe('the look-ups of an edited dataset', () => {
  it('answer as those of the same dataset just opened, whatever was added, changed, removed or put in another order', () => {
    fc.assert(
      fc.property(arbitraryDataset, arbitraryDataset, (before, after) => {
        const followed = followLookup(lookupOf(before), after, everythingDifferent(before, after));
        expect(answersOf(followed)).toEqual(answersOf(lookupOf({ ...after })));
      }),
      { numRuns: 300 },
    );
  });

  it('are found under the edited dataset', () => {
    const after = { ...base, title: 'Another' };
    const followed = followLookup(lookupOf(base), after, { ...emptyPatch, about: true });
    expect(lookupOf(after)).toBe(followed);
    expect(followed.dataset).toBe(after);
  });

  it('are taken over where the edit touched nothing of theirs', () => {
    const before = lookupOf(base);
    const followed = followLookup(before, { ...base, title: 'Another' }, { ...emptyPatch, about: true });
    for (const part of ['entities', 'claims', 'sources', 'types', 'predicates', 'claimsByEntity'] as const) {
      expect(followed[part]).toBe(before[part]);
    }
  });

  it('keep the lists of entities whose claims the edit did not touch', () => {
    const before = lookupOf(base);
    const claims = base.claims.map((claim) => (claim.id === 'c1' ? { ...claim, object: 'ann' } : claim));
    const followed = followLookup(before, { ...base, claims }, { ...emptyPatch, claims: new Set(['c1']) });
    expect(followed.claimsByEntity.get('cord')).toBe(before.claimsByEntity.get('cord'));
    expect(followed.claimsByEntity.get('dent')).toBe(before.claimsByEntity.get('dent'));
    expect(followed.claimsByEntity.get('ann')).toEqual([claims[0]]);
    expect(followed.claimsByEntity.has('bolt')).toBe(false);
  });
});

/** What a lookup answers, lists in their order. */
function answersOf({ entities, claims, sources, types, predicates, claimsByEntity }: Lookup): unknown {
  return [entities, claims, sources, types, predicates, claimsByEntity].map((map) =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The patch of an edit that makes one dataset of another; what stands at another place was touched. */
function everythingDifferent(before: Dataset, after: Dataset): Patch {
  const differing = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>) =>
    new Set([...Object.keys(a), ...Object.keys(b)].filter((id) => JSON.stringify(a[id]) !== JSON.stringify(b[id])));
  const byId = (things: readonly { readonly id: string }[]) =>
    Object.fromEntries(things.map((thing, place) => [thing.id, { place, ...thing }]));
  return {
    entities: differing(byId(before.entities), byId(after.entities)),
    claims: differing(byId(before.claims), byId(after.claims)),
    sources: differing(byId(before.sources), byId(after.sources)),
    types: differing(before.vocabulary.types, after.vocabulary.types),
    predicates: differing(before.vocabulary.predicates, after.vocabulary.predicates),
    positions: new Set(),
    about: false,
  };
}
