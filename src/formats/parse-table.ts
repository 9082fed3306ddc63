/** From the bytes of a table to rows of texts: encoding, separator, head, and numbers with decimal commas are worked out. */
import papaparse from 'papaparse';
import type { Issue } from '../model/issues.ts';
import { isKnownColumn, rolesOf } from './column-meanings.ts';
import { decodeCopy } from './decode-copy.ts';
import type { InputFile } from './format.ts';
import type { TableKind, TableLayout } from './table-mapping.ts';

export interface ParsedTable {
  readonly layout: TableLayout;
  /** Without the head. */
  readonly rows: readonly (readonly string[])[];
  /** Line of the file in which the first row stands, as far as cells hold no line breaks. */
  readonly firstLine: number;
  /** What is wrong with the file; the rows are those before it. */
  readonly fault: Issue | undefined;
}

const previewRows = 6;

/** Parse a table. Never throws. A table with an open quotation mark is parsed only when what stands before it is wanted. */
export function parseTable(
  file: InputFile,
  known?: TableLayout,
  wantsPart = true,
): ParsedTable | (Issue & { readonly hasPart?: boolean }) {
  const decoded = decodeCopy(file.bytes);
  if (decoded.kind === 'fault') return decoded.issue;
  const declared = /^\ufeff?sep=(.)\r?\n/i.exec(decoded.text);
  const text = decoded.text.slice(declared?.[0].length ?? 0).replace(/^\ufeff/, '');
  const delimiter = known?.delimiter ?? declared?.[1] ?? delimiterOf(text, file.name);
  if (columnsIn(text, delimiter) > mostColumns) return tooManyColumns;
  const openRow = wantsPart ? undefined : rowOfOpenQuote(text, delimiter);
  if (openRow !== undefined) return { ...quoteFault(openRow), hasPart: openRow > 1 };
  const { rows, fault } = rowsIn(text, delimiter);
  const hasHead = known !== undefined || isHead(rows);
  const names = namesOf(hasHead ? (rows[0] ?? []) : [], Math.max(0, ...rows.slice(0, 100).map((row) => row.length)));
  const body = hasHead ? rows.slice(1) : rows;
  const layout = known ?? layoutOf(file.name, delimiter, names, body, hasHead);
  return { layout, rows: body, firstLine: (declared ? 2 : 1) + (hasHead ? 1 : 0), fault };
}

/** A square table of so many would hold hundreds of millions of cells. */
const mostColumns = 20_000;

const tooManyColumns: Issue = {
  severity: 'error',
  code: 'too-many',
  path: '/rows/1',
  message:
    'Row 1: the table has more than 20,000 columns. Keep those that name things and how they are linked, or check the separator.',
};

function columnsIn(text: string, delimiter: string): number {
  const end = text.indexOf('\n');
  let columns = 1;
  for (let at = text.indexOf(delimiter); at >= 0 && (end < 0 || at < end); at = text.indexOf(delimiter, at + 1)) {
    columns += 1;
    if (columns > mostColumns) break;
  }
  return columns;
}

/** A piece is taken apart at a time: a large table never stands in memory twice. */
const pieceLength = 1_000_000;

/** Read row by row, so that empty ones take no room. An open quotation mark ends the reading. */
function rowsIn(text: string, delimiter: string): { readonly rows: string[][]; readonly fault: Issue | undefined } {
  const rows: string[][] = [];
  let fault: Issue | undefined;
  let row = 0;
  papaparse.parse<string[]>(text, {
    delimiter,
    chunkSize: pieceLength,
    step: ({ data, errors }, parser) => {
      row += 1;
      if (errors.some(({ type }) => type === 'Quotes')) {
        fault = quoteFault(row - 1);
        parser.abort();
      } else if (data.some((cell) => cell.trim() !== '')) rows.push(data.map(withoutGuard));
    },
  });
  return { rows, fault };
}

/** Find the row, from 0, in which a quotation mark opens a cell that never ends. */
function rowOfOpenQuote(text: string, delimiter: string): number | undefined {
  let [row, at] = [0, 0];
  for (let open = text.indexOf('"'); open >= 0; open = text.indexOf('"', at)) {
    for (let end = text.indexOf('\n', at); end >= 0 && end < open; end = text.indexOf('\n', end + 1)) row += 1;
    const before = text[open - 1];
    at = open + 1;
    if (before !== undefined && before !== delimiter && before !== '\n' && before !== '\r') continue;
    let close = text.indexOf('"', at);
    while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
    if (close < 0) return row;
    at = close + 1;
  }
  return undefined;
}

