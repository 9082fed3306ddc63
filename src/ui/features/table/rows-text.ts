/** Rows on their way out of the page. Many rows are written in parts, so that the page goes on answering meanwhile. */
import { type Cell, type Delimited, writeDelimited } from '../../../lib/delimited.ts';
import { rowFields } from '../../../query/row-fields.ts';
import type { Table } from '../../../query/rows.ts';

/** Rows that are written before the page gets its turn. */
const atOnce = 400;

/** Write rows of a table for a spreadsheet. */
export async function writeRows(table: Table, rows: readonly number[], kind: Delimited): Promise<string> {
  const lines: (readonly Cell[])[] = [];
  for (const cells of rowFields(table, rows)) {
    lines.push(cells);
    if (lines.length % atOnce === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  return writeDelimited(lines, kind);
}
