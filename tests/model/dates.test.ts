import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  compareDays,
  formatWhen,
  isLoose,
  isUndated,
  parseWhen,
  publishedWords,
} from '../../src/model/dates.ts';

describe('how exactly a date is known', () => {
  const looseIn = (text: string) => {
    const when = parseWhen(text);
    if (!when) throw new Error(`No date: ${text}`);
    return isLoose(when);
  };

  it.each(['2019', '2019-03', '2019-03-19', '2019-21', '2007/2012', '2007/..', '/2012', '-0044', 'Y17000'])(
    'is what is written, for %s',
    (text) => {
      expect(looseIn(text)).toBe(false);
    },
  );

  it.each(['2019?', '2019~', '2019%', '201X', '19XX', '2004-XX', '2004-06-XX', '2007~/2012', '2007/2012?', '201X/..'])(
    'is not quite, for %s',
    (text) => {
      expect(looseIn(text)).toBe(true);
    },
  );

  it.each(['[..1929]', '[2022-01..]', '[1667..1668]'])('is some day of a span, for %s', (text) => {
    expect(looseIn(text)).toBe(true);
    expect(isUndated(text)).toBe(true);
  });

  it('counts for nothing where a source bears no date at all, but a loose date is one', () => {
    expect(isUndated(undefined)).toBe(true);
    expect(['2019', '2019?', '2007/..', 'long ago'].some(isUndated)).toBe(false);
  });
});

describe('dates at the edges of the calendar', () => {
  it.each([
    ['2020-02-29', '2020-02-29'],
    ['1900-02', '1900-02-28'],
    ['2000-02', '2000-02-29'],
    ['2019-04', '2019-04-30'],
    ['2019-06', '2019-06-30'],
    ['2019-09', '2019-09-30'],
    ['2019-11', '2019-11-30'],
    ['2019-12', '2019-12-31'],
    ['2019-24', '2020-02-29'],
    ['2018-24', '2019-02-28'],
    ['Y999999', 'Y999999-12-31'],
    ['Y-999999', 'Y-999999-12-31'],
  ])('%s ends on %s', (text, latest) => {
    const when = parseWhen(text);
    expect(when && boundsOf(when).latest).toBe(latest);
  });

  it.each([
    '2019-00',
    '2019-01-00',
    '2019-04-31',
    '1900-02-29',
    'x2019',
    '2019x',
    'x[..1929]',
    '[..1929]x',
    'xY17000',
    'Y17000x',
    '2019?x',
    'long ago/2019',
    '2019/long ago',
    '[long ago..2019]',
    '[2019..long ago]',
  ])('%s is none', (text) => {
    expect(parseWhen(text)).toBeUndefined();
  });

  it('may begin and end on one day, but not before it begins', () => {
    expect(parseWhen('2019/2019')).toBeDefined();
    expect(parseWhen('2019-03-19/2019-03-19')).toBeDefined();
    expect(parseWhen('2019-03-19/2019-03-18')).toBeUndefined();
    expect(parseWhen('[2019..2019]')).toBeDefined();
  });

  it('are worded with what is not known of them', () => {
    expect(formatWhen('2004-XX-XX')).toBe('2004 (month and day not known)');
    expect(formatWhen('1000')).toBe('1000');
    expect(formatWhen('0999')).toBe('AD 999');
    expect(formatWhen('0000')).toBe('1 BC');
    expect(formatWhen('101X')).toBe('the 1010s');
    expect(formatWhen('190X')).toBe('the years 1900–1909');
    expect(formatWhen('100X')).toBe('the years 1000–1009');
    expect(formatWhen('00XX')).toBe('the years AD 1–99');
    expect(formatWhen('09XX')).toBe('the years AD 900–999');
    expect(formatWhen('10XX')).toBe('the years 1000–1099');
    expect(formatWhen('-00XX')).toBe('the years 100–1 BC');
  });
});

