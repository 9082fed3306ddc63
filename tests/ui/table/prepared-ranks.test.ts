import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../src/lib/in-slices.ts';
import { lookupOf } from '../../../src/model/lookup.ts';
import { rankingRows } from '../../../src/query/row-ranks.ts';
import { buildTable } from '../../../src/query/rows.ts';
import type { ColumnId } from '../../../src/query/table-columns.ts';
import { forgetRanks, isRankedAhead, prepareRanks, ranksOf } from '../../../src/ui/features/table/prepared-ranks.ts';
import { largeDataset } from '../../bench/large/world.ts';

const large = () => buildTable(lookupOf(largeDataset(6000, 6000)), 'claims', undefined);

describe('the columns of a large table', () => {
  it('are all ranked while it stands, the one that is wanted first', async () => {
    const table = large();
    const asked: ColumnId[] = [];
    const next = (left: readonly ColumnId[]) => {
      const column = left.includes('quotations') ? 'quotations' : left[0];
      if (column && asked.at(-1) !== column) asked.push(column);
      return column;
    };
    await prepareRanks(table, next, () => true);
    expect(asked).toEqual(['quotations', ...table.columns.filter((column) => column !== 'quotations')]);
    for (const column of table.columns) expect(ranksOf(table, column), column).toBeDefined();
  });

  it('come out the same when somebody points now here, now there', async () => {
    const table = large();
    let calls = 0;
    await prepareRanks(
      table,
      (left) => left[calls++ % 2] ?? left[0],
      () => true,
    );
    for (const column of table.columns) expect(ranksOf(table, column)).toEqual(atOnce(rankingRows(table, column)));
  });

  it('are left when nobody wants them, and forgotten but for the one that is sorted by', async () => {
    const table = large();
    await prepareRanks(
      table,
      (left) => left[0],
      () => false,
    );
    expect(table.columns.filter((column) => ranksOf(table, column))).toEqual([]);
    await prepareRanks(
      table,
      (left) => left[0],
      () => true,
    );
    forgetRanks(table.lookup, { name: 'claims', column: 'to' });
    expect(table.columns.filter((column) => ranksOf(table, column))).toEqual(['to']);
    forgetRanks(table.lookup);
    expect(ranksOf(table, 'to')).toBeUndefined();
  });

  it('are not what small tables have, nor the counts that each filter changes', () => {
    const small = buildTable(lookupOf(largeDataset(50, 100)), 'claims', undefined);
    expect(small.columns.some((column) => isRankedAhead(small, column))).toBe(false);
    const entities = buildTable(lookupOf(largeDataset(6000, 6000)), 'entities', undefined);
    expect(entities.columns.filter((column) => !isRankedAhead(entities, column))).toEqual([
      'claims',
      'voices',
      'spoken',
    ]);
  });
});
