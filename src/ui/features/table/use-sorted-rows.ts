import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Table } from '../../../query/rows.ts';
import { type Sort, sortRows } from '../../../query/sort-rows.ts';
import type { ColumnId, TableName } from '../../../query/table-columns.ts';
import { noteFault } from '../../../state/screen/page.ts';
import { forgetRanks, isRankedAhead, prepareRanks, rankedAtOnce, ranksOf } from './prepared-ranks.ts';

export interface SortedRows {
  /** Places of the rows in the table, in the order in which they are shown. */
  readonly rows: Uint32Array;
  /** Whether they stand as they stood before, for the order that is asked for is still being worked out. */
  readonly isPending: boolean;
  /** Get ready to sort by a column that somebody points at. */
  readonly expect: (column: ColumnId) => void;
}

/** Sort the rows of a table; the columns of a large one are got ready while it stands. */
export function useSortedRows(table: Table, sort: Sort | undefined): SortedRows {
  const expect = useRanks(table, sort);
  const known = sort && ranksOf(table, sort.column);
  const isPending =
    sort !== undefined && !known && table.rows.length > rankedAtOnce && isRankedAhead(table, sort.column);
  const sorted = useMemo(() => (isPending ? undefined : sortRows(table, sort, known)), [isPending, table, sort, known]);
  const before = useRef({ table, rows: table.rows });
  const rows = sorted ?? (isOfSameRows(before.current.table, table) ? before.current.rows : table.rows);
  useEffect(() => {
    before.current = { table, rows };
  }, [table, rows]);
  return { rows, isPending, expect };
}

/** Tell whether two tables have the same rows, as before and after an edit of what stands in one. */
function isOfSameRows(one: Table, other: Table): boolean {
  return one === other || (one.name === other.name && one.total === other.total && isAll(one) && isAll(other));
}

function isAll({ rows, total }: Table): boolean {
  return rows.length === total;
}

/** Rank the columns of a large table while it stands: the one that is sorted by, the one that is pointed at, then the others. */
function useRanks(table: Table, sort: Sort | undefined): SortedRows['expect'] {
  const { lookup, name } = table;
  const column = sort?.column;
  const sorted = useRef<{ readonly name: TableName; readonly column: ColumnId } | undefined>(undefined);
  const pointed = useRef<ColumnId | undefined>(undefined);
  const last = useRef(lookup);
  sorted.current = column && { name, column };
  useEffect(() => {
    let isWanted = true;
    const next = (left: readonly ColumnId[]) =>
      [sorted.current?.column, pointed.current].find((each) => each && left.includes(each)) ?? left[0];
    prepareRanks(table, next, () => isWanted).catch((error: unknown) => noteFault(error));
    return () => {
      isWanted = false;
    };
  }, [lookup, name]);
  useEffect(() => {
    // An edit makes another dataset, whose rows have other ranks.
    if (last.current !== lookup) forgetRanks(last.current);
    last.current = lookup;
    // Who comes back to the table finds it sorted.
    return () => forgetRanks(lookup, sorted.current);
  }, [lookup]);
  return (each) => {
    pointed.current = each;
  };
}
