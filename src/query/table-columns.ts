/** The tables and their columns, in the order in which they stand. */

export const tableNames = ['entities', 'claims', 'citations'] as const;
export type TableName = (typeof tableNames)[number];

export const columnIds = {
  entities: ['name', 'type', 'claims', 'voices', 'spoken', 'aliases', 'note', 'attributes'],
  claims: ['from', 'relation', 'to', 'status', 'said-by', 'quotations', 'when', 'source', 'as-of', 'attributes'],
  citations: ['quotation', 'paragraph', 'claim', 'status', 'said-by', 'when', 'source', 'as-of'],
} as const satisfies Readonly<Record<TableName, readonly string[]>>;
export type ColumnId = (typeof columnIds)[TableName][number];
