import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyPatch, joinPatches, type Patch } from '../../src/model/patch.ts';

const someIds = fc.uniqueArray(fc.constantFrom('ann', 'bolt', 'cord')).map((ids): ReadonlySet<string> => new Set(ids));
const arbitraryPatch: fc.Arbitrary<Patch> = fc.record({
  entities: someIds,
  claims: someIds,
  sources: someIds,
  types: someIds,
  predicates: someIds,
  positions: someIds,
  about: fc.boolean(),
});
const parts = ['entities', 'claims', 'sources', 'types', 'predicates', 'positions'] as const;

describe('edits that follow each other', () => {
  it('touched together what each of them touched, part by part, and nothing else', () => {
    fc.assert(
      fc.property(arbitraryPatch, arbitraryPatch, (first, second) => {
        const joined = joinPatches(first, second);
        for (const part of parts) expect([...joined[part]].sort()).toEqual(eitherOf(first[part], second[part]));
        expect(joined.about).toBe(first.about || second.about);
      }),
    );
  });

  it('touched nothing when none of them did', () => {
    expect(joinPatches(emptyPatch, emptyPatch)).toEqual(emptyPatch);
    expect(parts.every((part) => emptyPatch[part].size === 0)).toBe(true);
    expect(emptyPatch.about).toBe(false);
  });

  it('cost no copy where only one of them touched something', () => {
    const claims = new Set(['c1']);
    const patch = { ...emptyPatch, claims };
    expect(joinPatches(patch, emptyPatch).claims).toBe(claims);
    expect(joinPatches(emptyPatch, patch).claims).toBe(claims);
  });
});

function eitherOf(a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] {
  return ['ann', 'bolt', 'cord'].filter((id) => a.has(id) || b.has(id));
}
