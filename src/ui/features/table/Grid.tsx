import { type Signal, useSignal, useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { type Table, targetOf } from '../../../query/rows.ts';
import { isPrinting } from '../../../state/screen/page.ts';
import { selection } from '../../../state/selectors/details.ts';
import { chooseTogether } from '../../../state/view/change-multi-selection.ts';
import { change } from '../../../state/view/current-view.ts';
import { chosenIds } from '../../../state/view/view-selectors.ts';
import { useWindow } from '../../kit/use-window.ts';
import { useCommands } from '../../parts/commands.ts';
import { stopPointing } from '../../parts/pointing.ts';
import { chooseRange, toggleAll, toggleRow } from './choose-rows.ts';
import { MoreColumns } from './MoreColumns.tsx';
import { type CellPlace, moveCell } from './move-cell.ts';
import { type HeadSorting, TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import { tableStrings as words } from './table-strings.ts';

interface Props {
  readonly table: Table;
  /** Places of the rows in the table, in the order in which they are shown. */
  readonly rows: Uint32Array;
  readonly sorting: HeadSorting;
  readonly onCopy: () => void;
}

/**
 * The rows: only those near the eye are in the page. One cell at a time can be reached by Tab; from there arrow keys lead on,
 * and the focus stays with the table when its row is scrolled out of the page.
 */
export function Grid({ table, rows, sorting, onCopy }: Props): JSX.Element {
  const { select } = useCommands();
  const scroller = useRef<HTMLDivElement>(null);
  const active = useSignal<CellPlace>({ row: 0, column: 1 });
  const isFocusWanted = useRef(false);
  const anchor = useRef(0);
  const own = useRef<string | undefined>(undefined);
  const view = useWindow(scroller, rows.length);
  const idAt = (place: number) => targetOf(table.rowAt(rows[place] ?? 0)).id;
  const chosen = useMemo(() => new Set(chosenIds.value), [chosenIds.value]);

  const selectRow = (place: number) => {
    own.current = idAt(place);
    anchor.current = place;
    stopPointing();
    select(targetOf(table.rowAt(rows[place] ?? 0)));
  };
  const goTo = (to: CellPlace) => {
    active.value = to;
    isFocusWanted.current = true;
    view.reveal(to.row);
  };
  const choose = (place: number, isRange: boolean) => chooseRows(anchor, place, isRange, idAt);
  const keys = { choose, selectRow, goTo, onCopy };

  useFocus(scroller, active.value, isFocusWanted);
  useSelection(table, rows, own, (place) => {
    active.value = { ...active.peek(), row: place };
    view.reveal(place);
  });

  const at = { row: Math.min(active.value.row, Math.max(0, rows.length - 1)), column: active.value.column };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the cells in it. */}
      <div
        class="table-scroll"
        ref={scroller}
        tabIndex={-1}
        onScroll={view.look}
        onKeyDown={(event) => pressInBody(event, at, sizeOf(table, rows, view.page()), keys)}
        onFocusIn={({ target }) => noteFocus(active, target)}
      >
        <table class="facts-grid" data-table={table.name} aria-rowcount={rows.length + 1}>
          <Caption table={table} count={rows.length} />
          <TableHead
            columns={table.columns}
            sorting={sorting}
            chosen={useShareChosen(table, rows, chosen)}
            onChooseAll={() => chooseAll(table, rows)}
          />
          <Body table={table} rows={rows} view={view} at={at} chosen={chosen} keys={keys} />
        </table>
        <PrintedPart shown={view.shown.end} count={rows.length} />
      </div>
      <MoreColumns scroller={scroller} columns={table.columns} />
    </>
  );
}

function noteFocus(active: Signal<CellPlace>, target: EventTarget | null): void {
  active.value = placeOf(target) ?? active.peek();
}

function sizeOf(table: Props['table'], rows: Props['rows'], page: number) {
  return { rows: rows.length, columns: table.columns.length + 1, page };
}

function chooseAll(table: Props['table'], rows: Props['rows']): void {
  change(chooseTogether(toggleAll(chosenIds.peek(), idsOf(table, rows))));
}

/** Say how much of a long table is printed. */
function PrintedPart({ shown, count }: { readonly shown: number; readonly count: number }): JSX.Element | undefined {
  return isPrinting.value && shown < count ? <p>{words.printed(shown, count)}</p> : undefined;
}

function Caption({ table, count }: { readonly table: Props['table']; readonly count: number }): JSX.Element {
  return (
    <caption class="visually-hidden">
      {words.caption(table.name)}. {words.rows(count, table.total)}. {words.keys}
    </caption>
  );
}

function pressInBody(event: KeyboardEvent, ...rest: Rest<typeof pressKey>): void {
  if (event.target instanceof Element && event.target.closest('thead')) return;
  pressKey(event, ...rest);
}

type Rest<Deed> = Deed extends (event: KeyboardEvent, ...rest: infer Others) => void ? Others : never;

/** Choose a row or let go of it; as a range, all rows from the last one chosen to it. */
function chooseRows(
  anchor: { current: number },
  place: number,
  isRange: boolean,
  idAt: (place: number) => string,
): void {
  const before = chosenIds.peek();
  change(chooseTogether(isRange ? chooseRange(before, idAt, anchor.current, place) : toggleRow(before, idAt(place))));
  if (!isRange) anchor.current = place;
}

/** Go to the row of what is selected elsewhere. */
function useSelection(
  table: Props['table'],
  rows: Props['rows'],
  own: { current: string | undefined },
  onFound: (place: number) => void,
): void {
  useSignalEffect(() => {
    const id = selection.value?.id;
    if (id === undefined || id === own.current) return;
    own.current = id;
    const place = rows.findIndex((row) => targetOf(table.rowAt(row)).id === id);
    if (place >= 0) onFound(place);
  });
}