/** Find the separator that parts the first lines into the same number of cells, at least two. */
function delimiterOf(text: string, name: string): string {
  if (/\.(?:tsv|tab)$/i.test(name)) return '\t';
  const head = text.slice(0, 20_000);
  const lines = head
    .replace(/"(?:[^"]|"")*"/g, 'x')
    .split(/\r?\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  let best = ',';
  let most = 0;
  for (const separator of [',', ';', '\t', '|']) {
    const counts = lines.map((line) => line.split(separator).length);
    const first = counts[0] ?? 1;
    const same = counts.filter((count) => count === first).length / Math.max(1, counts.length);
    const score = first < 2 ? 0 : same * 10 + Math.min(first, 9) / 10;
    if (score > most) {
      most = score;
      best = separator;
    }
  }
  return best;
}

/** A first row is a head when it names columns, or when what stands in it never comes again below. */
function isHead(rows: readonly (readonly string[])[]): boolean {
  const [head, ...rest] = rows;
  if (!head || rest.length === 0) return false;
  if (head.some(isKnownColumn)) return true;
  if (head.some((cell) => cell.trim() !== '' && Number.isFinite(Number(cell)))) return head[0]?.trim() === '';
  const below = new Set(rest.slice(0, 500).flat());
  return head[0]?.trim() === '' || !head.some((cell) => below.has(cell));
}

function namesOf(head: readonly string[], width: number): readonly string[] {
  return Array.from(
    { length: Math.max(head.length, width) },
    (_, index) => head[index]?.trim() || `column ${index + 1}`,
  );
}

function layoutOf(
  file: string,
  delimiter: string,
  names: readonly string[],
  rows: readonly (readonly string[])[],
  hasHead: boolean,
): TableLayout {
  const kind = kindOf(names, rows, hasHead);
  const roles = kind === 'matrix' ? names.map(() => 'attribute' as const) : kindRoles(kind, names);
  return {
    file,
    kind,
    delimiter,
    hasDecimalCommas: delimiter !== ',' && hasDecimalCommas(rows),
    columns: names.map((name, index) => ({ name, role: roles[index] ?? 'attribute' })),
    preview: rows.slice(0, previewRows),
  };
}

/** A table of two or three columns that says nothing of itself is a list of lines; a wider one, of things. */
function kindRoles(kind: TableKind, names: readonly string[]) {
  const roles = [...rolesOf(names)];
  if (kind === 'edges' && !roles.includes('source')) {
    roles[0] = 'source';
    roles[1] = 'target';
    if (names.length > 2 && roles[2] === 'attribute') roles[2] = 'attribute';
  }
  if (kind === 'nodes' && !roles.includes('id') && !roles.includes('label')) roles[0] = 'label';
  return roles;
}

function kindOf(names: readonly string[], rows: readonly (readonly string[])[], hasHead: boolean): TableKind {
  if (hasHead && isMatrix(names, rows)) return 'matrix';
  const roles = rolesOf(names);
  if (roles.includes('source')) return 'edges';
  return names.length >= 2 && names.length <= 3 && !roles.includes('id') && !roles.includes('label')
    ? 'edges'
    : 'nodes';
}

/** The names at the left are those at the top, and all between them are numbers. */
function isMatrix(names: readonly string[], rows: readonly (readonly string[])[]): boolean {
  if (names.length < 3 || rows.length !== names.length - 1) return false;
  const top = new Set(names.slice(1));
  return rows.every(
    ([first = '', ...cells]) =>
      top.has(first.trim()) &&
      cells.every((cell) => cell.trim() === '' || Number.isFinite(Number(cell.replace(',', '.')))),
  );
}

function hasDecimalCommas(rows: readonly (readonly string[])[]): boolean {
  const cells = rows.slice(0, 500).flat();
  const commas = cells.filter((cell) => /^\s*-?\d+,\d+\s*$/.test(cell)).length;
  const points = cells.filter((cell) => /^\s*-?\d+\.\d+\s*$/.test(cell)).length;
  return commas > points;
}

/** Take away the apostrophe that keeps a text from being a formula. */
function withoutGuard(cell: string): string {
  return /^'+[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell) ? cell.slice(1) : cell;
}

function quoteFault(row: number): Issue {
  const message = `Row ${row + 1}: a quotation mark (") opens a cell and is never closed, so the rest of the file would be one cell. Close it there, or export the table again.`;
  return { severity: 'error', code: 'table-quotes', path: `/rows/${row + 1}`, message };
}
