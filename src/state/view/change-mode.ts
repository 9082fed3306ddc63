/** Transitions of what is read: the view, the table and its order, the text. */

import type { Sort } from '../../query/sort-rows.ts';
import type { TableName } from '../../query/table-columns.ts';
import type { Mode, View } from './view.ts';

/** Show the graph, the list or the table. */
export function showMode(mode: Mode): (view: View) => View {
  return (view) => (view.mode === mode ? view : { ...view, mode });
}

/** Show one of the tables, in the order of the dataset. */
export function showTable(name: TableName): (view: View) => View {
  return (view) => (view.table.name === name ? view : { ...view, table: { name, sort: undefined } });
}

/** Sort the table. */
export function sortTable(sort: Sort | undefined): (view: View) => View {
  return (view) => ({ ...view, table: { ...view.table, sort } });
}

/** Show the text of a source beside the graph, or none. */
export function read(reading: string | undefined): (view: View) => View {
  return (view) => (view.reading === reading ? view : { ...view, reading });
}
