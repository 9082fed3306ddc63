import { describe, expect, it } from 'vitest';
import { meantBy } from '../../../src/model/checks/references.ts';
import { all, drop, set } from '../../fixtures/plant.ts';
import { datasetFromText } from '../../fixtures/text-notation.ts';
import { issuesAfter, toldAfter } from '../../fixtures/told-after.ts';

const dataset = datasetFromText(`
  (person) Ann -owns-> (organization) Bolt
  Bolt -was called-> = "a den" {opinion}`);

describe('a reference that leads nowhere', () => {
  it.each([
    [set('entities/0/type', 'ghost'), '/entities/ann/type', 'Entity ann is of the type "ghost"', 'vocabulary'],
    [set('claims/0/subject', 'zed'), '/claims/c1/subject', 'Claim c1 has the subject "zed"', 'dataset'],
    [set('claims/0/object', 'zed'), '/claims/c1/object', 'Claim c1 has the object "zed"', 'dataset'],
    [set('claims/0/predicate', 'haunts'), '/claims/c1/predicate', 'Claim c1 has the predicate "haunts"', 'vocabulary'],
    [set('claims/0/source', 'paper'), '/claims/c1/source', 'Claim c1 was read in the source "paper"', 'dataset'],
  ])('is told with where it should lead: %#', (plant, path, words, home) => {
    const told = toldAfter(dataset, plant).filter(([at]) => at === path);
    expect(told).toEqual([[path, `${words}, which is not in the ${home}. Add it to the ${home} or correct the id.`]]);
  });

  it('comes with what was meant, where something is spelled nearly so', () => {
    expect(toldAfter(dataset, set('claims/0/object', 'blot'))).toContainEqual([
      '/claims/c1/object',
      'Claim c1 has the object "blot", which is not in the dataset. Did you mean "bolt"?',
    ]);
  });

  it('is told only as empty when nothing stands there', () => {
    const errors = issuesAfter(dataset, set('claims/0/subject', '')).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual(['empty-text']);
  });

  it('is not told while some of those have no id to which it could lead', () => {
    const plant = all(drop('entities/1/id'), set('claims/0/subject', 'zed'));
    expect(toldAfter(dataset, plant, 'unknown-entity')).toEqual([]);
  });
});

describe('one id for an entity and a claim', () => {
  it('is told at the claim', () => {
    expect(toldAfter(dataset, set('claims/1/id', 'ann'), 'duplicate-id')).toEqual([
      [
        '/claims/ann',
        'The id "ann" is used for an entity and for a claim. Give one of them another id, here and wherever it is used.',
      ],
    ]);
  });

  it('is not told beside the fault that it is no id', () => {
    const plant = all(set('claims/1/id', 'a b'), set('entities/0/id', 'a b'), set('claims/0/subject', 'a b'));
    expect(toldAfter(dataset, plant, 'duplicate-id')).toEqual([]);
  });
});

describe('which id was meant', () => {
  const ids = (count: number) => new Set(Array.from({ length: count }, (_, index) => `entity-${index}`));

  it('is guessed for the first hundred, and told again for those that were asked before', () => {
    const known = ids(5);
    const asked = Array.from({ length: 101 }, (_, index) => `entityy-${index}`);
    const answers = asked.map((id) => meantBy(id, known));
    expect(answers.slice(0, 100).every((answer) => answer !== undefined)).toBe(true);
    expect(answers[100]).toBeUndefined();
    expect(meantBy('entityy-0', known)).toBe(answers[0]);
    expect(meantBy('entityy-100', new Set(known))).toBeDefined();
  });

  it('is not guessed among more than twenty thousand', () => {
    expect(meantBy('entiti-7', ids(20_000))).toBe('entity-7');
    expect(meantBy('entiti-7', ids(20_001))).toBeUndefined();
  });
});
