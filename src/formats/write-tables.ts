/**
 * Writes a zip of three tables: claims, entities and citations. No row of a claim leaves without its status and voices. What is no row
 * stands in a small file beside them, with which the tables come back as the dataset they were.
 */
import { strToU8, type Zippable, zipSync } from 'fflate';
import stringify from 'json-stringify-pretty-compact';
import { type Cell, writeDelimited } from '../lib/delimited.ts';
import { fullEdgeLabelOf } from '../model/claim-wording.ts';
import { type Lookup, lookupOf } from '../model/lookup.ts';
import { nameOf } from '../model/names.ts';
import type { Attribute, AttributeValue, Claim, Dataset } from '../model/types.ts';
import { toCanonical } from './canonical.ts';
import { claimCells, flatGraphOf } from './flat-graph.ts';
import { headRecord, plainJson } from './own-records.ts';
import { aboutName, type ColumnKind, listCell, type TableName, tableNames, type WrittenColumns } from './own-tables.ts';

/** Write a dataset as tables in a zip. */
export function writeTables(dataset: Dataset): Uint8Array {
  const canonical = toCanonical(dataset);
  const tables = tablesOf(canonical);
  const files: Zippable = {};
  for (const name of tableNames) {
    const { rows, columns } = tables[name];
    const head = [...columns.own, ...columns.foreign.map(([foreign]) => foreign)];
    // A head with nothing below it looks like a row.
    if (rows.length > 0) files[`${name}.csv`] = strToU8(writeDelimited([head, ...rows], 'csv'));
  }
  files[aboutName] = strToU8(aboutText(canonical, tables));
  // The time of the writing must not be in the bytes; a zip knows none before 1980.
  return zipSync(files, { mtime: new Date(1980, 0, 1, 12) });
}

/** Spread a dataset over tables. */
export function tablesOf(dataset: Dataset): Readonly<Record<TableName, Table>> {
  const lookup = lookupOf(toCanonical(dataset));
  return { claims: claimTable(lookup), entities: entityTable(lookup), citations: citationTable(lookup) };
}

export interface Table {
  readonly columns: WrittenColumns;
  readonly rows: readonly (readonly Cell[])[];
}

/** Positions are columns of the entities. */
function aboutText(dataset: Dataset, tables: Readonly<Record<TableName, Table>>): string {
  const { positions: _, ...head } = headRecord(dataset);
  const columns = tableNames.flatMap((name) =>
    tables[name].rows.length > 0 ? [[name, tables[name].columns] as const] : [],
  );
  const about = {
    tables: 'Sayso',
    about: 'What does not fit into the rows of the other tables. Open all of them together to get the dataset back.',
    dataset: head,
    columns: Object.fromEntries(columns),
  };
  return `${stringify(about, { maxLength: 120, indent: 2 })}\n`;
}

function claimTable(lookup: Lookup): Table {
  const { claims } = lookup.dataset;
  const foreign = foreignColumns(claims);
  const rows = claims.map((claim) => {
    const { source, source_title, attribution: _, ...cells } = claimCells(lookup, claim);
    const own = { ...cells, voices: listCell(claim.voices) };
    return { ...endCells(lookup, claim), ...own, document: source, document_title: source_title };
  });
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    columns: { own: names, foreign },
    rows: rows.map((row, index) => [
      ...names.map((name) => cellOf(new Map<string, AttributeValue | undefined>(Object.entries(row)).get(name))),
      ...foreignValues(claims[index]?.attributes, foreign),
    ]),
  };
}

function endCells(lookup: Lookup, claim: Claim): Readonly<Record<string, Cell>> {
  const { id, subject, object, value } = claim;
  return {
    id,
    source: subject,
    source_name: nameOf(lookup, subject),
    relation: fullEdgeLabelOf(lookup, claim),
    target: object,
    target_name: object === undefined ? undefined : nameOf(lookup, object),
    value,
  };
}

function entityTable(lookup: Lookup): Table {
  const { entities } = lookup.dataset;
  const { nodes } = flatGraphOf(lookup.dataset);
  const foreign = foreignColumns(entities);
  return {
    columns: {
      own: ['id', 'label', 'type', 'name', 'in_sentence', 'anonymous', 'aliases', 'note', 'x', 'y'],
      foreign,
    },
    rows: entities.map(({ id, type, name, inSentence, anonymous, aliases, note, attributes }, index) => [
      id,
      nodes[index]?.label,
      type,
      name,
      inSentence,
      cellOf(anonymous),
      listCell(aliases),
      note,
      ...(nodes[index]?.position ?? [undefined, undefined]),
      ...foreignValues(attributes, foreign),
    ]),
  };
}

const citationColumns = [
  'claim',
  'status',
  'voices',
  'document',
  'document_title',
  'url',
  'paragraph',
  'quotation',
  'start',
  'end',
  'around',
] as const;

function citationTable({ dataset, sources }: Lookup): Table {
  const rows = dataset.claims.flatMap(({ id, status, voices, source, citations }) =>
    citations.map(({ paragraph, quote, start, end, around }) => {
      const { title, url } = sources.get(source) ?? {};
      return [id, status, listCell(voices), source, title, url, paragraph, quote, start, end, around];
    }),
  );
  return { columns: { own: citationColumns, foreign: [] }, rows };
}

function foreignColumns(things: readonly { readonly attributes?: readonly Attribute[] }[]): WrittenColumns['foreign'] {
  const kinds = new Map<string, ColumnKind>();
  for (const { attributes = [] } of things) {
    for (const [name, value] of attributes) {
      const kind = kindOf(value);
      kinds.set(name, (kinds.get(name) ?? kind) === kind ? kind : 'text');
    }
  }
  return [...kinds];
}

function kindOf(value: AttributeValue): ColumnKind {
  if (typeof value === 'object') return 'list';
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean';
}

function foreignValues(attributes: readonly Attribute[] = [], columns: WrittenColumns['foreign']): readonly Cell[] {
  const byName = new Map(attributes);
  return columns.map(([name]) => cellOf(byName.get(name)));
}

function cellOf(value: AttributeValue | undefined): Cell {
  if (value === undefined || typeof value === 'number') return value;
  return typeof value === 'object' ? plainJson(value) : String(value);
}