interface Deeds {
  readonly choose: (place: number, isRange: boolean) => void;
  readonly selectRow: (place: number) => void;
  readonly goTo: (to: CellPlace) => void;
  readonly onCopy: () => void;
}

interface BodyProps {
  readonly table: Table;
  readonly rows: Uint32Array;
  readonly view: ReturnType<typeof useWindow>;
  readonly at: CellPlace;
  readonly chosen: ReadonlySet<string>;
  readonly keys: Deeds;
}

function Body({ table, rows, view, at, chosen, keys }: BodyProps): JSX.Element {
  const selected = selection.value?.id;
  const { shown, rowHeight } = view;
  const end = Math.min(shown.end, rows.length);
  const first = Math.min(shown.first, end);
  // The Tab key leads to the cell where the reader was last, or to the first row in sight.
  const activeRow = at.row >= first && at.row < end ? at.row : first;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the table hears the keys.
    <tbody
      onMouseDown={(event) => {
        // Shift chooses rows here; it would mark the text between two clicks.
        if (event.shiftKey) event.preventDefault();
      }}
      onClick={(event) => clickRow(event, keys)}
    >
      <Space height={first * rowHeight} columns={table.columns.length + 1} />
      {Array.from({ length: end - first }, (_, index) => {
        const place = first + index;
        const row = table.rowAt(rows[place] ?? 0);
        const { id } = targetOf(row);
        return (
          <TableRow
            key={rows[place]}
            table={table}
            row={row}
            place={place}
            isSelected={id === selected}
            isChosen={chosen.has(id)}
            activeColumn={place === activeRow ? at.column : undefined}
          />
        );
      })}
      <Space height={(rows.length - end) * rowHeight} columns={table.columns.length + 1} />
    </tbody>
  );
}

/** Stands for rows that are not in the page. */
function Space({ height, columns }: { readonly height: number; readonly columns: number }): JSX.Element | undefined {
  if (height <= 0 || isPrinting.value) return undefined;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus.
    <tr class="space" aria-hidden="true">
      <td colSpan={columns} style={{ height: `${height}px` }} />
    </tr>
  );
}

/** Bring the focus to the active cell when a key led there, and keep it in the table when its row leaves the page. */
function useFocus(
  scroller: { readonly current: HTMLDivElement | null },
  at: CellPlace,
  isWanted: { current: boolean },
): void {
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    if (isWanted.current) {
      const cell = element.querySelector<HTMLElement>(`[data-place="${at.row}"] [data-column="${at.column}"]`);
      if (cell) {
        isWanted.current = false;
        cell.focus({ preventScroll: true });
        cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      }
    }
    const isInside = element.contains(document.activeElement);
    if (hadFocus.current && !isInside && document.activeElement === document.body)
      element.focus({ preventScroll: true });
    hadFocus.current = element.contains(document.activeElement);
  });
}

function pressKey(
  event: KeyboardEvent,
  at: CellPlace,
  size: { readonly rows: number; readonly columns: number; readonly page: number },
  { choose, selectRow, goTo, onCopy }: Deeds,
): void {
  if (size.rows === 0 || event.altKey) return;
  const isCommand = event.ctrlKey || event.metaKey;
  const to = moveCell(event, at, size);
  if (to) {
    if (event.shiftKey && to.row !== at.row) choose(to.row, true);
    goTo(to);
  } else if (event.key === 'Enter' && !isCommand) selectRow(at.row);
  else if (event.key === ' ' && !isCommand) choose(at.row, event.shiftKey);
  else if (isCommand && event.key.toLowerCase() === 'c' && getSelection()?.isCollapsed !== false) onCopy();
  else return;
  event.preventDefault();
}

function clickRow(event: MouseEvent, { choose, selectRow }: Deeds): void {
  const to = placeOf(event.target);
  if (!to || !(event.target instanceof Element)) return;
  const isCommand = event.ctrlKey || event.metaKey;
  // A link opens in a tab of its own when the reader asks the browser for that.
  if (isCommand && event.target.closest('a')) return;
  if (event.target.closest('.cell-choose')) {
    choose(to.row, event.shiftKey);
    return;
  }
  if (event.shiftKey || isCommand) choose(to.row, event.shiftKey);
  else if (getSelection()?.isCollapsed !== false) selectRow(to.row);
  event.preventDefault();
}

/** Tell in which cell something lies. */
function placeOf(target: EventTarget | null): CellPlace | undefined {
  if (!(target instanceof Element)) return undefined;
  const row = target.closest<HTMLElement>('[data-place]')?.dataset['place'];
  const column = target.closest<HTMLElement>('[data-column]')?.dataset['column'];
  return row === undefined ? undefined : { row: Number(row), column: Number(column ?? 1) };
}

function idsOf(table: Table, rows: Uint32Array): ReadonlySet<string> {
  return new Set(Array.from(rows, (row) => targetOf(table.rowAt(row)).id));
}

function useShareChosen(table: Table, rows: Uint32Array, chosen: ReadonlySet<string>): 'none' | 'some' | 'all' {
  return useMemo(() => {
    if (chosen.size === 0 || rows.length === 0) return 'none';
    let count = 0;
    for (const row of rows) if (chosen.has(targetOf(table.rowAt(row)).id)) count += 1;
    return count === 0 ? 'none' : count === rows.length ? 'all' : 'some';
  }, [table, rows, chosen]);
}
