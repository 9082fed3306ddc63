/** Reads back the tables that Sayso writes into a zip: claims with status, voices and citations, also after work in a spreadsheet. */

import { groupBy } from '../lib/collections.ts';
import { isRecord } from '../lib/plain-values.ts';
import type { Attribute, AttributeScalar, AttributeValue } from '../model/types.ts';
import type { InputFile, ReadOptions, ReadResult } from './format.ts';
import { fieldOf, type JsonRecord } from './json-source.ts';
import { plainJson, readRecords } from './own-records.ts';
import { parseTable } from './parse-table.ts';

/** The tables, and the file beside them that holds what is no row: title, vocabulary, sources, reading steps. */
export const tableNames = ['claims', 'entities', 'citations'] as const;
export type TableName = (typeof tableNames)[number];
export const aboutName = 'about.json';

/** What the values of a foreign column are; of several kinds, texts. */
export type ColumnKind = 'text' | 'number' | 'boolean' | 'list';

/** The columns of a table that was written: our own by name, then the foreign ones with what they hold. */
export interface WrittenColumns {
  readonly own: readonly string[];
  readonly foreign: readonly (readonly [name: string, kind: ColumnKind])[];
}

/** Lists are parted so, unless an item holds a semicolon itself: then they are JSON. */
const listSeparator = '; ';

/** Write a list into a cell. */
export function listCell(items: readonly string[] | undefined): string | undefined {
  if (items === undefined) return undefined;
  const isPlain = items.every((item) => !item.includes(';') && !item.startsWith('['));
  return isPlain && items.length > 0 ? items.join(listSeparator) : plainJson(items);
}

