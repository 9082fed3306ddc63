import { describe, expect, it } from 'vitest';
import { numberClaims } from '../../src/edit/renumber.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import type { Dataset } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { parseAddress } from '../../src/state/url/address.ts';
import { keepKnown } from '../../src/state/url/resolve-address.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const world = datasetFromText(`
  Ann  -works for-> Bolt
  Bolt -owns->      Cord
  Ann  -knows->     Dan
`);
const renamed = (dataset: Dataset, from: string, to: string): Dataset => ({
  ...dataset,
  claims: dataset.claims.map((claim) => (claim.id === from ? { ...claim, id: to } : claim)),
});
const ids = ({ claims }: Dataset) => claims.map(({ id }) => id).join(' ');

describe('numbering claims', () => {
  it('gives those without a number the next ones, and leaves the others', () => {
    const numbered = numberClaims(renamed(renamed(world, 'c1', 'c-7f3k'), 'c3', 'c-9xyz'));
    expect(ids(numbered)).toBe('c003 c2 c004');
    expect(numbered.formerIds).toEqual({ 'c-7f3k': 'c003', 'c-9xyz': 'c004' });
    expect(validate(numbered).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(numberClaims(numbered)).toBe(numbered);
  });

  it('never gives the number of a claim that had another id meanwhile', () => {
    const once = { ...renamed(world, 'c2', 'c-aaaa'), formerIds: { c009: 'c1' } };
    expect(ids(numberClaims(once))).toBe('c1 c010 c3');
    expect(numberClaims(once).formerIds).toEqual({ c009: 'c1', 'c-aaaa': 'c010' });
  });

  it('follows the reading steps', () => {
    const told = { ...renamed(world, 'c1', 'c-7f3k'), story: [{ title: 'First', show: ['c-7f3k', 'ann'] }] };
    expect(numberClaims(told).story).toEqual([{ title: 'First', show: ['c004', 'ann'] }]);
  });

  it('lets links to former ids lead to the claim', () => {
    const lookup = lookupOf(numberClaims(renamed(world, 'c1', 'c-7f3k')));
    const { address, missing } = keepKnown(parseAddress('#c-7f3k'), lookup);
    expect([address.id, missing]).toEqual(['c004', []]);
    // An id that is in use means what it says.
    const reused = lookupOf({ ...lookup.dataset, formerIds: { c2: 'c3' } });
    expect(keepKnown(parseAddress('#c2'), reused).address.id).toBe('c2');
  });
});
