/** Reads tables (CSV, TSV): lists of lines, of nodes and lines together, and square tables of numbers. */
import type { Issue } from '../model/issues.ts';
import type { Attribute } from '../model/types.ts';
import { checkCarried } from './carried-quotation.ts';
import { decodeHead } from './decode-text.ts';
import { parseColor } from './foreign-columns.ts';
import { ForeignGraph, numberIn } from './foreign-graph.ts';
import type { FileLook, InputFile, Reader, ReadOptions, ReadResult } from './format.ts';
import { recognizeText } from './name-unknown-file.ts';
import { changesInTables, withChanges } from './own-changes.ts';
import { aboutName, isAbout, readOwnTables } from './own-tables.ts';
import { type ParsedTable, parseTable } from './parse-table.ts';
import { partOrWhole } from './read-graph-xml.ts';
import type { ColumnRole } from './table-mapping.ts';
import { TextsAtHand } from './texts-at-hand.ts';

export const csvReader: Reader = { recognize: recognizeTable, read: readTables };

function recognizeTable({ head, name }: FileLook): number {
  if (isAbout(head)) return 0.99;
  if (/^\s*[<{[]/.test(head) || /\0/.test(head)) return 0;
  if (/^\ufeff?sep=.\r?\n/i.test(head)) return 0.9;
  if (/\.(?:csv|tsv|tab)$/i.test(name)) return 0.7;
  return recognizeText(head, name) === 'a table (CSV)' ? 0.3 : 0;
}

function readTables(given: readonly InputFile[], options: ReadOptions): ReadResult {
  const own = options.mapping ? undefined : readOwnTables(given, options);
  if (own) {
    const { cells = new Map(), ...result } = own;
    return withChanges(result, 'table (CSV)', given, (dataset) => changesInTables(cells, dataset));
  }
  const graph = new ForeignGraph();
  const tables: GivenTable[] = [];
  const files = given.filter(({ bytes }) => !isAbout(decodeHead(bytes)));
  if (files.length < given.length) {
    const advice = 'To get the claims back, open it together with all the tables that Sayso wrote.';
    graph.notes.add('dropped', `file ${aboutName}, whose tables are not all there`, undefined, advice);
  }
  for (const file of files) {
    const table = parseTable(
      file,
      options.mapping?.tables.find((known) => known.file === file.name),
      options.readablePart === true,
    );
    if ('severity' in table) {
      const { hasPart = false, ...issue } = table;
      return { dataset: undefined, issues: [issue], ...(hasPart ? { hasReadablePart: true } : {}) };
    }
    if (files.length > 1 && isCitations(table)) {
      const advice = 'The table of claims holds the same quotations.';
      graph.notes.add('dropped', 'rows of citations', file.name, advice, table.rows.length);
    } else tables.push({ ...table, isAlone: files.length === 1 });
  }
  // Nodes first, so that lines find their names.
  const rank = { nodes: 0, matrix: 1, edges: 2 };
  tables.sort((a, b) => rank[a.layout.kind] - rank[b.layout.kind]);
  const texts = new TextsAtHand(options.texts);
  for (const table of tables) {
    if (table.layout.kind === 'nodes') addNodes(graph, table, texts);
    else if (table.layout.kind === 'matrix') addMatrix(graph, table);
    else addEdges(graph, table, texts);
  }
  nameEnds(graph);
  const fault = tables.map((table) => table.fault).find((each): each is Issue => each !== undefined);
  const result = partOrWhole(graph, { format: 'table (CSV)', files }, fault, options);
  return { ...result, mapping: { tables: tables.map(({ layout }) => layout) } };
}

/** A table of our own export that lists the quotations of the claims beside it. */
function isCitations({ layout }: ParsedTable): boolean {
  const names = layout.columns.map(({ name }) => name);
  return names[0] === 'claim' && ['status', 'voices', 'paragraph', 'quotation'].every((name) => names.includes(name));
}

interface GivenTable extends ParsedTable {
  /** Whether no other file was given with it. */
  readonly isAlone: boolean;
}

type Cells = ReadonlyMap<ColumnRole, string>;
type RowReader = (row: readonly string[], place: string) => { cells: Cells; attributes: Attribute[] };

/** Take a row apart: cells by role, and all others under the names of their columns. What is quoted is looked up. */
function rowReader({ layout, rows }: ParsedTable, { notes }: ForeignGraph, texts: TextsAtHand): RowReader {
  const { columns, hasDecimalCommas } = layout;
  const quoted = columns.findIndex(({ role }) => role === 'quotation');
  const named = columns.flatMap(({ role }, index) => (role === 'document' || role === 'url' ? [index] : []));
  const documents = new Set(rows.map((row) => named.map((index) => row[index]).join('\n')));
  const numeric = columns.map((_, index) => isNumeric(rows, index, hasDecimalCommas));
  return (row, place) => {
    const cells = new Map<ColumnRole, string>();
    const attributes: Attribute[] = [];
    for (const [index, raw] of row.entries()) {
      const text = raw.trim();
      const { name = `column ${index + 1}`, role = 'attribute' } = columns[index] ?? {};
      if (text === '' || role === 'ignore') continue;
      if (index === quoted) {
        const names = named.map((at) => row[at]);
        const carried = { quote: text, column: name };
        attributes.push(...checkCarried(carried, texts.find(names, documents.size === 1), place, notes));
      } else if (role === 'attribute' || keptRoles.has(role)) {
        attributes.push([name, (numeric[index] ? numberOf(text, hasDecimalCommas) : undefined) ?? text]);
      }
      if (role !== 'attribute') cells.set(role, text);
    }
    return { cells, attributes };
  };
}

/** What a file says of source, voice and status stays what the file says. */
const keptRoles: ReadonlySet<ColumnRole> = new Set(['document', 'url', 'voice', 'status']);

function addNodes(graph: ForeignGraph, table: GivenTable, texts: TextsAtHand): void {
  const read = rowReader(table, graph, texts);
  for (const [index, row] of table.rows.entries()) {
    const place = placeOf(table, index);
    const { cells, attributes } = read(row, place);
    const id = cells.get('id') ?? cells.get('label');
    if (id === undefined) {
      graph.notes.add('dropped', 'rows without an id or a name', place, 'Fill in the column, or choose another one.');
      continue;
    }
    const color = attributes.find(([name]) => name.toLowerCase() === 'color')?.[1];
    graph.nodes.push({
      id,
      label: cells.get('label'),
      type: cells.get('type'),
      note: cells.get('note'),
      x: numberOf(cells.get('x') ?? '', table.layout.hasDecimalCommas),
      y: numberOf(cells.get('y') ?? '', table.layout.hasDecimalCommas),
      color: typeof color === 'string' ? parseColor(color) : undefined,
      attributes,
      place,
    });
  }
}

const direction = /^(?:un)?directed$|^mutual$/i;

function addEdges(graph: ForeignGraph, table: GivenTable, texts: TextsAtHand): void {
  const read = rowReader(table, graph, texts);
  // One relation may be called so; where nothing else stands, the column says which way the lines go.
  const relationAt = table.layout.columns.findIndex(({ role }) => role === 'relation');
  const isOfDirections = table.rows.every((row) =>
    direction.test((row[relationAt] ?? 'directed').trim() || 'directed'),
  );
  for (const [index, row] of table.rows.entries()) {
    const place = placeOf(table, index);
    const { cells, attributes } = read(row, place);
    const [source, target] = [cells.get('source'), cells.get('target')];
    if (source === undefined || target === undefined) {
      graph.notes.add(
        'dropped',
        'rows without both ends',
        place,
        'Fill in both columns, or choose others for the two ends.',
      );
      continue;
    }
    const relation = cells.get('relation');
    const isDirection = relation !== undefined && isOfDirections;
    // Gephi writes so in a column called Type.
    const typed = attributes.find(([name, value]) => name.toLowerCase() === 'type' && direction.test(String(value)));
    const directed = cells.get('directed') ?? (isDirection ? relation : String(typed?.[1] ?? 'directed'));
    graph.edges.push({
      id: cells.get('id'),
      source,
      target,
      label: isDirection ? cells.get('label') : relation,
      isDirected: !/^(?:undirected|mutual|false|no|0|nein)$/i.test(directed),
      when: cells.get('date'),
      note: cells.get('note'),
      attributes,
      place,
    });
  }
}

function addMatrix(graph: ForeignGraph, { layout, rows, firstLine }: ParsedTable): void {
  const names = layout.columns.slice(1).map(({ name }) => name);
  const values = new Map(rows.map((row) => [row[0]?.trim() ?? '', row.slice(1).map((cell) => cell.trim())]));
  const weightOf = (source: string, at: number) =>
    numberOf(values.get(source)?.[at] ?? '', layout.hasDecimalCommas) ?? 0;
  const isSymmetric = names.every((source, row) =>
    names.every((target, column) => weightOf(source, column) === weightOf(target, row)),
  );
  for (const [index, name] of names.entries())
    graph.nodes.push({ id: name, attributes: [], place: `line ${firstLine + index}` });
  for (const [row, source] of names.entries()) {
    for (const [column, target] of names.entries()) {
      const weight = weightOf(source, column);
      if (weight === 0 || (isSymmetric && column < row)) continue;
      const place = `line ${firstLine + row}`;
      graph.edges.push({ source, target, isDirected: !isSymmetric, attributes: [['weight', weight]], place });
    }
  }
}

/** Lines may call their ends by name where the nodes have ids. */
function nameEnds(graph: ForeignGraph): void {
  const ids = new Set(graph.nodes.map(({ id }) => id));
  const idsByLabel = new Map(graph.nodes.map(({ id, label }) => [label ?? id, id]));
  if (ids.size === 0) {
    for (const { source, target, place } of graph.edges) {
      for (const id of [source, target]) {
        if (ids.has(id)) continue;
        ids.add(id);
        graph.nodes.push({ id, attributes: [], place });
      }
    }
    return;
  }
  for (const [index, edge] of graph.edges.entries()) {
    const source = ids.has(edge.source) ? edge.source : (idsByLabel.get(edge.source) ?? edge.source);
    const target = ids.has(edge.target) ? edge.target : (idsByLabel.get(edge.target) ?? edge.target);
    graph.edges[index] = { ...edge, source, target };
  }
}

function placeOf({ layout, firstLine, isAlone }: GivenTable, index: number): string {
  return `row ${firstLine + index}${isAlone ? '' : ` of ${layout.file}`}`;
}

/** A column is of numbers when every cell is one that can be kept as such; ids of many digits and numbers with leading zeros stay texts. */
function isNumeric(rows: readonly (readonly string[])[], index: number, hasCommas: boolean): boolean {
  let count = 0;
  for (const row of rows) {
    const text = row[index]?.trim() ?? '';
    if (text === '' || /^(?:[+-]?inf(?:inity)?|nan)$/i.test(text)) continue;
    if (/^[+-]?0\d/.test(text) || numberOf(text, hasCommas) === undefined) return false;
    count += 1;
  }
  return count > 0;
}

function numberOf(text: string, hasCommas: boolean): number | undefined {
  const plain =
    hasCommas && /^\s*[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+),\d+\s*$/.test(text)
      ? text.replaceAll('.', '').replace(',', '.')
      : text;
  return numberIn(plain);
}
