/** The words of the table; they come with it. */
import type { ColumnId, TableName } from '../../../query/table-columns.ts';
import { counted, formatCount } from '../../words/strings.ts';

/** Heads of the columns. */
export const columnTitles: Readonly<Record<ColumnId, string>> = {
  name: 'Name',
  type: 'Type',
  claims: 'Claims',
  voices: 'Voices',
  spoken: 'Speaks in',
  aliases: 'Also called',
  note: 'Note',
  from: 'Who or what',
  relation: 'Relation',
  to: 'To whom or what',
  status: 'How firmly',
  'said-by': 'Said by',
  when: 'When',
  quotations: 'Quotations',
  quotation: 'Quotation',
  paragraph: 'Place',
  claim: 'Claim',
  source: 'Source',
  'as-of': 'As of',
  attributes: 'From the file',
};

/** What stands under a head that does not say it all. */
export const columnHints: Readonly<Partial<Record<ColumnId, string>>> = {
  claims: 'Visible claims about it',
  voices: 'Different voices in these claims',
  spoken: 'Claims it makes or passes on',
  'said-by': 'Original source first, then who passes it on',
  'as-of': 'Date of the source',
  attributes: 'Columns from the imported file, unchanged',
};

export const tableTitles: Readonly<Record<TableName, string>> = {
  entities: 'Entities',
  claims: 'Claims',
  citations: 'Citations',
};

export const tableStrings = {
  table: 'Table',
  tables: 'Tables',
  caption: (name: TableName) => captions[name],
  keys: 'Arrow keys move from cell to cell, Enter opens the row, Space adds it to the selection.',
  moreColumns: (count: number) => `${formatCount(count)} more`,
  moreColumnsSpoken: (titles: readonly string[]) =>
    `${formatCount(titles.length)} more ${titles.length === 1 ? 'column' : 'columns'}: ${titles.join(', ')}`,
  firstColumns: 'First columns',
  rows: (shown: number, total: number) =>
    shown === total ? counted(total, 'row') : `${formatCount(shown)} of ${counted(total, 'row')}`,
  sorting: (count: number) => `Sorting ${counted(count, 'row')}…`,
  chooseRow: (words: string) => `Select: ${words}`,
  chooseAll: 'Select all rows',
  copy: 'Copy',
  copyHint: (rows: string) => `Copy ${rows} for a spreadsheet; each with its voices, status and source`,
  save: 'Save as CSV',
  saveHint: (rows: string) => `Save ${rows} as a file for spreadsheets; each with its voices, status and source`,
  theRows: (count: number) => counted(count, 'row'),
  allRows: (count: number) => (count === 1 ? 'the row' : `all ${formatCount(count)} rows`),
  theChosen: (count: number) => `the ${counted(count, 'selected row')}`,
  saved: (count: number, name: string) => `Saved ${counted(count, 'row')} as “${name}”.`,
  gathering: (count: number) => `Collecting ${counted(count, 'row')}…`,
  empty: (name: TableName) => `Nothing to show: this dataset has no ${name}.`,
  showEntities: 'Show its entities',
  openAnother: 'Open another file',
  printed: (shown: number, total: number) =>
    `The first ${formatCount(shown)} of ${formatCount(total)} rows. Filter, or save the table as CSV, to see the rest.`,
} as const;

const captions: Readonly<Record<TableName, string>> = {
  entities: 'Entities: people, organizations, events and everything else the claims connect',
  claims: 'Claims: who says what about whom, how firmly, and where',
  citations: 'Citations: the words the claims were read from, and where they are',
};
