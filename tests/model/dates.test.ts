import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, formatWhen, parseWhen } from '../../src/model/dates.ts';

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
  ])('takes %s', (text) => {
    expect(parseWhen(text)).toBeDefined();
  });

  it.each([
    '',
    '/',
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
    '201X',
    '2019-21',
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
        const when = parseWhen(text);
        const reference = referenceBounds(text);
        if (!when) {
          // edtf.js lets 29 February pass in any year, and intervals that hold no date at all; Sayso does not.
          const isKnownDifference = /-02-29/.test(text) || /^(\.\.)?\/(\.\.)?$/.test(text);
          expect(reference === undefined || isKnownDifference).toBe(true);
          return;
        }
        // edtf.js refuses intervals whose ends begin on the same day; they are valid EDTF.
        const [start, last] = text.split('/').map((part) => boundsOf(parseWhen(part) ?? when).earliest);
        if (reference || start !== last) expect(reference).toEqual(boundsOf(when));
      }),
      { numRuns: 3000, seed: 20 },
    );
  });

  it('accepts no single date that edtf.js refuses, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d\-/.?~%X]{1,22}$/)), (text) => {
        const when = parseWhen(text);
        if (when?.kind === 'date') expect(referenceBounds(text)).toEqual(boundsOf(when));
        else if (when) expect(text.split('/')).toHaveLength(2);
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
    ['2002/', 'from 2002'],
    ['/2019-03-19', 'until 19 March 2019'],
    ['../1991', 'until 1991'],
    ['2015?/2016~', '2015 (uncertain) to about 2016'],
    ['sometime', 'sometime'],
  ])('puts %s as "%s"', (text, words) => {
    expect(formatWhen(text)).toBe(words);
  });
});

const two = (most: number) => fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'));
const year = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0'));
const nearYear = fc.integer({ min: 2018, max: 2021 }).map(String);
const anyYear = fc.oneof(year, nearYear);
const day = fc
  .tuple(
    fc.oneof(
      anyYear,
      fc.tuple(anyYear, two(13)).map((parts) => parts.join('-')),
      fc.tuple(anyYear, two(13), two(32)).map((parts) => parts.join('-')),
    ),
    fc.constantFrom('', '?', '~', '%'),
  )
  .map((parts) => parts.join(''));
const end = fc.oneof({ arbitrary: day, weight: 4 }, { arbitrary: fc.constantFrom('', '..'), weight: 1 });
const written = fc.oneof(
  day,
  fc.tuple(end, end).map((parts) => parts.join('/')),
);

/** What edtf.js makes of a text, as bounds; undefined when it refuses it. */
function referenceBounds(text: string): { earliest?: string; latest?: string } | undefined {
  try {
    const date = edtf(text, { level: 1 });
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
  return new Date(time).toISOString().slice(0, 10);
}
