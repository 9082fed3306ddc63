import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asOfWords, spanOfSources } from '../../src/model/as-of.ts';
import type { Source } from '../../src/model/types.ts';

/** A source that appeared then; `undefined` when it does not say. */
const published = (when: string | undefined, index = 0): Source => ({
  id: `s${index}`,
  kind: 'article',
  title: 'A source',
  voices: [],
  ...(when === undefined ? {} : { published: when }),
});
const spanOf = (...dates: readonly (string | undefined)[]) => spanOfSources(dates.map(published));

describe('as of when several sources speak', () => {
  it('is the day of the only one, or of those of one day', () => {
    expect(spanOf('2023-03-14')).toBe('as of 14 March 2023');
    expect(spanOf('2023-03-14', '2023-03-14')).toBe('as of 14 March 2023');
  });

  it('runs from the first to the last, in whatever order they stand', () => {
    const dates = ['2021', '2023-03-14', '2023-04', '2022-11-30'];
    fc.assert(
      fc.property(fc.shuffledSubarray(dates, { minLength: dates.length }), (shuffled) => {
        expect(spanOf(...shuffled)).toBe('as of 2021 to April 2023');
      }),
    );
  });

  it('begins with what may be earliest, and ends with what may be latest', () => {
    expect(spanOf('2023-06-01', '2023')).toBe('as of 2023');
    expect(spanOf('2023-12-31', '2022-12', '2023-01/2023-06')).toBe('as of December 2022 to 31 December 2023');
    expect(spanOf('1914', '-0043-03-15')).toBe('as of 15 March 44 BC to 1914');
  });

  it('takes a time without a beginning for the earliest, and one without an end for the latest', () => {
    expect(spanOf('1914', '../2019', '2020')).toBe('as of up to 2019 to 2020');
    expect(spanOf('../2019', '1914')).toBe('as of up to 2019');
    expect(spanOf('2018', '2019/..', '2020')).toBe('as of 2018 to since 2019');
    expect(spanOf('2020', '2019/..')).toBe('as of since 2019');
  });

  it('counts apart those that bear no date, or only bounds of one, or none that can be read', () => {
    expect(spanOf('2023-03-14', undefined)).toBe('as of 14 March 2023, 1 undated');
    expect(spanOf('[2022-01..]', '2023-03-14', 'last spring', '2021')).toBe('as of 2021 to 14 March 2023, 2 undated');
  });

  it('is not known where none bears a date', () => {
    expect(spanOf(undefined)).toBe('undated');
    expect(spanOf('[2022-01..]', 'last spring')).toBe('undated');
    expect(spanOf()).toBe('undated');
  });
});

describe('as of when one source speaks', () => {
  it('is said with its date, or that it is not known', () => {
    expect(asOfWords(published('2023-03-14'))).toBe('as of the source (14 March 2023)');
    expect(asOfWords(published('[2022-01..]'))).toBe('as of the source (undated, not before January 2022)');
    expect(asOfWords(published(undefined))).toBe('as of the source, whose date is not known');
  });
});
