import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../src/model/lookup.ts';
import { partAroundClaim } from '../../src/model/part-around-claim.ts';
import type { Claim, Dataset } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { readMassimov } from '../fixtures/massimov.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const massimov = readMassimov();
const before = lookupOf(massimov);
const errorsOf = (dataset: Dataset) =>
  validate(dataset)
    .issues.filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => `${code} ${path}`)
    .sort();
const changed = (claim: Claim): Dataset => ({
  ...massimov,
  claims: massimov.claims.some(({ id }) => id === claim.id)
    ? massimov.claims.map((one) => (one.id === claim.id ? claim : one))
    : [...massimov.claims, claim],
});
const [first] = massimov.claims;
if (!first) throw new Error('There are no claims.');
const citation = first.citations[0];
if (!citation) throw new Error('It cites nothing.');

const domain = massimov.vocabulary.predicates[first.predicate]?.domain ?? '*';
/** Of a type that the relation does not join. */
const stranger = massimov.entities.find(({ type }) => domain !== '*' && !domain.includes(type))?.id ?? 'nobody';

describe('the part of a dataset around a claim', () => {
  it.each([
    ['nothing', {}],
    ['an unknown subject', { subject: 'nobody' }],
    ['an unknown relation', { predicate: 'nothing' }],
    ['a subject of another type', { subject: stranger }],
    ['a firmness that does not fit', { status: 'alleged' }],
    ['a voice that does not speak there', { voices: [first.subject] }],
    [
      'too many words',
      { citations: [{ ...citation, quote: `${citation.quote} and many, many, many more words than nine` }] },
    ],
    ['what another claim says already', { id: 'c-same' }],
  ] as const)('has the errors of the whole for %s', (_name, change) => {
    const claim = { ...first, ...change } as Claim;
    const after = changed(claim);
    const whole = errorsOf(after);
    expect(errorsOf(partAroundClaim(before, after, claim, false))).toEqual(whole);
    if (_name !== 'nothing') expect(whole.length).toBeGreaterThan(0);
  });

  const town = datasetFromText(`
    (person) Ann -owns-> (organization) Bolt {One; source s1} [¶1 "Ann owns Bolt"]
    Ann          -owns-> (organization) Cord {One; source s2} [¶1 "Ann owns Cord"]
    Ann          -pays-> Bolt                {One; source s2} [¶2 "Ann pays Bolt"]
    (person) Dent -owns-> (place) Elm        {Two; source s1} [¶2 "Dent owns Elm"]
    Ann          -is-> = 57                  {Two; source s3} [¶1 "she is 57"]`);
  const partOf = (id: string, isTextAtHand: boolean, after: Dataset = town) => {
    const claim = after.claims.find((one) => one.id === id);
    if (!claim) throw new Error(`No claim ${id}`);
    return partAroundClaim(lookupOf(town), after, claim, isTextAtHand);
  };
  const idsOf = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id).sort();

  it('has the claims that may say the same, and what they and the sources name', () => {
    const part = partOf('c1', true);
    expect(idsOf(part.claims)).toEqual(['c1', 'c2']);
    expect(idsOf(part.entities)).toEqual(['ann', 'bolt', 'cord', 'one', 'two']);
    expect(idsOf(part.sources)).toEqual(['s1', 's2', 's3']);
    expect(part.vocabulary).toBe(town.vocabulary);
    expect([part.sayso, part.id, part.title]).toEqual([1, town.id, town.title]);
    expect(idsOf(partOf('c5', true).entities)).toEqual(['ann', 'one', 'two']);
  });

  it('has the claims that are read from the same source too, where its text is not at hand', () => {
    const part = partOf('c1', false);
    expect(idsOf(part.claims)).toEqual(['c1', 'c2', 'c4']);
    expect(idsOf(part.entities)).toEqual(['ann', 'bolt', 'cord', 'dent', 'elm', 'one', 'two']);
  });

  it('leaves out the length and fingerprint of its own text, where that is at hand, and no other', () => {
    const textsIn = (part: Dataset) => part.sources.map(({ text }) => text !== undefined);
    expect(textsIn(partOf('c1', true))).toEqual([false, true, true]);
    expect(textsIn(partOf('c1', false))).toEqual([true, true, true]);
    expect(partOf('c1', false).sources).toEqual(town.sources);
  });

  it('has those whose name is the one of somebody new, for the two may be one', () => {
    const newcomer = { id: 'zoe', type: 'person', name: 'DENT' };
    const after = { ...town, entities: [...town.entities, newcomer] };
    expect(idsOf(partOf('c1', true, after).entities)).toEqual(['ann', 'bolt', 'cord', 'dent', 'one', 'two', 'zoe']);
  });

  it('is small, whatever the dataset, where the text is at hand', () => {
    const part = partAroundClaim(before, massimov, first, true);
    expect(part.claims.length).toBeLessThan(10);
    expect(part.entities.length).toBeLessThan(15);
  });
});
