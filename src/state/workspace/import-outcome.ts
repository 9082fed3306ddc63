/** What became of a foreign file that was opened, as long as its dataset is on the screen. */
import { signal } from '@preact/signals';
import type { ImportReport } from '../../formats/import-report.ts';
import type { TableLayout, TableMapping } from '../../formats/table-mapping.ts';
import type { Dataset } from '../../model/types.ts';

export interface ImportOutcome {
  readonly dataset: Dataset;
  readonly report: ImportReport;
  /** How tables were understood, to be changed; absent for files of other kinds. */
  readonly mapping: TableMapping | undefined;
}

export type TableOfImport = TableLayout;
export type RoleOfColumn = TableLayout['columns'][number]['role'];

export const importOutcome = signal<ImportOutcome | undefined>(undefined);
