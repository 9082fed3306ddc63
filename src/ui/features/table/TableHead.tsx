import type { JSX } from 'preact';
import { nextSort, type Sort } from '../../../query/sort-rows.ts';
import type { ColumnId } from '../../../query/table-columns.ts';
import { columnHints, columnTitles, tableStrings as words } from './table-strings.ts';

/** How the rows are sorted, and what the heads do about it. */
export interface HeadSorting {
  readonly sort: Sort | undefined;
  /** Whether the rows do not stand in that order yet. */
  readonly isPending: boolean;
  /** Somebody is about to sort by a column. */
  readonly onExpect: (column: ColumnId) => void;
  readonly onSort: (sort: Sort | undefined) => void;
}

interface Props {
  readonly columns: readonly ColumnId[];
  readonly sorting: HeadSorting;
  /** How many of the rows are chosen together. */
  readonly chosen: 'none' | 'some' | 'all';
  readonly onChooseAll: () => void;
}

/** The head of the table: each title is a button that sorts by its column, up, down, and not at all. */
export function TableHead({ columns, sorting, chosen, onChooseAll }: Props): JSX.Element {
  const { sort, isPending, onExpect, onSort } = sorting;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" class="cell-choose">
          <label>
            <input
              type="checkbox"
              aria-label={words.chooseAll}
              checked={chosen === 'all'}
              ref={(box) => {
                if (box) box.indeterminate = chosen === 'some';
              }}
              onChange={onChooseAll}
            />
          </label>
        </th>
        {columns.map((column, index) => (
          <th
            key={column}
            scope="col"
            class={index === 0 ? 'cell-head' : `cell-${column}`}
            aria-sort={sort?.column === column && !isPending ? sort.direction : undefined}
            data-title={columnTitles[column]}
          >
            <button
              type="button"
              class="sort"
              title={columnHints[column]}
              onPointerEnter={() => onExpect(column)}
              onFocus={() => onExpect(column)}
              onClick={() => onSort(nextSort(sort, column))}
            >
              <span>{columnTitles[column]}</span>
              <SortSign direction={sort?.column === column ? sort.direction : undefined} />
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SortSign({ direction }: { readonly direction: Sort['direction'] | undefined }): JSX.Element {
  return (
    <svg class="sort-sign" viewBox="0 0 10 14" width="10" height="14" aria-hidden="true" focusable="false">
      {direction !== 'descending' && <path d="M1.5 5.5L5 2L8.5 5.5Z" fill="currentColor" />}
      {direction !== 'ascending' && <path d="M1.5 8.5L5 12L8.5 8.5Z" fill="currentColor" />}
    </svg>
  );
}