describe('parseWhen', () => {
  it.each([
    '2019',
    '2022-01',
    '2019-03-19',
    '2015~',
    '2022?',
    '2014%',
    '2007/2012',
    '2019-03-19/..',
    '/2019-03-19',
    '../1991',
    '2019/',
    '-0044-03-15',
    'Y-12000',
    'Y17000',
    '201X',
    '19XX~',
    '-019X',
    '2019-21',
    '2004-XX',
    '2004-06-XX',
    '2004-XX-XX?',
    '2001-22/2003',
    '[..1929]',
    '[2022-01..]',
    '[1667..1668]',
  ])('takes %s', (text) => {
    expect(parseWhen(text)).toBeDefined();
  });

  it.each([
    '',
    '/',
    '[..]',
    '[1930..1929]',
    '[1667,1668]',
    '{1667..1670}',
    '-0000',
    'Y1985',
    'Y1000000',
    '1XXX',
    'XXXX',
    '156X-12-25',
    '?2004-06',
    '2004-XX-12',
    '2019-25',
    '2019-21-01',
    '../..',
    '/..',
    '2019-13',
    '2019-02-29',
    '2019-02-30',
    '2020/2019',
    '2020-05/2020',
    '2019-3-19',
    '19 March 2019',
    '2019 ',
    '2019/2020/2021',
    '2019?~',
    '٢٠١٩',
    '2019\n',
  ])('refuses %j', (text) => {
    expect(parseWhen(text)).toBeUndefined();
  });

  it('knows leap years', () => {
    expect(parseWhen('2020-02-29')).toBeDefined();
    expect(parseWhen('1900-02-29')).toBeUndefined();
    expect(parseWhen('2000-02-29')).toBeDefined();
  });

  it('agrees with edtf.js on everything that is written in the subset', () => {
    fc.assert(
      fc.property(written, (text) => {
        // edtf.js gives unknown days, and seasons, before the year 0 to other years than their own.
        fc.pre(!/(^|\/)-\d{4}-(\d\d-XX|XX|2[1-4])/.test(text));
        const when = parseWhen(text);
        const reference = referenceBounds(text);
        if (!when) {
          // edtf.js lets 29 February pass in any year, a year -0000 with a month, and intervals that hold no date at all; Sayso does not.
          const isKnownDifference = /-02-29|-0000/.test(text) || /^(\.\.)?\/(\.\.)?$/.test(text);
          expect(reference === undefined || isKnownDifference).toBe(true);
          return;
        }
        // edtf.js refuses intervals whose ends begin on the same day; they are valid EDTF.
        const [start, last] = text.split('/').map((part) => boundsOf(parseWhen(part) ?? when).earliest);
        if (reference || start !== last) expectSame(text, boundsOf(when), reference);
      }),
      { numRuns: 3000, seed: 20 },
    );
  });

  it('accepts no single date that edtf.js refuses, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d\-/.?~%X]{1,22}$/)), (text) => {
        const when = parseWhen(text);
        if (when?.kind === 'date') expectSame(text, boundsOf(when), referenceBounds(text));
        else if (when?.kind === 'interval') expect(text.split('/')).toHaveLength(2);
      }),
      { numRuns: 3000, seed: 21 },
    );
  });
});

describe('boundsOf', () => {
  it.each([
    ['2019', '2019-01-01', '2019-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2016/2022-01', '2016-01-01', '2022-01-31'],
    ['2002/..', '2002-01-01', undefined],
    ['/2019-03-19', undefined, '2019-03-19'],
    ['198X', '1980-01-01', '1989-12-31'],
    ['19XX', '1900-01-01', '1999-12-31'],
    ['-019X', '-0199-01-01', '-0190-12-31'],
    ['2004-02-XX', '2004-02-01', '2004-02-29'],
    ['2001-21', '2001-01-01', '2001-12-31'],
    ['2001-24', '2001-01-01', '2002-02-28'],
    ['Y-12000', 'Y-12000-01-01', 'Y-12000-12-31'],
    ['[..1929]', undefined, '1929-12-31'],
    ['[2022-01..]', '2022-01-01', undefined],
  ])('spans the whole of %s', (text, earliest, latest) => {
    const when = parseWhen(text);
    expect(when && boundsOf(when)).toEqual({ ...(earliest && { earliest }), ...(latest && { latest }) });
  });
});

describe('formatWhen', () => {
  it.each([
    ['2019', '2019'],
    ['2022-01', 'January 2022'],
    ['2019-03-19', '19 March 2019'],
    ['2015~', 'about 2015'],
    ['2022?', '2022, uncertain'],
    ['2014%', 'about 2014, uncertain'],
    ['2016/2022-01', '2016 to January 2022'],
    ['2002/..', 'since 2002'],
    ['2002/', 'from 2002 (end not given)'],
    ['/2019-03-19', 'until 19 March 2019 (start not given)'],
    ['../1991', 'up to 1991'],
    ['198X', 'the 1980s'],
    ['190X', 'the years 1900–1909'],
    ['19XX', 'the years 1900–1999'],
    ['-019X', 'the years 200–191 BC'],
    ['2004-XX', '2004 (month not known)'],
    ['2004-06-XX', 'June 2004 (day not known)'],
    ['2001-24', 'winter 2001'],
    ['-0043', '44 BC'],
    ['0000', '1 BC'],
    ['0014', 'AD 14'],
    ['Y-12000', '12001 BC'],
    ['[..1929]', '1929 or earlier'],
    ['[1930-05..]', 'May 1930 or later'],
    ['[1996..1999]', 'sometime between 1996 and 1999'],
    ['2015?/2016~', '2015 (uncertain) to about 2016'],
    ['sometime', 'sometime'],
  ])('puts %s as "%s"', (text, words) => {
    expect(formatWhen(text)).toBe(words);
  });
});

