/** Text on a terminal: colors where they are wanted, columns that stand under each other, lines that fit. */
import { graphemes } from '../lib/segments.ts';

/** Give a text a look; without color the text stays as it is. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly warn: (text: string) => string;
  /** Characters in a line; undefined where lines may be of any length, as in a file. */
  readonly width: number | undefined;
}

/** Make the paint of an output stream. */
export function createPaint(inColor: boolean, width?: number): Paint {
  const style = (on: number, off: number) => (text: string) => (inColor ? `\u001b[${on}m${text}\u001b[${off}m` : text);
  return {
    bold: style(1, 22),
    faint: style(2, 22),
    good: style(32, 39),
    bad: style(31, 39),
    warn: style(33, 39),
    width,
  };
}

/** Decide on color: `FORCE_COLOR` and `NO_COLOR` first, as on https://force-color.org and https://no-color.org, then the terminal. */
export function wantsColor(environment: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  const force = environment['FORCE_COLOR'];
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if ((environment['NO_COLOR'] ?? '') !== '') return false;
  return isTerminal && environment['TERM'] !== 'dumb';
}

/** Make text from a file harmless to a terminal: no control characters, no characters that turn the direction of what follows. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}

export type Column = 'left' | 'right';

/** Put rows of cells under each other; the last left-hand column is not filled up. */
export function alignColumns(rows: readonly (readonly string[])[], columns: readonly Column[]): readonly string[] {
  const widths = columns.map((_, index) => Math.max(0, ...rows.map((row) => widthOf(row[index] ?? ''))));
  return rows.map((row) =>
    columns
      .map((column, index) => {
        const cell = row[index] ?? '';
        const space = ' '.repeat((widths[index] ?? 0) - widthOf(cell));
        return column === 'right' ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** Break a text into lines of a width, at spaces, each line indented; a width of undefined keeps it on one line. */
export function wrap(text: string, indent: number, width: number | undefined): readonly string[] {
  const margin = ' '.repeat(indent);
  if (width === undefined) return [margin + text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(margin + line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, margin + line];
}

/** Say a number of things: "1 claim", "2 claims", "no claims". */
export function count(number: number, one: string, many = `${one}s`): string {
  if (number === 0) return `no ${many}`;
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}

/** Count the characters that are seen: colors take no room. */
function widthOf(text: string): number {
  const seen = text.split('\u001b[').map((piece, index) => (index === 0 ? piece : piece.replace(/^\d+m/, '')));
  return graphemes(seen.join('')).length;
}
