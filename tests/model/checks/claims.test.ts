import { describe, expect, it } from 'vitest';
import { all, drop, type Plant, pushLike, set } from '../../fixtures/plant.ts';
import { datasetFromText } from '../../fixtures/text-notation.ts';
import { issuesAfter, toldAfter } from '../../fixtures/told-after.ts';

const dataset = datasetFromText(`
  Ann -owns-> Bolt: as heir {2019; Cord > Author; source s1}
  Ann -counted-> = 57 {Cord > Author; source s2}`);
const again = (changes: object): Plant => pushLike('claims', 0, { id: 'c9', ...changes });

describe('a claim that was made already', () => {
  it('is told, whatever it cites and notes', () => {
    const told = [
      [
        '/claims/c9',
        'Claim c9 says the same as claim c1, by the same voices in the same source. Merge them, and keep the citations of both.',
      ],
    ];
    expect(toldAfter(dataset, again({}))).toEqual(told);
    expect(
      toldAfter(
        dataset,
        again({ note: 'Seen again.', inferred: true, citations: dataset.claims[1]?.citations }),
        'repeated-claim',
      ),
    ).toEqual(told);
    expect(toldAfter(dataset, pushLike('claims', 1, { id: 'c9' }), 'repeated-claim')).toHaveLength(1);
  });

  it.each<[string, object]>([
    ['subject', { subject: 'cord' }],
    ['object', { object: 'cord' }],
    ['detail', { detail: 'as guardian' }],
    ['time', { when: '2020' }],
    ['firmness', { status: 'possible' }],
    ['voices', { voices: ['author'] }],
    ['order of voices', { voices: ['author', 'cord'] }],
    ['source', { source: 's2' }],
  ])('is none that has another %s', (_what, changes) => {
    expect(toldAfter(dataset, again(changes), 'repeated-claim')).toEqual([]);
  });

  it('is none that has no detail or time where the other has one, or another value', () => {
    for (const key of ['detail', 'when']) {
      expect(toldAfter(dataset, all(again({}), drop(`claims/2/${key}`)), 'repeated-claim')).toEqual([]);
    }
    expect(toldAfter(dataset, pushLike('claims', 1, { id: 'c9', value: 58 }), 'repeated-claim')).toEqual([]);
    expect(toldAfter(dataset, pushLike('claims', 1, { id: 'c9', value: '57' }), 'repeated-claim')).toEqual([]);
  });

  it('is none of two lines without a source, for files have parallel lines', () => {
    expect(
      toldAfter(dataset, all(set('claims/0/status', 'unsourced'), again({ status: 'unsourced' })), 'repeated-claim'),
    ).toEqual([]);
  });
});

describe('a claim that joins an entity to itself', () => {
  it('is warned of, but not in a file of another tool', () => {
    expect(issuesAfter(dataset, set('claims/0/object', 'ann')).filter(({ code }) => code === 'self-claim')).toEqual([
      {
        severity: 'warning',
        code: 'self-claim',
        path: '/claims/c1/object',
        message: 'Claim c1 joins ann to itself. If that is intended, leave it; otherwise correct one of the ends.',
      },
    ]);
    const line = all(set('claims/0/object', 'ann'), set('claims/0/status', 'unsourced'));
    expect(toldAfter(dataset, line, 'self-claim')).toEqual([]);
  });
});
