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
    ['２０１９', '2019'],
    ['123', '0123'],
    ['Y2020', '2020'],
    ['02019', '2019'],
    ['12345', 'Y12345'],
    ['44BC', '-0043'],
    ['44 b.c.', '-0043'],
    ['44 BCE', '-0043'],
    ['AD 44', '0044'],
    ['A.D. 1066', '1066'],
    ['ad1066', '1066'],
    ['circa 1984', '1984~'],
    ['c. 1984', '1984~'],
    ['ca 1984', '1984~'],
    ['c1984', '1984~'],
    ['around 2004-3', '2004-03~'],
    ['about 44 BC', '-0043~'],
    ['about 19 March 2019', '2019-03-19~'],
    ['after 1930', '[1931..]'],
    ['1990s', '199X'],
    ['March 2019', '2019-03'],
    ['Dec. 2019', '2019-12'],
    ['March, 2019', '2019-03'],
    ['3. March 2019', '2019-03-03'],
    ['Spring 2019', '2019'],
    ['12 Mai 2019', '2019'],
    ['[1667, 1668 , 1670]', '[1667..1670]'],
    ['{1667,1668, 1670}', '1667/1670'],
    ['2004?-06~', '2004-06%'],
    ['~2004-06', '2004-06~'],
    ['%2004', '2004%'],
    ['1985//1990', '1985/1990'],
    ['March 2019/..', '2019-03/..'],
    ['../March 2019', '../2019-03'],
    ['the 1990s/2004', '199X/2004'],
    ['2019-3-40', '2019-03'],
    ['-0044-13', '-0044'],
    ['15XX-01', '15XX'],
    ['5.6.2004', '2004'],
    ['2023-02-30 10:00', '2023-02'],
  ])('for %j is %s', (text, nearest) => {
    expect(nearestDate(text)).toBe(nearest);
  });

  it.each([
    'on 2023-01-01T00:00:00',
    'not 44 BC',
    '44 BCx',
    'not AD 44',
    'AD 44x',
    'AD x',
    'not before 1930',
    'before 1930x',
    'not after 1930',
    'after 1930x',
    'not the 1990s',
    '1990sx',
    '1 and 12 March 2019',
    'March 20191',
    'x[1667,1668]',
    '[1667,1668]x',
    'x{1667,1668}',
    '{1667,1668}x',
    '1980/1985/../1990',
    '1985/../1990/2000',
    '/March',
    'March/',
    '2019/March',
    'x156X-12-25',
    'x2023-02-30',
    '2023-02x',
    'x1XXX',
    '1XXXx',
    'x5.6.2004',
    '5.6.2004x',
  ])('is not looked for in what is only a part of %j', (text) => {
    expect(nearestDate(text)).toBeUndefined();
  });

  it.each(['2019', '2019?', '../2019'])('is not %j itself', (text) => {
    expect(nearestDate(text)).toBeUndefined();
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