/** Tell whether the beginning of a file is that of `about.json`. */
export function isAbout(head: string): boolean {
  return /^\s*\{\s*"tables"\s*:\s*"Sayso"/.test(head);
}

/** Read the tables with their `about.json`; undefined when they are not all there, so that they are read as anybody's. */
export function readOwnTables(
  files: readonly InputFile[],
  options: ReadOptions,
): (ReadResult & { readonly cells?: ReadonlyMap<TableName, readonly ReadonlyMap<string, string>[]> }) | undefined {
  const about = aboutIn(files);
  const columns = fieldOf(about, 'columns');
  if (!isRecord(columns)) return undefined;
  const rows = new Map<TableName, readonly Row[]>();
  for (const name of tableNames) {
    const written = columnsIn(columns[name]);
    if (!written) continue;
    const file = files.find((each) => baseName(each.name) === `${name}.csv`);
    if (!file) return undefined;
    const table = parseTable(file);
    if ('severity' in table) return { dataset: undefined, issues: [table] };
    if (table.fault) return { dataset: undefined, issues: [table.fault] };
    rows.set(
      name,
      rowsOf(
        table.layout.columns.map((column) => column.name),
        table.rows,
        written,
      ),
    );
  }
  const cells = new Map([...rows].map(([name, held]) => [name, held.map((row) => row.cells)]));
  return { ...readRecords(inputOf(fieldOf(about, 'dataset'), rows), options), cells };
}

interface Row {
  readonly cells: ReadonlyMap<string, string>;
  readonly attributes: readonly Attribute[];
}

function aboutIn(files: readonly InputFile[]): unknown {
  const file = files.find(({ name }) => baseName(name) === aboutName);
  try {
    return file && JSON.parse(new TextDecoder().decode(file.bytes));
  } catch {
    // Cut or changed by hand: the tables are read by themselves.
    return undefined;
  }
}

function columnsIn(value: unknown): WrittenColumns | undefined {
  const [own, foreign] = [fieldOf(value, 'own'), fieldOf(value, 'foreign')];
  if (!Array.isArray(own) || !Array.isArray(foreign)) return undefined;
  return {
    own: own.map(String),
    foreign: foreign.map((pair): [string, ColumnKind] => [
      String(fieldOf(pair, '0')),
      fieldOf(pair, '1') as ColumnKind,
    ]),
  };
}

/** Columns may have been moved: ours are found by name, the foreign ones keep their order. */
function rowsOf(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { own, foreign }: WrittenColumns,
): readonly Row[] {
  const places = new Map(own.map((name) => [name, head.indexOf(name)]));
  const taken = new Set(places.values());
  const others = head.map((_, at) => at).filter((at) => !taken.has(at));
  return rows.map((row) => ({
    cells: new Map([...places].flatMap(([name, at]) => (row[at] ? [[name, row[at]] as const] : []))),
    attributes: others.flatMap((at, index): Attribute[] => {
      const [name = head[at] ?? '', kind = 'text'] = foreign[index] ?? [];
      const cell = row[at] ?? '';
      return cell === '' ? [] : [[name, attributeIn(cell, kind)]];
    }),
  }));
}

function attributeIn(cell: string, kind: ColumnKind): AttributeValue {
  if (kind === 'list') return (parsedList(cell) as readonly AttributeScalar[] | undefined) ?? cell;
  if (kind === 'number') return Number.isFinite(Number(cell)) ? Number(cell) : cell;
  return kind === 'boolean' && /^(?:true|false)$/i.test(cell) ? cell.toLowerCase() === 'true' : cell;
}

function inputOf(head: unknown, rows: ReadonlyMap<TableName, readonly Row[]>): JsonRecord {
  const { version, ...rest } = isRecord(head) ? head : {};
  const citations = groupBy(rows.get('citations') ?? [], ({ cells }) => cells.get('claim') ?? '');
  const predicates = fieldOf(fieldOf(rest, 'vocabulary'), 'predicates');
  const entities = rows.get('entities') ?? [];
  const places = entities.flatMap(({ cells }) => {
    const [x, y] = [cells.get('x'), cells.get('y')];
    return x === undefined || y === undefined ? [] : [[cells.get('id') ?? '', [Number(x), Number(y)]] as const];
  });
  return {
    sayso: version,
    ...rest,
    entities: entities.map(toEntity),
    claims: (rows.get('claims') ?? []).map((row) => toClaim(row, predicates, citations)),
    ...(places.length > 0 ? { positions: Object.fromEntries(places) } : {}),
  };
}

function toEntity({ cells, attributes }: Row): JsonRecord {
  return filled({
    id: cells.get('id'),
    type: cells.get('type'),
    name: cells.get('name'),
    inSentence: cells.get('in_sentence'),
    anonymous: isTrue(cells.get('anonymous')) ? true : undefined,
    aliases: cells.has('aliases') ? listIn(cells.get('aliases')) : undefined,
    note: cells.get('note'),
    attributes: attributes.length > 0 ? attributes : undefined,
  });
}

function toClaim(
  { cells, attributes }: Row,
  predicates: unknown,
  citations: ReadonlyMap<string, readonly Row[]>,
): JsonRecord {
  const [id = '', status = '', value] = [cells.get('id'), cells.get('status'), cells.get('value')];
  const predicate = (cells.get('predicate') ?? '').replace(/ \([^()]*\)$/, '');
  const isNumber = fieldOf(fieldOf(predicates, predicate), 'range') === 'number';
  return filled({
    id,
    subject: cells.get('source'),
    predicate,
    object: cells.get('target'),
    value: isNumber && value !== undefined ? Number(value) : value,
    detail: cells.get('detail'),
    when: cells.get('when'),
    status,
    inferred: isTrue(cells.get('inferred')) ? true : undefined,
    voices: listIn(cells.get('voices')),
    source: cells.get('document'),
    citations: (citations.get(id) ?? []).map(toCitation),
    note: cells.get('note'),
    draftedBy: cells.get('drafted_by'),
    created: stampIn(cells, 'created'),
    changed: stampIn(cells, 'changed'),
    attributes: attributes.length > 0 ? attributes : undefined,
  });
}

function stampIn(cells: Row['cells'], what: 'created' | 'changed'): JsonRecord | undefined {
  const [at, by] = [cells.get(`${what}_at`), cells.get(`${what}_by`)];
  return at === undefined && by === undefined ? undefined : filled({ at, by });
}

function toCitation({ cells }: Row): JsonRecord {
  const number = (name: string) => (cells.has(name) ? Number(cells.get(name)) : undefined);
  return filled({
    paragraph: number('paragraph'),
    quote: cells.get('quotation'),
    start: number('start'),
    end: number('end'),
    around: cells.get('around'),
  });
}

function listIn(cell: string | undefined): readonly unknown[] {
  if (cell === undefined) return [];
  return parsedList(cell) ?? cell.split(/\s*;\s*/).filter((item) => item !== '');
}

function parsedList(cell: string): readonly unknown[] | undefined {
  if (!cell.startsWith('[')) return undefined;
  try {
    const value: unknown = JSON.parse(cell);
    return Array.isArray(value) ? value : undefined;
  } catch {
    // A text that begins like a list.
    return undefined;
  }
}

function isTrue(cell: string | undefined): boolean {
  return cell?.toLowerCase() === 'true';
}

function filled(record: JsonRecord): JsonRecord {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

function baseName(name: string): string {
  return (name.split(/[/\\]/).pop() ?? name).toLowerCase();
}
