import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../src/model/lookup.ts';
import { ownOrganizationOf } from '../../src/model/own-organization.ts';
import type { Claim, Dataset } from '../../src/model/types.ts';
import { markPredicates } from '../fixtures/mark-predicates.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

/** Find the own organization in the chain of the last claim; whoever `heads` something holds an office in it. */
function found(notation: string, change: (dataset: Dataset) => Dataset = (dataset) => dataset): string | undefined {
  const dataset = change(markPredicates(datasetFromText(notation), { heads: { group: 'office' } }));
  const own = ownOrganizationOf(lookupOf(dataset), lastOf(dataset));
  return own && `${own.relayedBy} of ${own.organization} by ${own.tie.id}`;
}

function lastOf({ claims }: Dataset): Claim {
  const last = claims.at(-1);
  if (!last) throw new Error('No claim');
  return last;
}

const office = '(person) Ann -heads-> (organization) Firm';

describe('a voice that passes on what its own organization says', () => {
  it('is found by the claim that ties the two, wherever they stand in the chain', () => {
    expect(found(`${office}\nCord -owns-> Dent {Firm > Ann}`)).toBe('ann of firm by c1');
    expect(found(`${office}\nCord -owns-> Dent {Firm > Paper > Ann}`)).toBe('ann of firm by c1');
    expect(found(`${office}\nCord -owns-> Dent {Elm > Firm > Paper > Ann}`)).toBe('ann of firm by c1');
  });

  it('is not one that speaks before the organization, nor in another chain', () => {
    expect(found(`${office}\nCord -owns-> Dent {Ann > Firm}`)).toBeUndefined();
    expect(found(`${office}\nCord -owns-> Dent {Firm > Paper}`)).toBeUndefined();
    expect(found(`${office}\nCord -owns-> Dent {Firm}`)).toBeUndefined();
    expect(found(`${office}\nCord -owns-> Dent {unnamed > Ann}`)).toBeUndefined();
  });

  it('is named with the first of several claims that tie the two', () => {
    expect(found(`${office} {2019}\nAnn -heads-> Firm {2021}\nCord -owns-> Dent {Firm > Ann}`)).toBe(
      'ann of firm by c1',
    );
  });

  it.each(['disputed', 'unsourced'])('does not follow from an office that is %s', (status) => {
    expect(found(`${office} {${status}}\nCord -owns-> Dent {Firm > Ann}`)).toBeUndefined();
    expect(found(`${office} {${status}}\nAnn -heads-> Firm\nCord -owns-> Dent {Firm > Ann}`)).toBe('ann of firm by c2');
  });

  it('does not follow from another tie than an office, nor from one that the vocabulary does not know', () => {
    expect(found(`(person) Ann -pays-> (organization) Firm\nCord -owns-> Dent {Firm > Ann}`)).toBeUndefined();
    const forgetful = (dataset: Dataset) => ({ ...dataset, vocabulary: { types: {}, predicates: {} } });
    expect(found(`${office}\nCord -owns-> Dent {Firm > Ann}`, forgetful)).toBeUndefined();
  });

  it('does not follow from an office in a place, or under somebody of the same kind', () => {
    expect(found(`(person) Ann -heads-> (place) Town\nCord -owns-> Dent {Town > Ann}`)).toBeUndefined();
    expect(found(`(person) Ann -heads-> (person) Bolt\nCord -owns-> Dent {Bolt > Ann}`)).toBeUndefined();
  });
});
