import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, dayOfIso, daysOf } from '../../src/query/calendar.ts';

describe('the calendar', () => {
  it('begins on 1 January 1970', () => {
    expect(dayOf({ year: 1970, month: 1, day: 1 })).toBe(0);
    expect(dayOfIso('1970-01-02')).toBe(1);
    expect(dayOfIso('1969-12-31')).toBe(-1);
  });

  it('numbers days as UTC does, from the year 100 to 9999', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 9999 }), fc.integer({ min: 0, max: 364 }), (year, offset) => {
        const date = new Date(Date.UTC(year, 0, 1 + offset));
        const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(dayOf(parts)).toBe(date.getTime() / 86_400_000);
      }),
      { seed: 1 },
    );
  });

  it('names the date of each number it gives', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800_000, max: 3_000_000 }), (day) => {
        expect(dayOf(dateOf(day))).toBe(day);
      }),
      { seed: 2 },
    );
  });

  it.each([
    ['2019', '2019-01-01', '2019-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2019-03-19', '2019-03-19', '2019-03-19'],
    ['0000', '0000-01-01', '0000-12-31'],
  ])('spreads %s over all its days', (text, first, last) => {
    expect(daysOf(text)).toEqual({ first: dayOfIso(first), last: dayOfIso(last) });
  });

  it.each(['', '19', '2019-13', '2019-02-30', '2019?', '2019/2020', '..', 'march', '2019-3'])(
    'takes “%s” for no date',
    (text) => {
      expect(daysOf(text)).toBeUndefined();
    },
  );
});
