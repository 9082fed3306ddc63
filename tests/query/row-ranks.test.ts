import { describe, expect, it } from 'vitest';
import { atOnce } from '../../src/lib/in-slices.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { showOnly } from '../../src/query/change-filters.ts';
import { visibleIn } from '../../src/query/filter.ts';
import { noFilters } from '../../src/query/filters.ts';
import { orderByRanks, rankingRows } from '../../src/query/row-ranks.ts';
import { buildTable } from '../../src/query/rows.ts';
import { sortRows } from '../../src/query/sort-rows.ts';
import { tableNames } from '../../src/query/table-columns.ts';
import { largeDataset } from '../bench/large/world.ts';

const lookup = lookupOf(largeDataset(200, 600));

describe('ranks of a whole column', () => {
  it('sort what a filter leaves just as it would be sorted by itself', () => {
    const visible = visibleIn(lookup, showOnly(noFilters, 'status', ['possible']));
    for (const name of tableNames) {
      const whole = buildTable(lookup, name, undefined);
      const left = buildTable(lookup, name, visible);
      for (const column of whole.columns.filter((id) => !['claims', 'voices', 'spoken'].includes(id))) {
        const ranks = atOnce(rankingRows(whole, column));
        for (const direction of ['ascending', 'descending'] as const) {
          expect(sortRows(left, { column, direction }, ranks), `${name} ${column}`).toEqual(
            sortRows(left, { column, direction }),
          );
        }
      }
    }
  });
});

describe('rows in the order of their ranks', () => {
  it('are in it, whatever the width of the ranks, missing ones last either way and equal ones as they stood', () => {
    const rows = Uint32Array.of(5, 0, 3, 1, 4, 2);
    for (const most of [3, 200, 70_000, 5_000_000]) {
      const ranks = Uint32Array.of(most, 0, 1, 2, most, 1);
      expect([...orderByRanks(rows, ranks, false)]).toEqual([5, 2, 3, 0, 4, 1]);
      expect([...orderByRanks(rows, ranks, true)]).toEqual([0, 4, 3, 5, 2, 1]);
    }
    expect([...orderByRanks(rows, new Uint32Array(6), true)]).toEqual([...rows]);
    expect([...orderByRanks(new Uint32Array(0), new Uint32Array(0), false)]).toEqual([]);
  });
});
