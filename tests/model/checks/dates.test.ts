import { describe, expect, it } from 'vitest';
import { set } from '../../fixtures/plant.ts';
import { datasetFromText } from '../../fixtures/text-notation.ts';
import { issuesAfter, toldAfter } from '../../fixtures/told-after.ts';

const dataset = datasetFromText('Ann -owns-> Bolt');
const forms =
  'Write 2019, 2022-01, 2019-03-19 or 198X, with ? (uncertain) or ~ (about) behind it; spans as 2007/2012, 2002/.. (still so), /2019 (start not given) or [..1929] (1929 or earlier).';
const stays = 'It is shown as written and counts as undated.';
const isNone = 'which is not a date that Sayso reads, or does not exist.';
const said = (when: string) => toldAfter(dataset, set('claims/0/when', when));

describe('a date that cannot be read', () => {
  it.each([
    [set('encoded', 'long ago'), '/encoded', 'The dataset: "encoded"'],
    [set('sources/0/published', 'long ago'), '/sources/s1/published', 'Source s1: "published"'],
    [
      set('sources/0/grades', [
        { grade: 'B', by: 'Ann', at: '2019' },
        { grade: 'C', by: 'Bolt', at: 'long ago' },
      ]),
      '/sources/s1/grades/1/at',
      'Source s1: a grade',
    ],
    [set('claims/0/when', 'long ago'), '/claims/c1/when', 'Claim c1: "when"'],
    [set('claims/0/created', { at: 'long ago', by: 'Ann' }), '/claims/c1/created/at', 'Claim c1: "created"'],
    [set('claims/0/changed', { at: 'long ago', by: 'Ann' }), '/claims/c1/changed/at', 'Claim c1: "changed"'],
  ])('is told wherever dates stand: %#', (plant, path, subject) => {
    expect(toldAfter(dataset, plant)).toEqual([[path, `${subject} is "long ago", ${isNone} ${stays} ${forms}`]]);
  });

  it('keeps nobody from opening the dataset', () => {
    expect(issuesAfter(dataset, set('claims/0/when', 'long ago'))).toMatchObject([
      { severity: 'warning', code: 'bad-date' },
    ]);
  });

  it('comes with the nearest form that can, where there is one', () => {
    expect(said('2019-02-30')).toEqual([
      [
        '/claims/c1/when',
        `Claim c1: "when" is "2019-02-30", ${isNone} ${stays} Write 2019-02, the nearest form that works.`,
      ],
    ]);
  });

  it('is told how to mend when its ends stand the wrong way round', () => {
    expect(said('2020/2019')).toEqual([
      [
        '/claims/c1/when',
        `Claim c1: "when" is "2020/2019", which ends before it begins. ${stays} Swap the ends, or write both with the same precision.`,
      ],
    ]);
  });

  it.each(['2020/2019/2018', 'long ago/2019', '2020/long ago', '2020/'.repeat(3)])(
    'is not called the wrong way round when it is not two dates: %s',
    (when) => {
      expect(issuesAfter(dataset, set('claims/0/when', when)).map(({ code }) => code)).toEqual(['bad-date']);
    },
  );

  it('is told only as empty when nothing stands there', () => {
    expect(issuesAfter(dataset, set('claims/0/when', '')).map(({ code }) => code)).toEqual(['empty-text']);
  });
});
