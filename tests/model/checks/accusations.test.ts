import { describe, expect, it } from 'vitest';
import { statuses } from '../../../src/model/types.ts';
import { all, set } from '../../fixtures/plant.ts';
import { datasetFromText } from '../../fixtures/text-notation.ts';
import { issuesAfter, toldAfter } from '../../fixtures/told-after.ts';

const dataset = datasetFromText(`
  Ann  -was accused over-> Theft {alleged; unnamed > Author}
  Bolt -owns->             Cord`);
const codesWith = (status: string, claim: number) =>
  issuesAfter(dataset, set(`claims/${claim}/status`, status))
    .map(({ code }) => code)
    .filter((code) => code.includes('accusation'));

describe('an accusation', () => {
  it.each(statuses)('is alleged, disputed or a line without a source, and never a fact: %s', (status) => {
    const isFit = ['alleged', 'disputed', 'unsourced'].includes(status);
    expect(codesWith(status, 0)).toEqual(isFit ? [] : ['accusation-not-alleged']);
  });

  it.each(statuses)('is all that may be alleged: %s', (status) => {
    expect(codesWith(status, 1)).toEqual(status === 'alleged' ? ['alleged-not-accusation'] : []);
  });
});

describe('the words for accusations', () => {
  const accused = 'vocabulary/predicates/was-accused-over';
  const toldOf = (key: string, label: string) =>
    toldAfter(
      dataset,
      all(
        set(`${accused}/ongoing`, { label: 'has been accused over', inverse: 'is what it is blamed for' }),
        set(`${accused}/future`, { label: 'will be charged with', inverse: 'is to be tried by' }),
        set(`${accused}/inverse`, 'is alleged of'),
        set(`${accused}/${key}`, label),
      ),
    );

  it.each([
    ['label', 'label'],
    ['inverse', 'inverse'],
    ['ongoing/label', 'ongoing label'],
    ['ongoing/inverse', 'ongoing inverse'],
    ['future/label', 'future label'],
    ['future/inverse', 'future inverse'],
  ])('say that they accuse wherever something is alleged: %s', (key, words) => {
    expect(toldOf(key, 'is suspected of')).toEqual([]);
    expect(toldOf(key, 'stole')).toEqual([
      [
        `/vocabulary/predicates/was-accused-over/${key}`,
        `Predicate was-accused-over is for accusations, but its ${words} "stole" does not say so. Word it so that nobody takes it for a fact: "was accused over".`,
      ],
    ]);
  });

  it('need not say so where nobody is accused: in a denial, in what is disputed, and in other predicates', () => {
    const wording = { label: 'did not steal', inverse: 'was not stolen by' };
    expect(
      toldAfter(
        dataset,
        all(set(`${accused}/negated`, wording), set(`${accused}/denial`, wording)),
        'accusation-label',
      ),
    ).toEqual([]);
    expect(toldAfter(dataset, set('vocabulary/predicates/owns/label', 'stole'), 'accusation-label')).toEqual([]);
  });

  it('keep nobody from opening the dataset', () => {
    const issues = issuesAfter(dataset, set(`${accused}/label`, 'stole'));
    expect(issues.map(({ severity, code }) => [severity, code])).toEqual([['warning', 'accusation-label']]);
  });

  it.each([
    ['en', 1],
    ['en-GB', 1],
    ['EN', 1],
    ['fr', 0],
    ['ben', 0],
    ['enf', 0],
  ])('are looked at only in English: %s', (lang, count) => {
    const plant = all(set('sources/0/lang', lang), set(`${accused}/label`, 'a volé'));
    expect(toldAfter(dataset, plant, 'accusation-label')).toHaveLength(count);
  });

  it('are not looked at when one of the sources is not in English', () => {
    const two = datasetFromText(`
      Ann -was accused over-> Theft {alleged; source s1}
      Ann -was accused over-> Theft {alleged; source s2}`);
    const plant = all(set('sources/0/lang', 'en'), set(`${accused}/label`, 'stole'));
    expect(toldAfter(two, plant, 'accusation-label')).toHaveLength(1);
    expect(toldAfter(two, all(plant, set('sources/1/lang', 'kk')), 'accusation-label')).toEqual([]);
  });
});
