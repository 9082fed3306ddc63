import { describe, expect, it } from 'vitest';
import { datePhrase } from '../../src/model/date-phrase.ts';

describe('a date in a sentence', () => {
  it.each([
    ['2014', 'in 2014'],
    ['2022-01', 'in January 2022'],
    ['2019-03-19', 'on 19 March 2019'],
    ['1931~', 'around 1931'],
    ['2019?', 'perhaps in 2019'],
    ['2019%', 'perhaps around 2019'],
    ['2023-02-09?', 'perhaps on 9 February 2023'],
    ['198X', 'in the 1980s'],
    ['2001-21', 'in spring 2001'],
    ['2007/2012', 'from 2007 to 2012'],
    ['/2019-03-19', 'until 19 March 2019'],
    ['../1985', 'up to 1985'],
    ['2002/', 'from 2002'],
    ['2002/..', 'from 2002 on'],
    ['[..1930]', 'in 1930 or earlier'],
    ['[2022-01..]', 'in January 2022 or later'],
    ['[2022-01-03..]', 'on 3 January 2022 or later'],
    ['[1997..1999]', 'sometime between 1997 and 1999'],
    ['some day', '(some day)'],
    ['[..1930-05-02]', 'on 2 May 1930 or earlier'],
    ['2012-05-02~', 'around 2 May 2012'],
    ['2001~/2003', 'from about 2001 to 2003'],
    ['2007?/..', 'from 2007 (uncertain) on'],
  ])('%s is read as “%s”', (date, words) => {
    expect(datePhrase(date, false)).toBe(words);
  });

  it('goes on since its beginning where the verb says that it goes on', () => {
    expect(datePhrase('2002/..', true)).toBe('since 2002');
    expect(datePhrase('2015~/..', true)).toBe('since about 2015');
  });
});
