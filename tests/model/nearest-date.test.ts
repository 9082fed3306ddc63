import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestDate } from '../../src/model/checks/nearest-date.ts';
import { parseWhen } from '../../src/model/dates.ts';

describe('the nearest form of what is no date', () => {
  it.each([
    ['[1667,1668]', '[1667..1668]'],
    ['{1667..1670}', '1667/1670'],
    ['156X-12-25', '156X'],
    ['2004-06~-11', '2004-06-11~'],
    ['?2004-06', '2004-06?'],
    ['2023-01-01T00:00:00', '2023-01-01'],
    ['2023-02-30', '2023-02'],
    ['2001-13', '2001'],
    ['44 BC', '-0043'],
    ['-44', '-0044'],
    ['-0000', '0000'],
    ['about 1984', '1984~'],
    ['before 1930', '[..1929]'],
    ['the 1990s', '199X'],
    ['19 March 2019', '2019-03-19'],
    ['05/06/2004', '2004'],
    ['1985/../1990', '1985/1990'],
    ['2019-3/2020', '2019-03/2020'],
    ['1XXX', '[1000..1999]'],
    ['1984 ', '1984'],
  ])('for %j is %s', (text, nearest) => {
    expect(nearestDate(text)).toBe(nearest);
  });

  it.each(['', 'some day', 'XXXX', 'Y99999999', '2004/2003'])('is not made up for %j', (text) => {
    expect(nearestDate(text)).toBeUndefined();
  });

  it('is always a date that is read, whatever stands there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d\-/.?~%XY[\]{},T: ]{1,22}$/)), (text) => {
        const nearest = nearestDate(text);
        if (nearest !== undefined) expect(parseWhen(nearest)).toBeDefined();
      }),
      { seed: 5, numRuns: 2000 },
    );
  });
});
