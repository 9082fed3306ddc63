import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowNameOf } from '../../src/ui/features/filters/FilterRow.tsx';
import { readPeriodFields } from '../../src/ui/features/filters/PeriodFields.tsx';
import { rangeWords, readRangeFields } from '../../src/ui/features/filters/range-fields.ts';
import { periodWords } from '../../src/ui/words/period-words.ts';
import { smallWorld } from './small-world.ts';

describe('the rows of the filters', () => {
  const lookup = smallWorld(['m1 ann met bob']);

  it('carry names, not ids', () => {
    expect(rowNameOf(lookup, 'type', 'person')).toBe('Person');
    expect(rowNameOf(lookup, 'predicate', 'accused')).toBe('was accused by');
    expect(rowNameOf(lookup, 'group', 'accusation')).toBe('Accusations');
    expect(rowNameOf(lookup, 'evidence', 'one-voice')).toBe('One voice');
    expect(rowNameOf(lookup, 'voice', 'unnamed')).toBe('unnamed');
  });

  it('carry the id where nothing has a name', () => {
    expect(rowNameOf(lookup, 'type', 'ghost')).toBe('ghost');
    expect(rowNameOf(lookup, 'evidence', 'hearsay')).toBe('hearsay');
  });
});

describe('the fields of a range', () => {
  it('read numbers as people write them, open where a field is empty', () => {
    expect(readRangeFields(' 1,200 ', '2.5e3', false)).toEqual({ kind: 'range', least: 1200, most: 2500 });
    expect(readRangeFields('\u22125', '', false)).toEqual({ kind: 'range', least: -5, most: undefined });
    expect(readRangeFields('', '', true)).toEqual({ kind: 'range', least: undefined, most: undefined });
  });

  it('keep to whole numbers where things are counted', () => {
    expect(readRangeFields('1.5', '3.9', true)).toEqual({ kind: 'range', least: 2, most: 3 });
    expect(readRangeFields('1.2', '1.8', true)).toEqual({ kind: 'ends-below' });
  });

  it('say which of them is no number, and when nothing could lie between them', () => {
    expect(readRangeFields('many', '3', false)).toEqual({ kind: 'not-a-number', field: 'from' });
    expect(readRangeFields('1', '1,2', false)).toEqual({ kind: 'not-a-number', field: 'to' });
    expect(readRangeFields('', '9e999', false)).toEqual({ kind: 'not-a-number', field: 'to' });
    expect(readRangeFields('4', '3', false)).toEqual({ kind: 'ends-below' });
  });

  it('read back what they were given', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(readRangeFields(String(number), '', false)).toEqual({
          kind: 'range',
          least: number + 0,
          most: undefined,
        });
      }),
      { seed: 1 },
    );
  });

  it('are worded as a range', () => {
    const words = [{}, { least: 2 }, { most: 1990 }, { least: 2, most: 12_000 }, { least: 0.5, most: 0.5 }].map(
      rangeWords,
    );
    expect(words).toEqual(['any number', 'at least 2', 'at most 1990', '2 to 12,000', 'only 0.5']);
  });
});

describe('the fields of a period', () => {
  it('make a period of years, months and days, open where a field is empty', () => {
    expect(readPeriodFields('2019', ' 2022-03 ')).toEqual({ kind: 'period', period: { from: '2019', to: '2022-03' } });
    expect(readPeriodFields('', '2022-03-19')).toEqual({ kind: 'period', period: { to: '2022-03-19' } });
    expect(readPeriodFields('', '')).toEqual({ kind: 'period', period: undefined });
  });

  it('say which of them is no date', () => {
    expect(readPeriodFields('last year', '')).toEqual({ kind: 'not-a-date', field: 'from' });
    expect(readPeriodFields('2019', '2019-02-30')).toEqual({ kind: 'not-a-date', field: 'to' });
  });

  it('say when the period would end before it begins', () => {
    expect(readPeriodFields('2022', '2019')).toEqual({ kind: 'ends-before' });
    expect(readPeriodFields('2022', '2022-03')).toEqual({ kind: 'period', period: { from: '2022', to: '2022-03' } });
  });
});

describe('the words of a period', () => {
  it.each([
    [{ from: '2014', to: '2019-03' }, '2014 to March 2019'],
    [{ from: '2014' }, 'since 2014'],
    [{ to: '2019' }, 'until 2019'],
    [{ from: '2014', to: '2014' }, '2014'],
  ])('%o is %s', (period, words) => {
    expect(periodWords(period)).toBe(words);
  });
});
