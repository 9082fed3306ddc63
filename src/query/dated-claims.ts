import { boundsOf, type End, isLoose, parseWhen } from '../model/dates.ts';
import { derive, keepUnless } from '../model/derive.ts';
import { dayOfIso } from './calendar.ts';

/** The first "day" of a claim whose beginning is open or not given: before any other. */
export const sinceEver = -0x80000000;
/** The last "day" of a claim whose end is open or not given: after any other. */
export const everAfter = 0x7fffffff;

/** How a claim is dated. */
export const dating = { undated: 0, certain: 1, uncertain: 2 } as const;

/** The days of all claims, in the order of the dataset; both ends included, open ends as `sinceEver` and `everAfter`. */
export interface DatedClaims {
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** A value of `dating`: an uncertain or approximate end makes the whole date uncertain. */
  readonly dating: Uint8Array;
  /** The finest unit in which any of the dates is given. */
  readonly precision: Precision;
}

const precisions = ['day', 'month', 'year'] as const;
export type Precision = (typeof precisions)[number];

/** Read the dates of all claims of a dataset; done once for each. */
export const datedClaimsOf = derive<DatedClaims>((lookup) => {
  const { claims } = lookup.dataset;
  const arrays = {
    first: new Int32Array(claims.length),
    last: new Int32Array(claims.length),
    dating: new Uint8Array(claims.length),
  };
  const read = new Map<string, ReadDate>();
  for (const [index, { when }] of claims.entries()) {
    if (when === undefined) continue;
    const date = read.get(when) ?? readDate(when);
    read.set(when, date);
    arrays.first[index] = date.first;
    arrays.last[index] = date.last;
    arrays.dating[index] = date.dating;
  }
  const given = new Set([...read.values()].map(({ precision }) => precision));
  return { ...arrays, precision: precisions.find((precision) => given.has(precision)) ?? 'year' };
}, keepUnless('claims'));

interface ReadDate {
  readonly first: number;
  readonly last: number;
  readonly dating: number;
  readonly precision: Precision;
}

function readDate(text: string): ReadDate {
  const when = parseWhen(text);
  if (!when) return { first: 0, last: 0, dating: dating.undated, precision: 'year' };
  const { earliest, latest } = boundsOf(when);
  const ends = when.kind === 'date' ? [when.date] : [when.start, when.end];
  const given = ends.map(precisionOf);
  return {
    first: earliest === undefined ? sinceEver : dayOfIso(earliest),
    last: latest === undefined ? everAfter : dayOfIso(latest),
    dating: isLoose(when) ? dating.uncertain : dating.certain,
    precision: precisions.find((precision) => given.includes(precision)) ?? 'year',
  };
}

function precisionOf(end: End): Precision {
  if (typeof end === 'string' || end.month === undefined) return 'year';
  return end.day === undefined ? 'month' : 'day';
}
