import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../src/ui/styles');
/** Paper has its own measures; fonts have none. */
const files = readdirSync(folder).filter((name) => name !== 'print.css' && name !== 'fonts.css');

/** Lines and gaps stay thin; shadows and corners are no room for text. */
const fixed = /^(?:border|outline|stroke|box-shadow|text-decoration|text-underline|letter-spacing|--radius)/;

function fixedLengthsIn(css: string): readonly string[] {
  return css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !fixed.test(line))
    .filter((line) => (line.startsWith('@') ? /\dpx/ : /(?<![\w.])(?:[89]|\d{2,})(?:\.\d+)?px/).test(line));
}

describe('for readers who set their letters larger', () => {
  it.each(files)('what text stands in grows along in %s, and so do the widths at which the page changes', (name) => {
    expect(fixedLengthsIn(readFileSync(join(folder, name), 'utf8'))).toEqual([]);
  });

  it('finds a length that would not', () => {
    const faults = ['.a { line-height: 20px; }', 'font: 400 1rem / 28px serif;', '@media (width < 640px) {'];
    for (const fault of faults) expect(fixedLengthsIn(`${fault}\nborder: 10px;\n`)).toEqual([fault]);
  });
});
