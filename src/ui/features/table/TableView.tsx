import type { JSX } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import { type Cell, type Delimited, writeDelimited } from '../../../lib/delimited.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { rowFields } from '../../../query/row-fields.ts';
import { buildTable, type Table, targetOf } from '../../../query/rows.ts';
import { type TableName, tableNames } from '../../../query/table-columns.ts';
import { notice } from '../../../state/screen/page.ts';
import { visible } from '../../../state/selectors/visible.ts';
import { showTable, sortTable } from '../../../state/view/change-mode.ts';
import { change } from '../../../state/view/current-view.ts';
import { chosenIds, tableChoice } from '../../../state/view/view-selectors.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { Icon } from '../../kit/Icon.tsx';
import { useCommands } from '../../parts/commands.ts';
import { formatCount } from '../../words/strings.ts';
import { Grid } from './Grid.tsx';
import { tableTitles, tableStrings as words } from './table-strings.ts';
import { useSortedRows } from './use-sorted-rows.ts';

/** The same facts as the graph, as three tables: entities, claims, citations. */
export function TableView(): JSX.Element {
  const lookup = workspace.value?.lookup;
  return (
    <section class="table-view" aria-label={words.table}>
      {lookup && <Tables key={lookup.dataset.id} lookup={lookup} />}
    </section>
  );
}

function Tables({ lookup }: { readonly lookup: Lookup }): JSX.Element {
  const { name, sort } = tableChoice.value;
  const shown = visible.value;
  const table = useMemo(() => buildTable(lookup, name, shown), [lookup, name, shown]);
  const { rows, isPending, expect } = useSortedRows(table, sort);
  const panel = useId();
  const take = useTake(table, rows);
  return (
    <>
      <div class="table-bar">
        <Tabs lookup={lookup} name={name} panel={panel} />
        <p class="table-count">{isPending ? words.sorting(rows.length) : words.rows(rows.length, table.total)}</p>
        <TakeButtons table={table} rows={rows} take={take} />
      </div>
      <div class="table-panel" id={panel} role="tabpanel" aria-label={tableTitles[name]}>
        {table.total === 0 ? (
          <EmptyTable table={table} />
        ) : (
          <Grid
            key={name}
            table={table}
            rows={rows}
            sorting={{ sort, isPending, onExpect: expect, onSort: (next) => change(sortTable(next)) }}
            onCopy={() => take('tsv')}
          />
        )}
      </div>
    </>
  );
}

/** Said when the dataset has nothing for a table, with the one thing to do about it. */
function EmptyTable({ table }: { readonly table: Table }): JSX.Element {
  const { openFile } = useCommands();
  const hasEntities = table.lookup.dataset.entities.length > 0;
  return (
    <div class="table-empty">
      <p class="lead">{words.empty(table.name)}</p>
      <button
        type="button"
        class="button button-main"
        onClick={() => (hasEntities ? change(showTable('entities')) : openFile())}
      >
        {hasEntities ? words.showEntities : words.openAnother}
      </button>
    </div>
  );
}

interface TabsProps {
  readonly lookup: Lookup;
  readonly name: TableName;
  readonly panel: string;
}

function Tabs({ lookup, name, panel }: TabsProps): JSX.Element {
  const { entities, claims } = lookup.dataset;
  const citations = useMemo(() => claims.reduce((sum, claim) => sum + claim.citations.length, 0), [claims]);
  const counts: Readonly<Record<TableName, number>> = { entities: entities.length, claims: claims.length, citations };
  const press = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = tableNames[(tableNames.indexOf(name) + step + tableNames.length) % tableNames.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    change(showTable(next));
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={words.tables} tabIndex={-1} onKeyDown={press}>
      {tableNames.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          class="tab"
          data-tab={tab}
          aria-selected={tab === name}
          aria-controls={tab === name ? panel : undefined}
          tabIndex={tab === name ? 0 : -1}
          onClick={() => change(showTable(tab))}
        >
          {tableTitles[tab]} <span class="count">{formatCount(counts[tab])}</span>
        </button>
      ))}
    </div>
  );
}

type Take = (kind: Delimited) => void;

/** Take rows out of the page: the chosen ones, or all that are shown. */
function useTake(table: Table, rows: Uint32Array): Take {
  const { copy, saveFile } = useCommands();
  return (kind) => {
    const taken = takenRows(table, rows);
    if (taken.length > 2000) notice.value = words.gathering(taken.length);
    writeRows(table, taken, kind).then((text) => {
      if (kind === 'tsv') {
        copy(text, words.theRows(taken.length));
        return;
      }
      const name = `${table.lookup.dataset.id}-${table.name}.csv`;
      saveFile(name, text, 'text/csv');
      notice.value = words.saved(taken.length, name);
    });
  };
}

function takenRows(table: Table, rows: Uint32Array): readonly number[] {
  const chosen = new Set(chosenIds.peek());
  const marked = chosen.size === 0 ? [] : [...rows].filter((row) => chosen.has(targetOf(table.rowAt(row)).id));
  return marked.length > 0 ? marked : [...rows];
}

interface TakeProps {
  readonly table: Table;
  readonly rows: Uint32Array;
  readonly take: Take;
}

function TakeButtons({ table, rows, take }: TakeProps): JSX.Element {
  const chosen = chosenIds.value;
  const count = useMemo(() => (chosen.length === 0 ? 0 : countChosen(table, rows, chosen)), [table, rows, chosen]);
  const what = count > 0 ? words.theChosen(count) : words.allRows(rows.length);
  return (
    <div class="table-take">
      <button
        type="button"
        class="button"
        disabled={rows.length === 0}
        title={words.copyHint(what)}
        onClick={() => take('tsv')}
      >
        <Icon name="copy" />
        {words.copy}
      </button>
      <button
        type="button"
        class="button"
        disabled={rows.length === 0}
        title={words.saveHint(what)}
        onClick={() => take('csv')}
      >
        <Icon name="export" />
        {words.save}
      </button>
    </div>
  );
}

function countChosen(table: Table, rows: Uint32Array, chosen: readonly string[]): number {
  const ids = new Set(chosen);
  return rows.reduce((count, row) => count + (ids.has(targetOf(table.rowAt(row)).id) ? 1 : 0), 0);
}

/** Rows that are written before the page gets its turn. */
const atOnce = 400;

/** Write rows of a table for a spreadsheet; many in parts, so that the page goes on answering meanwhile. */
async function writeRows(table: Table, rows: readonly number[], kind: Delimited): Promise<string> {
  const lines: (readonly Cell[])[] = [];
  for (const cells of rowFields(table, rows)) {
    lines.push(cells);
    if (lines.length % atOnce === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  return writeDelimited(lines, kind);
}
