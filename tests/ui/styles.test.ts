import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../src/ui');
const sheets = readdirSync(folder, { encoding: 'utf8', recursive: true }).filter((name) => name.endsWith('.css'));
/** Paper has its own measures; fonts have none. */
const files = sheets.filter((name) => !/print\.css$|fonts\.css$/.test(name));

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

/** Safari drops a shorthand of several words, and with it the line. */
const shorthandsIn = (css: string) => css.match(/text-decoration: \S+ [^;]*;/g) ?? [];
const bareOrdersIn = (css: string) => css.match(/z-index: (?!var\(--z-)[^;]*;/g) ?? [];

describe('sheets that stay easy to change', () => {
  it.each(sheets)('%s has at most 400 lines', (name) => {
    expect(readFileSync(join(folder, name), 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(400);
  });

  it.each(sheets)('%s draws lines under words in every browser, and names what lies over what', (name) => {
    const css = readFileSync(join(folder, name), 'utf8');
    expect([...shorthandsIn(css), ...bareOrdersIn(css)]).toEqual([]);
  });

  it('finds a shorthand and a bare number', () => {
    expect(shorthandsIn('a { text-decoration: underline 1px var(--rule); }')).toHaveLength(1);
    expect(shorthandsIn('a { text-decoration: none; }')).toEqual([]);
    expect(bareOrdersIn('a { z-index: 3; }')).toEqual(['z-index: 3;']);
    expect(bareOrdersIn('a { z-index: var(--z-hint); }')).toEqual([]);
  });

  it('gives every name of an order a number, and reads every sheet once', () => {
    const all = sheets.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
    const used = new Set([...all.matchAll(/var\((--z-[a-z-]+)\)/g)].map(([, name]) => name));
    const given = new Set([...all.matchAll(/^ {2}(--z-[a-z-]+): \d+;$/gm)].map(([, name]) => name));
    expect(used).toEqual(given);
    const main = readFileSync(join(folder, 'sayso.css'), 'utf8');
    const read = [...main.matchAll(/@import '\.\/([^']+)'/g)].map(([, name]) => name);
    expect(read.toSorted()).toEqual(sheets.filter((name) => name !== 'sayso.css').toSorted());
  });

  it('puts every sheet but the fonts into a layer that has its place in the order', () => {
    const main = readFileSync(join(folder, 'sayso.css'), 'utf8');
    const order = main.match(/@layer ([^;]+);/)?.[1]?.split(', ') ?? [];
    const layers = [...main.matchAll(/@import '[^']+'(?: layer\((\w+)\))?;/g)].map(([, layer]) => layer);
    expect(layers.slice(1).filter((layer) => layer === undefined || !order.includes(layer))).toEqual([]);
    expect(layers.slice(1)).toEqual(
      layers.slice(1).toSorted((a, b) => order.indexOf(a ?? '') - order.indexOf(b ?? '')),
    );
  });

  it.each(sheets)('%s changes only at widths and heights that the tokens name', (name) => {
    const named = readFileSync(join(folder, 'kit/tokens.css'), 'utf8').match(/[\d.]+em(?=[\s,:])/g) ?? [];
    const media = readFileSync(join(folder, name), 'utf8').match(/@media[^{]+/g) ?? [];
    const used = media.flatMap((query): readonly string[] => query.match(/[\d.]+em/g) ?? []);
    expect(used.filter((width) => !new Set<string>(named).has(width))).toEqual([]);
  });
});
