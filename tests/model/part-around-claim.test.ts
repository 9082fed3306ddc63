import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../src/model/lookup.ts';
import { partAroundClaim } from '../../src/model/part-around-claim.ts';
import type { Claim, Dataset } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { readMassimov } from '../fixtures/massimov.ts';

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

  it('is small, whatever the dataset, where the text is at hand', () => {
    const part = partAroundClaim(before, massimov, first, true);
    expect(part.claims.length).toBeLessThan(10);
    expect(part.entities.length).toBeLessThan(15);
  });
});
