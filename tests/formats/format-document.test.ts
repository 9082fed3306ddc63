import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSayso } from '../../src/formats/read-sayso.ts';
import { writeSayso } from '../../src/formats/write-sayso.ts';

const root = join(import.meta.dirname, '../..');
const document = readFileSync(join(root, 'graph-data/FORMAT.md'), 'utf8');

/** The content of the only fenced block of a language. */
function blockOf(language: string): string {
  const blocks = [...document.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))];
  expect(blocks).toHaveLength(1);
  return blocks[0]?.[1] ?? '';
}

describe('the description of the format', () => {
  it('has an example in which nothing is wrong, in canonical form, whose quotes stand in its text', () => {
    const text = blockOf('text').trimEnd();
    const json = blockOf('json');
    const texts = new Map([['courier', text]]);
    const { dataset, issues } = readSayso(new TextEncoder().encode(json), 'example.json', { textsOf: () => texts });
    expect(issues).toEqual([]);
    expect(dataset && writeSayso(dataset)).toBe(json);
  });

  it('lists every code of an issue, and none that does not exist', () => {
    const rules = document.slice(document.indexOf('\n## Rules'));
    const rows = [...rules.matchAll(/^\| (`.*?) \| (error|warning) \|/gm)];
    const listed = rows.flatMap(([, codes = '']) => [...codes.matchAll(/`([a-z-]+)`/g)].map(([, code = '']) => code));
    expect(listed.toSorted()).toEqual([...codesInSource()].toSorted());
  });
});

/** Words with hyphens in these files that are not codes. */
const otherWords = new Set(['not-found', 'comma-or-end', 'end-of-file', 'json-stringify-pretty-compact', 'utf-8']);

/** Find all codes by their form: words in small letters, joined by hyphens, in quotation marks. */
function codesInSource(): ReadonlySet<string> {
  const checks = readdirSync(join(root, 'src/model/checks')).map((name) => `src/model/checks/${name}`);
  const model = ['schema', 'shape-issues', 'parsed-dataset', 'migrate'].map((name) => `src/model/${name}.ts`);
  const formats = ['parse-json', 'decode-text', 'read-sayso', 'name-unknown-file'].map(
    (name) => `src/formats/${name}.ts`,
  );
  const codes = new Set<string>();
  for (const file of [...checks, ...model, ...formats]) {
    const text = readFileSync(join(root, file), 'utf8').replace(/^import .*$/gm, '');
    for (const [, code = ''] of text.matchAll(/['`]([a-z]+(?:-[a-z]+)+)(?:['`]| \$\{)/g)) codes.add(code);
  }
  // Two codes are put together from a noun.
  for (const noun of ['type', 'predicate', 'entity', 'source', 'voice']) codes.add(`unknown-${noun}`);
  for (const noun of ['type', 'predicate', 'source']) codes.add(`unused-${noun}`);
  for (const word of otherWords) codes.delete(word);
  return codes;
}
