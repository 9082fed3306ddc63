import { useEffect, useMemo, useState } from 'preact/hooks';
import { inSlices } from '../../../lib/in-slices.ts';
import type { Table } from '../../../query/rows.ts';
import { type Sort, sortingRows, sortRows } from '../../../query/sort-rows.ts';
import { noteFault } from '../../../state/screen/page.ts';

/** More rows than these are sorted in slices, and stay as they are until that is done. */
const sortedAtOnce = 5000;

/** Sort the rows of a table; many rows come in their new order a little later, and the page answers meanwhile. */
export function useSortedRows(table: Table, sort: Sort | undefined): Uint32Array {
  const isLarge = table.rows.length > sortedAtOnce && sort !== undefined;
  const atOnce = useMemo(() => (isLarge ? undefined : sortRows(table, sort)), [isLarge, table, sort]);
  const [later, setLater] = useState<{ readonly table: Table; readonly rows: Uint32Array }>();
  useEffect(() => {
    let isWanted = true;
    const sortLater = async () => {
      const rows = await inSlices(sortingRows(table, sort), () => isWanted);
      if (rows && isWanted) setLater({ table, rows });
    };
    if (isLarge) sortLater().catch((error: unknown) => noteFault(error));
    return () => {
      isWanted = false;
    };
  }, [isLarge, table, sort]);
  return atOnce ?? (later?.table === table ? later.rows : table.rows);
}
