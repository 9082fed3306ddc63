import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, parseWhen } from '../../src/model/dates.ts';
import { type Lookup, lookupOf } from '../../src/model/lookup.ts';
import { daysOf } from '../../src/query/calendar.ts';
import { sift } from '../../src/query/filter.ts';
import { noFilters, type Period } from '../../src/query/filters.ts';
import { denseSpanOf } from '../../src/query/time-axis.ts';
import { binsOfPeriod, daysOfBins, nextPeriod, periodOfBins, timelineOf } from '../../src/query/timeline.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';
import { arbitraryFilters, arbitraryWorld } from './arbitrary-world.ts';
import { plainlyVisible } from './plain-filter.ts';

const worldOf = (...dates: readonly string[]): Lookup =>
  lookupOf(datasetFromText(dates.map((when) => `Ann -met-> Bob ${when === '' ? '' : `{${when}}`}`).join('\n')));
const timelineIn = (world: Lookup, period?: Period) => timelineOf(sift(world, { ...noFilters, period }));
const countsOf = (...dates: readonly string[]) =>
  timelineIn(worldOf(...dates)).bins.map(
    ({ from, certain, uncertain }) => `${from} ${certain}${uncertain ? `+${uncertain}` : ''}`,
  );

describe('the timeline', () => {
  it('counts an interval in all of its span, in years without gaps', () => {
    expect(countsOf('2001', '2003/2005', '2008')).toEqual([
      '2001 1',
      '2002 0',
      '2003 1',
      '2004 1',
      '2005 1',
      '2006 0',
      '2007 0',
      '2008 1',
    ]);
  });

  it.each([
    ['day', '2022-01-05', '2022-02-20', '2022-01-05', '2022-02-20', 47],
    ['month', '2019-03-19', '2022-01-05', '2019-03', '2022-01', 35],
    ['quarter', '2010-02', '2020-12', '2010-01', '2020-12', 44],
    ['quarter', '2010-02', '2020', '2010-01', '2020-12', 44],
    ['year', '1990-05-01', '2022', '1990', '2022', 33],
    ['decade', '1815', '2022', '1810', '2029', 22],
    ['century', '0325', '2022', '0300', '2099', 18],
  ])('counts by %s when that suits the span', (unit, first, last, from, to, count) => {
    const timeline = timelineIn(worldOf(first, last));
    expect(timeline.unit).toBe(unit);
    expect(timeline.bins).toHaveLength(count);
    expect([timeline.bins[0]?.from, timeline.bins.at(-1)?.to]).toEqual([from, to]);
  });

  it('never counts in finer units than the dates are given in', () => {
    expect(countsOf('2021', '2022')).toEqual(['2021 1', '2022 1']);
    expect(countsOf('2022-01', '2022-02/..')).toEqual(['2022-01 1', '2022-02 1']);
  });

  it('looks at the part in which nearly all dates lie, and counts there what reaches into it', () => {
    const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
    const recent = ['2020', '2021', '2022'].flatMap((year) => months.map((month) => `${year}-${month}`));
    const world = worldOf('1931', '1931/..', ...recent);
    const whole = timelineIn(world);
    expect([whole.unit, whole.bins.length, whole.isPart]).toEqual(['decade', 10, false]);
    const dense = denseSpanOf(world);
    const part = timelineOf(sift(world, noFilters), dense);
    expect([part.unit, part.bins.length, part.isPart]).toEqual(['month', 36, true]);
    expect(part.bins.map(({ certain }) => certain)).toEqual(recent.map(() => 2));
    expect([part.openBefore, part.openAfter]).toEqual([1, 1]);
    // All of a part is a period all the same.
    expect(periodOfBins(part, 0, 35)).toEqual({ from: '2020-01', to: '2022-12' });
    expect(periodOfBins(whole, 0, 9)).toBeUndefined();
    expect(denseSpanOf(worldOf('2010', ...recent))).toBeUndefined();
    expect(denseSpanOf(worldOf())).toBeUndefined();
  });

  it('looks closer at any row of bins, though no date may lie there', () => {
    const world = worldOf('1990', '2020/2021-03', '2021-01-05', '2022');
    const whole = timelineIn(world);
    const last = whole.bins.length - 1;
    const closer = timelineOf(sift(world, noFilters), daysOfBins(whole, last - 1, last));
    expect([closer.bins[0]?.from, closer.bins.at(-1)?.to, closer.unit]).toEqual(['2021-01', '2022-12', 'month']);
    const empty = timelineOf(sift(world, noFilters), daysOfBins(whole, 3, 5));
    expect(empty.bins.every(({ total }) => total === 0)).toBe(true);
    expect(empty.bins.length).toBeGreaterThan(1);
  });

  it('puts a year into each of its months when months are counted', () => {
    expect(countsOf('2021', '2021-02')).toEqual(
      ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map(
        (month) => `2021-${month} ${month === '02' ? 2 : 1}`,
      ),
    );
  });

  it('lets open and unknown ends reach the edge, and says how many', () => {
    const world = worldOf('2001', '2003/..', '/2002', '2005');
    const { bins, openBefore, openAfter } = timelineIn(world);
    expect([bins[0]?.certain, bins.at(-1)?.certain]).toEqual([2, 2]);
    expect([openBefore, openAfter]).toEqual([1, 1]);
  });

  it('counts uncertain and approximate dates apart', () => {
    const [bin] = timelineIn(worldOf('2001', '2001?', '2001~', '2001/2001%')).bins;
    expect(bin).toMatchObject({ certain: 1, uncertain: 3, total: 4 });
  });

  it('counts the undated ones apart, and drops none', () => {
    const { bins, undated, undatedTotal } = timelineIn(worldOf('', '2001', ''));
    expect([bins.length, undated, undatedTotal]).toEqual([1, 2, 2]);
  });

  it('has no bins without dates', () => {
    expect(timelineIn(worldOf('', ''))).toMatchObject({ bins: [], undated: 2 });
    expect(periodOfBins(timelineIn(worldOf('')), 0, 0)).toBeUndefined();
    expect(nextPeriod(timelineIn(worldOf('')), undefined)).toBeUndefined();
  });

  it('keeps its axis and its counts under its own period', () => {
    const world = worldOf('2001', '2003', '2005');
    expect(timelineIn(world, { from: '2005' })).toEqual(timelineIn(world));
  });

  it('counts under the other filters, with the totals beside it', () => {
    const world = worldOf('2001', '2001; alleged', '2005', '');
    const filters = { ...noFilters, choices: { status: { kind: 'only', values: ['alleged'] } } } as const;
    const { bins, undated, undatedTotal } = timelineOf(sift(world, filters));
    expect([bins[0]?.certain, bins[0]?.total]).toEqual([1, 2]);
    expect([undated, undatedTotal]).toEqual([0, 1]);
  });

  it('is what a plain pass counts, bin by bin', () => {
    fc.assert(
      fc.property(arbitraryWorld, arbitraryFilters, (world, filters) => {
        const left = plainlyVisible(world, { ...filters, period: undefined, showsUndated: true });
        const dated = world.dataset.claims.filter(({ id, when }) => left.claims.has(id) && when !== undefined);
        const timeline = timelineOf(sift(world, filters));
        for (const bin of timeline.bins) {
          const holding = dated.filter(({ when = '' }) => {
            const parsed = parseWhen(when);
            const { earliest = '0000', latest = '9999' } = parsed ? boundsOf(parsed) : {};
            return earliest.slice(0, bin.to.length) <= bin.to && latest.slice(0, bin.from.length) >= bin.from;
          });
          const uncertain = holding.filter(({ when = '' }) => /[?~%]/.test(when));
          expect([bin.from, bin.uncertain, bin.certain + bin.uncertain]).toEqual([
            bin.from,
            uncertain.length,
            holding.length,
          ]);
        }
      }),
      { numRuns: 150, seed: 1 },
    );
  });
});

