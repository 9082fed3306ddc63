import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../src/model/lookup.ts';
import { sift } from '../../src/query/filter.ts';
import { noFilters } from '../../src/query/filters.ts';
import { daysOfBins, type Timeline, timelineOf } from '../../src/query/timeline.ts';
import { draggedTo, movedByKey, type Range } from '../../src/ui/features/timeline/brush.ts';
import { timelineStrings } from '../../src/ui/features/timeline/timeline-strings.ts';
import { binWords, ticksOf } from '../../src/ui/features/timeline/timeline-words.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

function timelineWith(...dates: readonly string[]): Timeline {
  const lines = dates.map((date) => `Ann -met-> Bob {${date}}`);
  return timelineOf(sift(lookupOf(datasetFromText(lines.join('\n'))), noFilters));
}
const words = (timeline: Timeline, width: number) => ticksOf(timeline, width).map((tick) => tick.words);

describe('the words of a stretch of time', () => {
  it.each([
    ['year', { from: '2019', to: '2019' }, '2019'],
    ['month', { from: '2019-03', to: '2019-03' }, 'March 2019'],
    ['day', { from: '2019-03-19', to: '2019-03-19' }, '19 March 2019'],
    ['quarter', { from: '2019-01', to: '2019-03' }, 'January 2019 to March 2019'],
    ['decade', { from: '1990', to: '1999' }, '1990s'],
    ['century', { from: '1800', to: '1899' }, '1800 to 1899'],
  ] as const)('a %s', (unit, bin, expected) => {
    expect(binWords(unit, bin)).toBe(expected);
  });
});

describe('the labels of the axis', () => {
  const years = timelineWith('2002', '2022');

  it('stand at round years, as many as there is room for', () => {
    expect(words(years, 2000)).toHaveLength(21);
    expect(words(years, 400)).toEqual(['2005', '2010', '2015', '2020']);
    expect(words(years, 150)).toEqual(['2010', '2020']);
  });

  it('are the two ends where nothing round lies between', () => {
    expect(words(timelineWith('2011', '2013'), 90)).toEqual(['2011', '2013']);
  });

  it('are one for a single stretch, and none without any', () => {
    expect(words(timelineWith('2011'), 400)).toEqual(['2011']);
    expect(words(timelineWith(), 400)).toEqual([]);
  });

  it('name months, and January by its year', () => {
    expect(words(timelineWith('2021-11', '2022-08'), 320)).toEqual(['2022', 'Apr 2022', 'Jul 2022']);
  });
});

describe('a brush', () => {
  const range: Range = [4, 8];

  it('follows an end that is dragged, up to the other one', () => {
    expect(draggedTo({ kind: 'from' }, range, 2.2, 20)).toEqual([2, 8]);
    expect(draggedTo({ kind: 'from' }, range, 15, 20)).toEqual([8, 8]);
    expect(draggedTo({ kind: 'to' }, range, 12, 20)).toEqual([4, 11]);
    expect(draggedTo({ kind: 'to' }, range, -3, 20)).toEqual([4, 4]);
  });

  it('moves as a whole and keeps its length at the edges', () => {
    expect(draggedTo({ kind: 'window', at: 5 }, range, 7.5, 20)).toEqual([6, 10]);
    expect(draggedTo({ kind: 'window', at: 5 }, range, -40, 20)).toEqual([0, 4]);
    expect(draggedTo({ kind: 'window', at: 5 }, range, 99, 20)).toEqual([15, 19]);
  });

  it('is drawn anew in either direction', () => {
    expect(draggedTo({ kind: 'new', at: 10 }, range, 12.1, 20)).toEqual([10, 12]);
    expect(draggedTo({ kind: 'new', at: 10 }, range, 3.9, 20)).toEqual([3, 10]);
  });

  it('obeys the keys of a slider', () => {
    const key = (name: string, shiftKey = false) => ({ key: name, shiftKey });
    expect(movedByKey('from', key('ArrowRight'), range, 20)).toEqual([5, 8]);
    expect(movedByKey('to', key('ArrowLeft'), range, 20)).toEqual([4, 7]);
    expect(movedByKey('to', key('PageUp'), range, 20)).toEqual([4, 10]);
    expect(movedByKey('from', key('Home'), range, 20)).toEqual([0, 8]);
    expect(movedByKey('from', key('End'), range, 20)).toEqual([8, 8]);
    expect(movedByKey('to', key('End'), range, 20)).toEqual([4, 19]);
    expect(movedByKey('to', key('ArrowRight', true), range, 20)).toEqual([5, 9]);
    expect(movedByKey('from', key('Home', true), range, 20)).toEqual([0, 4]);
    expect(movedByKey('from', key('x'), range, 20)).toBeUndefined();
  });
});

describe('the words of what reaches beyond the axis', () => {
  it('say that no end is known only where all of time is shown', () => {
    expect(timelineStrings.reachOn(1, false)).toBe('; 1 has no known end');
    expect(timelineStrings.reachOn(2, true)).toBe('; 2 extend further on');
    const dated = timelineWith('2001/2004', '2010');
    const part = timelineOf(
      sift(lookupOf(datasetFromText('Ann -met-> Bob {2001/2004}\nAnn -met-> Bob {2010}')), noFilters),
      daysOfBins(dated, 0, 2),
    );
    expect([part.openAfter, part.isPart, dated.openAfter]).toEqual([1, true, 0]);
  });
});
