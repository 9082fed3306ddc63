import { describe, expect, it } from 'vitest';
import { claimsBetween, claimsOf, lookupOf } from '../../src/model/lookup.ts';
import { nameOf, phraseOf, startPhraseOf } from '../../src/model/names.ts';
import type { Entity } from '../../src/model/types.ts';
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
      expect(nameOf(lookup, id)).toBe(id);
    }
  });

  it('names entities, the unnamed voice, and what it does not know by its id', () => {
    expect(['ann', 'unnamed', 'nobody'].map((id) => nameOf(lookup, id))).toEqual(['Ann', 'unnamed', 'nobody']);
  });

  it('finds what joins Massimov and Tokayev, and all that is claimed about Massimov', () => {
    const massimov = lookupOf(readMassimov());
    expect(ids(claimsBetween(massimov, 'karim-massimov', 'kassym-jomart-tokayev'))).toEqual(['c056', 'c058']);
    expect(claimsOf(massimov, 'karim-massimov')).toHaveLength(
      massimov.dataset.claims.filter((claim) => [claim.subject, claim.object].includes('karim-massimov')).length,
    );
  });
});

describe('namesakes', () => {
  const base = datasetFromText('(person) Ann -knows-> (person) Bolt\nAnn -knows-> (ship) Cord');
  const named = (traits: Readonly<Record<string, Partial<Entity>>>) =>
    lookupOf({ ...base, entities: base.entities.map((entity) => ({ ...entity, ...traits[entity.id] })) });

  it('are told apart by their notes, or else their types, or else their ids', () => {
    const name = 'Jan Novak';
    const lookup = named({
      ann: { name, note: 'Baker in Brno.' },
      bolt: { name, note: 'Judge in Prague.' },
      cord: { name },
    });
    expect(['ann', 'bolt', 'cord', 'author'].map((id) => nameOf(lookup, id))).toEqual([
      'Jan Novak (Baker in Brno)',
      'Jan Novak (Judge in Prague)',
      'Jan Novak (ship)',
      'Author',
    ]);
    const bare = named({ ann: { name }, bolt: { name } });
    expect(['ann', 'bolt'].map((id) => nameOf(bare, id))).toEqual(['Jan Novak (ann)', 'Jan Novak (bolt)']);
  });

  it('are told apart in sentences too, where the phrase takes the place of the name', () => {
    const lookup = named({ ann: { name: 'Bridge', inSentence: 'the bridge' }, bolt: { name: 'Bridge' } });
    expect(phraseOf(lookup, 'ann')).toBe('the bridge (ann)');
    expect(startPhraseOf(lookup, 'ann')).toBe('The bridge (ann)');
  });
});
