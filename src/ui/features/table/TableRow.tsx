import type { JSX } from 'preact';
import { type Row, type Table, targetOf } from '../../../query/rows.ts';
import { pointingAt } from '../../parts/pointing.ts';
import { CellContent, RowHead, wordsOf } from './TableCells.tsx';
import { tableStrings as words } from './table-strings.ts';

interface Props {
  readonly table: Table;
  readonly row: Row;
  /** Place among the sorted rows, from 0. */
  readonly place: number;
  readonly isSelected: boolean;
  readonly isChosen: boolean;
  /** The column whose cell the Tab key leads to; undefined in all rows but one. The first column is that of the choice. */
  readonly activeColumn: number | undefined;
}

/** A row of the table. Clicks and keys are taken up by the table as a whole. */
export function TableRow({ table, row, place, isSelected, isChosen, activeColumn }: Props): JSX.Element {
  const { lookup, columns } = table;
  const [head, ...others] = columns;
  const tabIndexOf = (column: number) => (column === activeColumn ? 0 : -1);
  return (
    <tr
      class="grid-row"
      // The head is the first row.
      aria-rowindex={place + 2}
      aria-current={isSelected ? 'true' : undefined}
      data-place={place}
      data-chosen={isChosen || undefined}
      {...pointingAt(targetOf(row))}
    >
      <td class="grid-cell cell-choose" data-column={0} tabIndex={tabIndexOf(0)}>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isChosen}
          aria-label={words.chooseRow(wordsOf(lookup, row))}
          // What is checked is what is chosen together; the table hears the click.
          onChange={(event) => {
            event.currentTarget.checked = isChosen;
          }}
        />
      </td>
      {head !== undefined && (
        <th scope="row" class="grid-cell cell-head" data-column={1} tabIndex={tabIndexOf(1)}>
          <div class="cell-text">
            <RowHead lookup={lookup} row={row} column={head} />
          </div>
        </th>
      )}
      {others.map((column, index) => (
        <td
          key={column}
          class={`grid-cell cell-${column}`}
          data-column={index + 2}
          tabIndex={tabIndexOf(index + 2)}
          lang={column === 'quotations' ? languageOf(table, row) : undefined}
        >
          <div class="cell-text">
            <CellContent lookup={lookup} row={row} column={column} />
          </div>
        </td>
      ))}
    </tr>
  );
}

function languageOf({ lookup }: Table, row: Row): string | undefined {
  return row.kind === 'entity' ? undefined : lookup.sources.get(row.claim.source)?.lang;
}
