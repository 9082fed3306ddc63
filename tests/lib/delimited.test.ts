import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDelimited } from '../../src/lib/delimited.ts';

describe('rows as text', () => {
  it('quotes every text of a file, and marks the file as UTF-8', () => {
    expect(
      writeDelimited(
        [
          ['name', 'count'],
          ['Ann "the pen", Bolt', 2],
        ],
        'csv',
      ),
    ).toBe('\uFEFF"name","count"\r\n"Ann ""the pen"", Bolt",2\r\n');
  });

  it('keeps a row of the clipboard on its line and its cells apart', () => {
    expect(writeDelimited([['a\tb', 'c\nd', undefined, '"e" f', 'g "h"']], 'tsv')).toBe(
      'a b\tc d\t\t"""e"" f"\tg "h"\n',
    );
  });

  it('lets no cell become a formula', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\u200B=1', '＝1', '\r=cmd|x']) {
      for (const kind of ['csv', 'tsv'] as const) {
        const cell = writeDelimited([[text]], kind).replace(/^\uFEFF?"?/, '');
        expect(cell.startsWith("'"), JSON.stringify(text)).toBe(true);
      }
    }
    expect(writeDelimited([[-3.5]], 'csv')).toBe('\uFEFF-3.5\r\n');
  });

  it('gives a reader of RFC 4180 back as many rows and cells as it was given', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('"', ',', '\r\n', '=', '""', '\u2028'));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const read = readCsv(writeDelimited(rows, 'csv'));
        expect(read.map((cells) => cells.length)).toEqual(rows.map(() => 3));
      }),
    );
  });
});

function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const pattern = /("(?:[^"]|"")*"|[^,\r\n"]*)(,|\r\n)/gy;
  pattern.lastIndex = 1;
  let row: string[] = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    row.push(match[1] ?? '');
    if (match[2] === '\r\n') {
      rows.push(row);
      row = [];
    }
    if (pattern.lastIndex === text.length) break;
  }
  return rows;
}
