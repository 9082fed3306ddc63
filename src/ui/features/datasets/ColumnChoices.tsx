import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { shorten } from '../../../lib/text.ts';
import type { ImportOutcome, RoleOfColumn, TableOfImport } from '../../../state/workspace/import-outcome.ts';
import { useCommands } from '../../parts/commands.ts';
import { importStrings, kindNames, roleNames } from './import-strings.ts';

type Mapping = NonNullable<ImportOutcome['mapping']>;

/** Let the reader say what the columns of tables mean, beside their first rows, and read them again so. */
export function ColumnChoices({ mapping }: { readonly mapping: Mapping }): JSX.Element {
  const { openMapped } = useCommands();
  const chosen = useSignal(mapping);
  const change = (index: number, table: TableOfImport) => {
    chosen.value = { tables: chosen.value.tables.map((each, at) => (at === index ? table : each)) };
  };
  return (
    <section class="import-columns">
      <h3>{importStrings.columns}</h3>
      <p class="soft">{importStrings.columnsNote}</p>
      {chosen.value.tables.map((table, index) => (
        <TableChoices key={table.file} table={table} onChange={(changed) => change(index, changed)} />
      ))}
      <button type="button" class="button" onClick={() => openMapped(chosen.value)}>
        {importStrings.again}
      </button>
    </section>
  );
}

interface TableProps {
  readonly table: TableOfImport;
  readonly onChange: (table: TableOfImport) => void;
}

function TableChoices({ table, onChange }: TableProps): JSX.Element {
  const setRole = (at: number, role: RoleOfColumn) =>
    onChange({
      ...table,
      // A role that only one column can have leaves the one that had it.
      columns: table.columns.map((column, index) => {
        if (index === at) return { ...column, role };
        return column.role === role && role !== 'attribute' && role !== 'ignore'
          ? { ...column, role: 'attribute' }
          : column;
      }),
    });
  return (
    <fieldset class="import-table">
      <legend>
        <bdi>{shorten(table.file, 80)}</bdi>
      </legend>
      <label class="import-kind">
        {importStrings.rowsAre}{' '}
        <select
          value={table.kind}
          onChange={({ currentTarget }) => {
            const kind = kindIn(currentTarget.value);
            if (kind) onChange({ ...table, kind });
          }}
        >
          {Object.entries(kindNames).map(([kind, name]) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {table.kind !== 'matrix' && <Preview table={table} onRole={setRole} />}
    </fieldset>
  );
}

interface PreviewProps {
  readonly table: TableOfImport;
  readonly onRole: (column: number, role: RoleOfColumn) => void;
}

function Preview({ table, onRole }: PreviewProps): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section class="import-preview" tabIndex={0} aria-label={importStrings.table(table.file)}>
      <table>
        <thead>
          <tr>
            {table.columns.map(({ name, role }, index) => (
              <th key={`${index} ${name}`} scope="col">
                <label>
                  <bdi>{shorten(name, 60)}</bdi>
                  <select
                    value={role}
                    onChange={({ currentTarget }) => {
                      const chosen = roleIn(currentTarget.value);
                      if (chosen) onRole(index, chosen);
                    }}
                  >
                    {Object.entries(roleNames).map(([id, words]) => (
                      <option key={id} value={id}>
                        {words}
                      </option>
                    ))}
                  </select>
                </label>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.preview.map((row, at) => (
            <tr key={`${at} ${row.join('|')}`}>
              {table.columns.map(({ name }, index) => (
                <td key={`${index} ${name}`}>
                  <bdi>{shorten(row[index] ?? '', 60)}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function kindIn(value: string): TableOfImport['kind'] | undefined {
  return value === 'nodes' || value === 'edges' || value === 'matrix' ? value : undefined;
}

function roleIn(value: string): RoleOfColumn | undefined {
  return Object.hasOwn(roleNames, value) ? (value as RoleOfColumn) : undefined;
}
