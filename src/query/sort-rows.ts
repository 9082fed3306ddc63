/** The order of the rows of a table: by text as people sort it, by number, or by the days that a date can mean. */
import { atOnce, type Sliced } from '../lib/in-slices.ts';
import { sorting } from '../lib/sorting.ts';
import { boundsOf, parseWhen } from '../model/dates.ts';
import type { Lookup } from '../model/lookup.ts';
import { statuses } from '../model/types.ts';
import { dayOfIso } from './calendar.ts';
import { everAfter, sinceEver } from './dated-claims.ts';
import { cellText, type Row, type Table } from './rows.ts';
import type { ColumnId } from './table-columns.ts';

export interface Sort {
  readonly column: ColumnId;
  readonly direction: 'ascending' | 'descending';
}

/** What a row is sorted by; undefined when there is nothing in its cell. */
type SortKey =
  /** Texts, and among them numbers, which come first. */
  | { readonly kind: 'text'; readonly of: (row: Row) => string | number }
  | { readonly kind: 'number'; readonly of: (row: Row) => number | undefined }
  /** Ascending by the first number, descending by the last. */
  | { readonly kind: 'span'; readonly of: (row: Row) => Span | undefined };

type Span = readonly [first: number, last: number];

/** Stands in for what is missing: it comes last, whichever the direction. */
const missing = Number.POSITIVE_INFINITY;

/** Sort the shown rows of a table; without a sort they stay in the order of the dataset, as do rows that are equal. */
export function sortRows(table: Table, sort: Sort | undefined): Uint32Array {
  return atOnce(sortingRows(table, sort));
}

/** The same, in slices: for 100,000 claims a column of numbers takes 100 ms, one of texts that all differ half a second and more. */
export function* sortingRows(table: Table, sort: Sort | undefined): Sliced<Uint32Array> {
  if (!sort || !table.columns.includes(sort.column)) return table.rows;
  const { rows } = table;
  const isDescending = sort.direction === 'descending';
  const [major, minor] = yield* keysOf(table, sort.column, isDescending);
  const sign = isDescending ? -1 : 1;
  const order = yield* sorting([...rows.keys()], (a, b) => {
    const first = major[a] ?? missing;
    const second = major[b] ?? missing;
    if (first === missing || second === missing) return first === second ? a - b : first === missing ? 1 : -1;
    return sign * (first - second || (minor[a] ?? 0) - (minor[b] ?? 0)) || a - b;
  });
  return Uint32Array.from(order, (index) => rows[index] ?? 0);
}

/** Go on to the next sort of a column: ascending, descending, none. */
export function nextSort(sort: Sort | undefined, column: ColumnId): Sort | undefined {
  if (sort?.column !== column) return { column, direction: 'ascending' };
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : undefined;
}

/** Work out what each shown row is sorted by: a number, and another one for rows in which the first is the same. */
function* keysOf({ lookup, rows, rowAt }: Table, column: ColumnId, isDescending: boolean) {
  const key = sortKeyOf(lookup, column);
  const major = new Float64Array(rows.length);
  const minor = new Float64Array(rows.length);
  switch (key.kind) {
    case 'number':
      for (const [index, row] of rows.entries()) {
        if (index % 64 === 0) yield;
        major[index] = key.of(rowAt(row)) ?? missing;
      }
      break;
    case 'span':
      for (const [index, row] of rows.entries()) {
        if (index % 64 === 0) yield;
        const span = key.of(rowAt(row));
        major[index] = span?.[isDescending ? 1 : 0] ?? missing;
        minor[index] = span?.[isDescending ? 0 : 1] ?? missing;
      }
      break;
    case 'text': {
      const keys: (string | number)[] = [];
      for (const row of rows) {
        keys.push(key.of(rowAt(row)));
        if (keys.length % 32 === 0) yield;
      }
      const ranks = yield* rankKeys(keys);
      for (const [index, text] of keys.entries()) major[index] = ranks.get(text) ?? missing;
      break;
    }
  }
  return [major, minor] as const;
}

