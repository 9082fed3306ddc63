/** What the cells of a column are sorted by. */
import { boundsOf, parseWhen } from '../model/dates.ts';
import type { Lookup } from '../model/lookup.ts';
import { statuses } from '../model/types.ts';
import { dayOfIso } from './calendar.ts';
import { everAfter, sinceEver } from './dated-claims.ts';
import { cellText, type Row } from './rows.ts';
import type { ColumnId } from './table-columns.ts';

/** What a row is sorted by; undefined, or an empty text, when there is nothing in its cell. */
export type SortKey =
  /** Texts, and among them numbers, which come first. */
  | { readonly kind: 'text'; readonly of: (row: Row) => string | number }
  | { readonly kind: 'number'; readonly of: (row: Row) => number | undefined }
  /** Ascending by the first number, descending by the last. */
  | { readonly kind: 'span'; readonly of: (row: Row) => Span | undefined };

/** The first and the last day that a date can mean. */
export type Span = readonly [first: number, last: number];

/** Tell what the cells of a column are sorted by. */
export function sortKeyOf(lookup: Lookup, column: ColumnId): SortKey {
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
        kind: 'number',
        of: (row) =>
          row.kind === 'citation'
            ? (sources.get(row.claim.source) ?? sources.size) * longestText + row.citation.start
            : undefined,
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

/** Read a cell that is a number and nothing else, such as "-3", "1.5" or "1e+21", as a number; other texts stay as they are. */
function numberOrText(text: string): string | number {
  return /^[-−+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text.replace('−', '-')) : text;
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
