import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'n3';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { writtenFormats } from '../../src/formats/registry.ts';
import type { Dataset, Position } from '../../src/model/types.ts';
import { plainDataset as plain, withTextEverywhere } from '../fixtures/text-everywhere.ts';

const [ann, bolt] = plain.entities.map(({ id }) => id);

/** What people, files of other tools and mischief put into texts; spreadsheets would work out the formulas. */
const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  ']]> --> & &amp; &#0; <!ENTITY x SYSTEM "file:///etc/passwd">',
  '=HYPERLINK("https://evil.example","Ann")',
  '\t@SUM(1,1)|"; ,\r\n',
  'Karim \u202Egnp.exe\u202C \u2066x\u2069',
  '\u0000\u0001\u0008\u001F\uFFFE\uFFFF',
  '\uD800 alone, and \uDC00',
  'a'.repeat(10_000),
  'e\u0301'.repeat(10_000),
  '__proto__',
];

const places: readonly Position[] = [
  [1e8, -1e8],
  [1e12, 3],
  [1e308, -1e308],
  [5e-324, -0],
];

describe.each(writtenFormats().map(({ id, writer }) => ({ id, writer })))(
  'what is written as $id',
  ({ id, writer }) => {
    const write = async (dataset: Dataset) => {
      const written = (await writer?.())?.(dataset) ?? '';
      if (typeof written === 'string') return [written];
      return Object.values(unzipSync(written)).map((bytes) => strFromU8(bytes));
    };

    it.each(hostile.map((text) => ({ name: JSON.stringify(text).slice(0, 40), text })))(
      'is well-formed with $name in every field',
      async ({ text }) => {
        const texts = await write(withTextEverywhere(text));
        for (const one of texts) expect(faultOf(id, one)).toBeUndefined();
      },
    );

    it.each(places.map((place) => ({ place })))('holds finite numbers with a node at $place', async ({ place }) => {
      const texts = await write({ ...plain, positions: { [ann ?? '']: place, [bolt ?? '']: [0, 1] } });
      for (const one of texts) {
        expect(faultOf(id, one)).toBeUndefined();
        expect(one).not.toMatch(/\bNaN\b|\bInfinity\b|[xy]="?:?\s*null/);
      }
    });
  },
);

/** Parse strictly; the first fault, if there is any. */
function faultOf(id: string, text: string): unknown {
  try {
    if (text.startsWith('<?xml')) {
      const parser = new SaxesParser();
      parser.on('error', (error) => {
        throw error;
      });
      parser.write(text).close();
      return undefined;
    }
    if (id === 'tables' && !text.startsWith('{')) return tableFault(text);
    if (id === 'ftm') {
      for (const line of text.trimEnd().split('\n')) JSON.parse(line);
      return undefined;
    }
    if (id === 'turtle') return new Parser().parse(text).length > 0 ? undefined : 'no triples';
    const grammar = id === 'dot' ? dotLine : id === 'mermaid' ? mermaidLine : undefined;
    if (grammar)
      return text
        .trimEnd()
        .split(/[\r\n]/)
        .find((line) => !grammar.test(line));
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error;
  }
}

/** The lines of a drawing as they are meant to be: a quotation mark inside a text would end it, and fail. */
const dotLine =
  /^(?:digraph "(?:[^"\\]|\\.)*" \{|\}| {2}(?:graph|"(?:[^"\\]|\\.)*"(?: -> "(?:[^"\\]|\\.)*")?) \[(?:\w+=(?:\w+|"(?:[^"\\]|\\.)*")(?:, )?)+\];)$/u;
const mermaidLine =
  /^(?:---|title: "(?:[^"\\]|\\.)*"|flowchart LR| {2}n\d+(?:\["[^"<>[\]`]*"\]| -[-.>x]+\|"[^"<>|[\]`]*"\| n\d+))$/u;

/** Rows of one length, and no cell that a spreadsheet would work out. */
function tableFault(text: string): unknown {
  const { data, errors } = Papa.parse<readonly string[]>(text.trimEnd());
  if (errors.length > 0) return errors[0];
  const [head = []] = data;
  return data.find((row) => row.length !== head.length || row.some((cell) => /^[=@\t\r]/.test(cell)));
}