/** Number keys in the order in which people look for them, numbers before texts; each different key is compared only once. */
function* rankKeys(keys: readonly (string | number)[]): Sliced<ReadonlyMap<string | number, number>> {
  const different = [...new Set(keys)].filter((key) => key !== '');
  const numbers = different.filter((key) => typeof key === 'number').sort((a, b) => a - b);
  const ranks = new Map<string | number, number>(numbers.map((number, rank) => [number, rank]));
  const collator = new Intl.Collator('en', { numeric: true });
  const texts = yield* sorting(
    different.filter((key) => typeof key === 'string'),
    collator.compare,
  );
  let rank = numbers.length;
  for (const [index, text] of texts.entries()) {
    const before = texts[index - 1];
    if (index % 128 === 0) yield;
    if (before !== undefined && collator.compare(before, text) !== 0) rank += 1;
    ranks.set(text, rank);
  }
  return ranks;
}

/** Read a cell that is a number and nothing else, such as "-3", "1.5" or "1e+21", as a number; other texts stay as they are. */
function numberOrText(text: string): string | number {
  return /^[-−+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text.replace('−', '-')) : text;
}

function sortKeyOf(lookup: Lookup, column: ColumnId): SortKey {
  switch (column) {
    case 'claims':
    case 'voices':
    case 'spoken':
      return { kind: 'number', of: (row) => (row.kind === 'entity' ? row.counts[column] : undefined) };
    case 'status':
      return { kind: 'number', of: (row) => (row.kind === 'entity' ? undefined : statuses.indexOf(row.claim.status)) };
    case 'paragraph': {
      // The place in the text says the same as the paragraph, and more.
      const sources = new Map([...lookup.sources.keys()].map((id, index) => [id, index]));
      return {
        kind: 'span',
        of: (row) => {
          if (row.kind !== 'citation') return undefined;
          const place = (sources.get(row.claim.source) ?? sources.size) * longestText + row.citation.start;
          return [place, place];
        },
      };
    }
    case 'when': {
      const spanOf = spanReader();
      return { kind: 'span', of: (row) => (row.kind === 'entity' ? undefined : spanOf(row.claim.when)) };
    }
    case 'as-of': {
      const spanOf = spanReader();
      const published = (row: Row) =>
        row.kind === 'entity' ? undefined : lookup.sources.get(row.claim.source)?.published;
      return { kind: 'span', of: (row) => spanOf(published(row)) };
    }
    case 'to':
      return {
        kind: 'text',
        of: (row) => {
          const value = row.kind === 'entity' ? undefined : row.claim.value;
          return typeof value === 'number' ? value : wordToSort(lookup, row, column);
        },
      };
    default:
      return { kind: 'text', of: (row) => wordToSort(lookup, row, column) };
  }
}

/** A quotation is looked for by its first word, a number by what it comes to. */
function wordToSort(lookup: Lookup, row: Row, column: ColumnId): string | number {
  const read = numberOrText(cellText(lookup, row, column));
  return typeof read === 'number' ? read : read.replace(/^[\p{P}\s]+(?=[\p{L}\p{N}])/u, '');
}

/** No source is longer than so many code points. */
const longestText = 2 ** 30;

/** Reads dates, each once: the first and last day that they can mean. What is no date has none. */
function spanReader(): (text: string | undefined) => Span | undefined {
  const known = new Map<string, Span | undefined>();
  return (text) => {
    if (text === undefined) return undefined;
    if (!known.has(text)) known.set(text, readSpan(text));
    return known.get(text);
  };
}

function readSpan(text: string): Span | undefined {
  const when = parseWhen(text);
  if (!when) return undefined;
  const { earliest, latest } = boundsOf(when);
  return [earliest === undefined ? sinceEver : dayOfIso(earliest), latest === undefined ? everAfter : dayOfIso(latest)];
}
