/** What the columns of tables mean: made from their names, shown to the reader of the page, and changed there. */

/** What a column may hold. `attribute` keeps its name and values as they are; `ignore` leaves it out. */
export const columnRoles = [
  'attribute',
  'ignore',
  'id',
  'label',
  'type',
  'source',
  'target',
  'relation',
  'directed',
  'quotation',
  'document',
  'url',
  'voice',
  'status',
  'date',
  'note',
  'x',
  'y',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** What the rows of a table are: entities, lines between them, or a square of numbers. */
export type TableKind = 'nodes' | 'edges' | 'matrix';

export interface TableLayout {
  readonly file: string;
  readonly kind: TableKind;
  readonly delimiter: string;
  /** Numbers with a comma before the decimals. */
  readonly hasDecimalCommas: boolean;
  readonly columns: readonly { readonly name: string; readonly role: ColumnRole }[];
  /** The first rows, for a preview. */
  readonly preview: readonly (readonly string[])[];
}

/** How all tables that were given are understood. */
export interface TableMapping {
  readonly tables: readonly TableLayout[];
}
