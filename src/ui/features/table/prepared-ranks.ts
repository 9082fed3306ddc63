/**
 * The ranks of a large table's columns, worked out in slices while it stands, so that a press on a head finds them. How often entities
 * are mentioned changes with each filter; those columns hold few numbers, and are ranked with the press.
 */
import { signal } from '@preact/signals';
import { inSlices, type Sliced } from '../../../lib/in-slices.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { type RowRanks, rankingRows } from '../../../query/row-ranks.ts';
import type { Table } from '../../../query/rows.ts';
import type { ColumnId, TableName } from '../../../query/table-columns.ts';

/** Tables of more rows than these are ranked in slices. */
export const rankedAtOnce = 5000;

const counts: ReadonlySet<ColumnId> = new Set<ColumnId>(['claims', 'voices', 'spoken']);

/** By table and column; some megabytes for each table of a large dataset. */
const ranksByLookup = new WeakMap<Lookup, Map<string, RowRanks>>();
/** Changes with what is known. */
const version = signal(0);

/** Tell whether a column has to be ranked in slices before one can sort by it. */
export function isRankedAhead({ total, columns }: Table, column: ColumnId): boolean {
  return total > rankedAtOnce && !counts.has(column) && columns.includes(column);
}

/** Give the ranks of a column as far as they are there; who reads them is told when they come. */
export function ranksOf({ lookup, name }: Table, column: ColumnId): RowRanks | undefined {
  void version.value;
  return ranksByLookup.get(lookup)?.get(`${name} ${column}`);
}

/**
 * Rank the columns of a table as long as that is wanted. `next` says which of those that are left comes first, and may change its mind
 * at any time: what was begun goes on afterwards.
 */
export async function prepareRanks(
  table: Table,
  next: (left: readonly ColumnId[]) => ColumnId | undefined,
  isWanted: () => boolean,
): Promise<void> {
  const known = ranksByLookup.get(table.lookup) ?? new Map<string, RowRanks>();
  ranksByLookup.set(table.lookup, known);
  const begun = new Map<ColumnId, Sliced<RowRanks>>();
  const nextLeft = () =>
    next(table.columns.filter((column) => isRankedAhead(table, column) && !known.has(`${table.name} ${column}`)));
  for (let column = nextLeft(); column !== undefined && isWanted(); column = nextLeft()) {
    const chosen = column;
    const work = begun.get(chosen) ?? rankingRows(table, chosen);
    begun.set(chosen, work);
    const ranks = await inSlices(work, () => isWanted() && nextLeft() === chosen);
    if (!ranks) continue;
    known.set(`${table.name} ${chosen}`, ranks);
    version.value += 1;
  }
}

/** Forget the ranks of a dataset, but for a column that will be asked for again. */
export function forgetRanks(lookup: Lookup, kept?: { readonly name: TableName; readonly column: ColumnId }): void {
  const known = ranksByLookup.get(lookup);
  const ranks = kept && known?.get(`${kept.name} ${kept.column}`);
  if (kept && ranks) ranksByLookup.set(lookup, new Map([[`${kept.name} ${kept.column}`, ranks]]));
  else ranksByLookup.delete(lookup);
}
