import { boundsOf, type End, parseWhen } from '../model/dates.ts';
import type { Lookup } from '../model/lookup.ts';
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
}

const known = new WeakMap<Lookup, DatedClaims>();

/** Read the dates of all claims of a dataset; done once for each. */
export function datedClaimsOf(lookup: Lookup): DatedClaims {
  const found = known.get(lookup);
  if (found) return found;
  const { claims } = lookup.dataset;
  const dated = {
    first: new Int32Array(claims.length),
    last: new Int32Array(claims.length),
    dating: new Uint8Array(claims.length),
  };
  const read = new Map<string, ReadDate>();
  for (const [index, { when }] of claims.entries()) {
    if (when === undefined) continue;
    const date = read.get(when) ?? readDate(when);
    read.set(when, date);
    dated.first[index] = date.first;
    dated.last[index] = date.last;
    dated.dating[index] = date.dating;
  }
  known.set(lookup, dated);
  return dated;
}

interface ReadDate {
  readonly first: number;
  readonly last: number;
  readonly dating: number;
}

function readDate(text: string): ReadDate {
  const when = parseWhen(text);
  if (!when) return { first: 0, last: 0, dating: dating.undated };
  const { earliest, latest } = boundsOf(when);
  const ends = when.kind === 'date' ? [when.date] : [when.start, when.end];
  return {
    first: earliest === undefined ? sinceEver : dayOfIso(earliest),
    last: latest === undefined ? everAfter : dayOfIso(latest),
    dating: ends.some(isUncertain) ? dating.uncertain : dating.certain,
  };
}

function isUncertain(end: End): boolean {
  return typeof end !== 'string' && (end.uncertain || end.approximate);
}
