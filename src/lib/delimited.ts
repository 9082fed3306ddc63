/**
 * Rows of cells as text for spreadsheets: comma-separated after RFC 4180 for files, tab-separated for the clipboard. Cells come
 * from anywhere, so none of them can become a formula, break out of its line or turn its direction round.
 */
import { tameText } from './tame-text.ts';

export type Cell = string | number | undefined;
export type Delimited = 'csv' | 'tsv';

/** Write rows, the head first. The file begins with a byte order mark: spreadsheets take it for UTF-8 then. */
export function writeDelimited(rows: Iterable<readonly Cell[]>, kind: Delimited): string {
  const [separator, lineEnd] = kind === 'csv' ? [',', '\r\n'] : ['\t', '\n'];
  const write = kind === 'csv' ? writeCsvCell : writeTsvCell;
  const lines = Array.from(rows, (cells) => `${cells.map(write).join(separator)}${lineEnd}`);
  return `${kind === 'csv' ? '\uFEFF' : ''}${lines.join('')}`;
}

/** A quoted cell is read as it stands, whatever separator a spreadsheet believes in. */
function writeCsvCell(cell: Cell): string {
  if (typeof cell === 'number') return numberWords(cell);
  return `"${guard(tameText(cell ?? '', 'all')).replaceAll('"', '""')}"`;
}

/** Quoted only where a spreadsheet would else take a quotation mark for the beginning of a quoted cell. */
function writeTsvCell(cell: Cell): string {
  if (typeof cell === 'number') return numberWords(cell);
  const text = guard(tameText(cell ?? ''));
  return text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * What begins like a formula gets an apostrophe, which spreadsheets take for "this is text"
 * (https://owasp.org/www-community/attacks/CSV_Injection); the wide forms count in East Asian settings. A text that begins with the
 * guard of its own gets one more, so that taking one away gives back what was written.
 */
function guard(text: string): string {
  return /^'*[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text;
}

function numberWords(number: number): string {
  return Number.isFinite(number) ? String(number) : '';
}
