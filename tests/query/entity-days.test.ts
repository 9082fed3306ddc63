import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../src/model/lookup.ts';
import { dayOf } from '../../src/query/calendar.ts';
import { dayTicks } from '../../src/query/day-ticks.ts';
import { entityDaysOf } from '../../src/query/entity-days.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const lookup = lookupOf(
  datasetFromText(`
    Ann -met-> Bob {2020-01-01}
    Ann -met-> Bob {2020-01-11}
    Ann -met-> Cat {2022-01-01/2022-01-03}
    Ann -met-> Dan
    Eve -met-> Dan {2021-06-01/..}
    Eve -is->  = 5
  `),
);
const day = (year: number, month: number, date: number) => dayOf({ year, month, day: date });
const days = (isCounted?: (claim: number) => boolean) => {
  const all = entityDaysOf(lookup, isCounted);
  return Object.fromEntries(lookup.dataset.entities.map(({ id }, at) => [id, all[at]]));
};

describe('when an entity stands in time', () => {
  it('is the middle of its dated claims', () => {
    expect(days()).toMatchObject({
      ann: day(2020, 1, 11),
      bob: day(2020, 1, 6),
      cat: day(2022, 1, 2),
      dan: day(2021, 6, 1),
      eve: day(2021, 6, 1),
    });
  });

  it('is not known without a date', () => {
    expect(days((claim) => claim !== 4)).toMatchObject({ dan: Number.NaN, eve: Number.NaN, ann: day(2020, 1, 11) });
  });
});

describe('round dates', () => {
  const dates = (first: number, last: number, apart: number) => dayTicks(first, last, apart).map(({ date }) => date);

  it('are as far apart as they have to be', () => {
    expect(dates(day(2019, 3, 2), day(2022, 2, 1), 200)).toEqual(['2020', '2021', '2022']);
    expect(dates(day(2019, 11, 2), day(2020, 3, 1), 20)).toEqual(['2019-12', '2020', '2020-02', '2020-03']);
    expect(dates(day(2020, 2, 28), day(2020, 3, 1), 0.5)).toEqual(['2020-02-28', '2020-02-29', '2020-03-01']);
    expect(dates(day(1, 1, 1), day(2020, 3, 1), 150_000)).toEqual(['0500', '1000', '1500', '2000']);
  });

  it('lie where they say', () => {
    for (const { day: at, date } of dayTicks(day(1999, 5, 5), day(2003, 5, 5), 300)) {
      expect(at).toBe(day(Number(date), 1, 1));
    }
  });
});
