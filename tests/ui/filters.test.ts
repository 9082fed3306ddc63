import { describe, expect, it } from 'vitest';
import { claimThresholds, thresholdIndex } from '../../src/ui/features/filters/claim-thresholds.ts';
import { rowNameOf } from '../../src/ui/features/filters/facet-words.ts';
import { readPeriodFields } from '../../src/ui/features/filters/period-fields.ts';
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

describe('the numbers of claims to ask for', () => {
  it('go one by one at first and in growing steps behind ten', () => {
    expect(claimThresholds(4)).toEqual([0, 1, 2, 3, 4]);
    expect(claimThresholds(120)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 30, 50, 100]);
  });

  it('stay few for any number', () => {
    expect(claimThresholds(1_000_000).length).toBeLessThan(40);
  });

  it('find the place of a number that a link brings, also between two steps', () => {
    const thresholds = claimThresholds(120);
    expect(thresholds[thresholdIndex(thresholds, 15)]).toBe(15);
    expect(thresholds[thresholdIndex(thresholds, 17)]).toBe(15);
    expect(thresholdIndex(thresholds, 0)).toBe(0);
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
