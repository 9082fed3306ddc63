/** Words around files of other tools: what became of them, and what their columns mean. */

import type { RoleOfColumn, TableOfImport } from '../../../state/workspace/import-outcome.ts';
import { counted } from '../../words/strings.ts';

export const outcomeNames = {
  read: 'Read',
  repaired: 'Repaired',
  kept: 'Kept as is',
  dropped: 'Left out',
} as const;

export const kindNames: Readonly<Record<TableOfImport['kind'], string>> = {
  edges: 'Each row links two entities',
  nodes: 'Each row is an entity',
  matrix: 'A matrix: who is linked to whom',
};

/** Meanings of columns in the order of the menu. */
export const roleNames: Readonly<Record<RoleOfColumn, string>> = {
  attribute: 'Keep as is',
  ignore: 'Leave out',
  source: 'From (one end)',
  target: 'To (other end)',
  relation: 'Relation',
  directed: 'Directed or not',
  id: 'Id',
  label: 'Name',
  type: 'Type',
  date: 'Date',
  note: 'Note',
  quotation: 'Quotation',
  document: 'Source',
  url: 'Web address of the source',
  voice: 'Voice',
  status: 'Status',
  x: 'Position: x',
  y: 'Position: y',
};

export const importStrings = {
  quoted: (count: number) =>
    `${counted(count, 'line')} came with a quotation. With the text it is from, each can be reviewed and become a claim.`,
  addText: 'Add the text…',
  title: 'What was read',
  from: (format: string) => `Read as ${format}`,
  unsourced:
    'Its lines name no source. They are drawn hollow and gray and do not count as evidence until someone gives them a voice and a quotation.',
  incomplete: 'This dataset is incomplete',
  at: 'At',
  copy: 'Copy as text',
  theReport: 'the import report',
  columns: 'What the columns mean',
  columnsNote: 'Guessed from their names. Correct what is wrong, then read the table again.',
  table: (name: string) => `Table ${name}`,
  rowsAre: 'Rows',
  again: 'Read again',
  readablePart: 'Open the readable part',
  readablePartNote: 'Everything before the damage can be opened. The dataset will say that it is incomplete.',
  openOne: (name: string) => `Open ${name}`,
  askTitle: (host: string) => `Open a file from ${host}?`,
  askNote: (host: string) =>
    `The link to this page asks for a file from ${host}. It is fetched without cookies and without revealing which page you are on. That server will see your IP address.`,
  askYes: 'Fetch and open',
  askNo: 'Don’t open',
} as const;
