/** The order of the rows of a table: by text as people sort it, by number, or by the days that a date can mean. */
import { atOnce } from '../lib/in-slices.ts';
import { orderByRanks, type RowRanks, rankingRows } from './row-ranks.ts';
import type { Table } from './rows.ts';
import type { ColumnId } from './table-columns.ts';

export interface Sort {
  readonly column: ColumnId;
  readonly direction: 'ascending' | 'descending';
}

/**
 * Sort the shown rows of a table; without a sort they stay in the order of the dataset, as do rows that are equal. What is missing comes
 * last, whichever the direction. With the ranks of the column, 300,000 rows take some 10 ms.
 */
export function sortRows(table: Table, sort: Sort | undefined, known?: RowRanks): Uint32Array {
  if (!sort || !table.columns.includes(sort.column)) return table.rows;
  const ranks = known ?? atOnce(rankingRows(table, sort.column, table.rows));
  return orderByRanks(table.rows, ranks[sort.direction], sort.direction === 'descending');
}

/** Go on to the next sort of a column: ascending, descending, none. */
export function nextSort(sort: Sort | undefined, column: ColumnId): Sort | undefined {
  if (sort?.column !== column) return { column, direction: 'ascending' };
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : undefined;
}