describe('publishedWords', () => {
  it.each([
    [undefined, 'undated'],
    ['2022-03', 'March 2022'],
    ['[2022-01..]', 'undated, not before January 2022'],
    ['[..1929]', 'undated, not after 1929'],
    ['[2019..2021]', 'undated, not before 2019 and not after 2021'],
  ])('puts %s as "%s"', (published, words) => {
    expect(publishedWords(published)).toBe(words);
  });
});

describe('compareDays', () => {
  it('puts days in order across the year 0 and the year 10000', () => {
    const days = ['2019-03-19', 'Y12000-01-01', '-0044-03-15', '-0044-03-14', 'Y-12000-05-01', '0000-01-01'];
    expect(days.sort(compareDays)).toEqual([
      'Y-12000-05-01',
      '-0044-03-14',
      '-0044-03-15',
      '0000-01-01',
      '2019-03-19',
      'Y12000-01-01',
    ]);
  });
});

const two = (most: number) => fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'));
const year = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0')), weight: 6 },
  { arbitrary: fc.integer({ min: 0, max: 9999 }).map((number) => `-${String(number).padStart(4, '0')}`), weight: 1 },
  { arbitrary: fc.integer({ min: 0, max: 199 }).map((number) => `${String(number).padStart(3, '0')}X`), weight: 1 },
  {
    arbitrary: fc
      .integer({ min: -99, max: 99 })
      .map((n) => `${n < 0 ? '-' : ''}${String(Math.abs(n)).padStart(2, '0')}XX`),
    weight: 1,
  },
);
const farYear = fc
  .integer({ min: 10_000, max: 99_999 })
  .chain((number) => fc.constantFrom(`Y${number}`, `Y-${number}`));
const monthOrSeason = fc.oneof(two(13), fc.constantFrom('21', '22', '23', '24', 'XX'));
const nearYear = fc.integer({ min: 2018, max: 2021 }).map(String);
const anyYear = fc.oneof(year, nearYear);
const day = fc
  .tuple(
    fc.oneof(
      anyYear,
      farYear,
      fc.tuple(anyYear, monthOrSeason).map((parts) => parts.join('-')),
      fc.tuple(anyYear, two(13), fc.oneof(two(32), fc.constant('XX'))).map((parts) => parts.join('-')),
    ),
    fc.constantFrom('', '?', '~', '%'),
  )
  .map((parts) => parts.join(''));
const end = fc.oneof({ arbitrary: day, weight: 4 }, { arbitrary: fc.constantFrom('', '..'), weight: 1 });
const written = fc.oneof(
  day,
  fc.tuple(end, end).map((parts) => parts.join('/')),
);

interface Reference {
  readonly earliest?: string;
  readonly latest?: string;
}

/** edtf.js gives seasons three months, from January on: the year holds them. */
function expectSame(text: string, bounds: Reference, reference: Reference | undefined): void {
  const isSeason = /-2[1-4]/.test(text);
  if (!isSeason) expect([text, reference]).toEqual([text, bounds]);
  else if (reference?.earliest && bounds.earliest)
    expect(compareDays(bounds.earliest, reference.earliest)).toBeLessThanOrEqual(0);
  if (isSeason && reference?.latest && bounds.latest)
    expect(compareDays(bounds.latest, reference.latest)).toBeGreaterThanOrEqual(0);
}

/** What edtf.js makes of a text, as bounds; undefined when it refuses it. */
function referenceBounds(text: string): Reference | undefined {
  // edtf.js takes only some unknown digits, seasons and long years in intervals: their ends are asked for one by one.
  const [begin = '', end = ''] = text.split('/');
  if (text.includes('/') && /[XY]|-2[1-4]/.test(text)) {
    const [first, then] = [begin, end].map((part) => referenceBounds(part));
    const isGiven = (part: string) => part !== '' && part !== '..';
    if ((isGiven(begin) && !first) || (isGiven(end) && !then)) return undefined;
    if (first?.earliest && then?.earliest && compareDays(then.earliest, first.earliest) < 0) return undefined;
    return { ...(first?.earliest && { earliest: first.earliest }), ...(then?.latest && { latest: then.latest }) };
  }
  try {
    // edtf.js refuses qualifiers behind unknown digits and long years, which widen nothing.
    const date = edtf(text.replace(/([XY][^/]*)[?~%]/g, '$1'), { level: 1 });
    const [start, last] = text.includes('/') ? text.split('/') : [text, text];
    return {
      ...(start !== '' && start !== '..' && { earliest: iso(date.min) }),
      ...(last !== '' && last !== '..' && { latest: iso(date.max) }),
    };
  } catch {
    return undefined;
  }
}

function iso(time: number): string {
  const [, sign = '', digits = '', rest = ''] =
    /^([+-]?)(\d+)(-.*)$/.exec(new Date(time).toISOString().slice(0, -14)) ?? [];
  const year = Number(digits);
  const minus = sign === '-' ? '-' : '';
  return `${year > 9999 ? 'Y' : ''}${minus}${String(year).padStart(4, '0')}${rest}`;
}
