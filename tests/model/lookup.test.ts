import { describe, expect, it } from 'vitest';
import { claimsBetween, claimsOf, lookupOf } from '../../src/model/lookup.ts';
import { readMassimov } from '../fixtures/massimov.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const dataset = datasetFromText(`
  Ann  -works for-> Bolt
  Bolt -owns->      Cord
  Bolt -pays->      Ann
  Ann  -admires->   Ann
  Bolt -staff->     = 57`);
const lookup = lookupOf(dataset);
const ids = (claims: readonly { readonly id: string }[]) => claims.map((claim) => claim.id);

describe('lookupOf', () => {
  it('gives the same lookup for the same dataset', () => {
    expect(lookupOf(dataset)).toBe(lookup);
  });

  it('lists the claims of an entity as subject or object, in order, those about itself once', () => {
    expect(ids(claimsOf(lookup, 'ann'))).toEqual(['c1', 'c3', 'c4']);
    expect(ids(claimsOf(lookup, 'bolt'))).toEqual(['c1', 'c2', 'c3', 'c5']);
    expect(claimsOf(lookup, 'author')).toEqual([]);
  });

  it('lists the claims between two entities in both directions', () => {
    expect(ids(claimsBetween(lookup, 'ann', 'bolt'))).toEqual(['c1', 'c3']);
    expect(ids(claimsBetween(lookup, 'bolt', 'ann'))).toEqual(['c1', 'c3']);
    expect(ids(claimsBetween(lookup, 'ann', 'ann'))).toEqual(['c4']);
    expect(claimsBetween(lookup, 'ann', 'cord')).toEqual([]);
  });

  it('knows no entity by the names that every object has', () => {
    for (const id of ['toString', 'constructor', '__proto__', 'hasOwnProperty']) {
      expect(claimsOf(lookup, id)).toEqual([]);
      expect(lookup.predicates.get(id)).toBeUndefined();
    }
  });

  it('finds what joins Massimov and Tokayev, and all that is claimed about Massimov', () => {
    const massimov = lookupOf(readMassimov());
    expect(ids(claimsBetween(massimov, 'karim-massimov', 'kassym-jomart-tokayev'))).toEqual(['c056', 'c058']);
    expect(claimsOf(massimov, 'karim-massimov')).toHaveLength(
      massimov.dataset.claims.filter((claim) => [claim.subject, claim.object].includes('karim-massimov')).length,
    );
  });
});