describe('the brush', () => {
  const timeline = timelineIn(worldOf('1990', '2022'));

  it('makes a period of bins, open where it reaches the edge', () => {
    expect(periodOfBins(timeline, 3, 5)).toEqual({ from: '1993', to: '1995' });
    expect(periodOfBins(timeline, 5, 3)).toEqual({ from: '1993', to: '1995' });
    expect(periodOfBins(timeline, 0, 5)).toEqual({ to: '1995' });
    expect(periodOfBins(timeline, 30, 99)).toEqual({ from: '2020' });
  });

  it('is no period when it covers everything', () => {
    expect(periodOfBins(timeline, 0, 32)).toBeUndefined();
  });

  it('finds the bins of a period again', () => {
    expect(binsOfPeriod(timeline, { from: '1993', to: '1995' })).toEqual([3, 5]);
    expect(binsOfPeriod(timeline, { from: '2020-06' })).toEqual([30, 32]);
    expect(binsOfPeriod(timeline, undefined)).toEqual([0, 32]);
    expect(binsOfPeriod(timeline, { to: '1980' })).toBeUndefined();
  });

  it('touches a bin with its last or its first day alone', () => {
    expect(binsOfPeriod(timeline, { from: '1993-12-31', to: '1995-01-01' })).toEqual([3, 5]);
    expect(binsOfPeriod(timeline, { from: '1994-01-01', to: '1994-12-31' })).toEqual([4, 4]);
  });

  it('gives back the period that it was given', () => {
    fc.assert(
      fc.property(fc.nat({ max: 32 }), fc.nat({ max: 32 }), (a, b) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        expect(binsOfPeriod(timeline, periodOfBins(timeline, first, last))).toEqual([first, last]);
      }),
      { seed: 2 },
    );
  });

  it('plays: it moves one bin on, keeps its length, and begins anew behind the end', () => {
    expect(nextPeriod(timeline, undefined)).toEqual({ from: '1990', to: '1990' });
    expect(nextPeriod(timeline, { from: '1993', to: '1995' })).toEqual({ from: '1994', to: '1996' });
    expect(nextPeriod(timeline, { from: '2019', to: '2021' })).toEqual({ from: '2020', to: '2022' });
    expect(nextPeriod(timeline, { from: '2020', to: '2022' })).toEqual({ from: '1990', to: '1992' });
  });

  it('writes periods that a filter understands, in every unit', () => {
    for (const [first, last] of [
      ['2022-01-05', '2022-02-20'],
      ['2019-03', '2022-01'],
      ['2010', '2020'],
      ['1815', '2022'],
      ['0000', '9999'],
    ]) {
      for (const { from, to } of timelineIn(worldOf(first ?? '', last ?? '')).bins) {
        expect(daysOf(from)).toBeDefined();
        expect(daysOf(to)).toBeDefined();
      }
    }
  });
});
