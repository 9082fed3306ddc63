import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The readers of PDFs and of saved pages are packages, fetched for such a file alone and not rewritten. What they could do with code
 * (compile PostScript, decode by WebAssembly) the policy of the page forbids, and they do without; the page's elements they never see.
 */
const readersOfFiles = /(?:^|\/)(?:pdf(?:\.worker)?|extract-article)-[^/]+\.js$/;

const scripts = (readdirSync('dist', { recursive: true, encoding: 'utf8' }) as string[])
  .filter((path) => path.endsWith('.js') && !readersOfFiles.test(path))
  .map((path) => ({ path, code: readFileSync(join('dist', path), 'utf8') }));

/** What makes code or elements out of text. */
const forbidden = [
  /\beval\s*\(/,
  /\bnew\s+Function\b/,
  /(?<![\w$.])Function\s*\(/,
  /\bset(?:Timeout|Interval)\(\s*["'`]/,
  /\b(?:outerHTML|srcdoc|insertAdjacentHTML|createContextualFragment|DOMParser|setHTMLUnsafe|parseHTMLUnsafe)\b/,
  /\bdocument\.write/,
  /\bWebAssembly\b/,
  /\bimportScripts\b/,
];

describe('the scripts of the page', () => {
  it('make no code and no elements out of text', () => {
    expect(scripts.length).toBeGreaterThan(10);
    const found = scripts.flatMap(({ path, code }) =>
      forbidden.flatMap((pattern) => pattern.exec(code)?.map((match) => `${path}: ${match}`) ?? []),
    );
    expect(found).toEqual([]);
  });

  it('write HTML nowhere but in the one place where Preact would, which no component of ours asks for', () => {
    const places = scripts.flatMap(({ code }) => code.match(/\binnerHTML\b/gi) ?? []);
    const asked = scripts.flatMap(({ code }) => code.match(/dangerouslySetInnerHTML/g) ?? []);
    expect(places.length).toBeLessThanOrEqual(2);
    expect(asked.length).toBeLessThanOrEqual(2);
    const sources = (readdirSync('src', { recursive: true, encoding: 'utf8' }) as string[])
      .filter((path) => /\.tsx?$/.test(path))
      .filter((path) => /innerHTML/i.test(readFileSync(join('src', path), 'utf8')));
    expect(sources).toEqual([]);
  });

  it('come with the license of every package and font that is in them', () => {
    const licenses = readFileSync('dist/licenses.txt', 'utf8');
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    const missing = Object.keys(dependencies)
      .filter((name) => !name.endsWith('-types'))
      .filter((name) => !licenses.includes(`\n- ${name} `));
    expect(missing).toEqual([]);
    expect(licenses).toContain('SIL OPEN FONT LICENSE');
  });
});
