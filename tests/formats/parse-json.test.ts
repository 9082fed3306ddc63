import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/formats/decode-text.ts';
import { parseJson } from '../../src/formats/parse-json.ts';

/** Code, path and message of each issue. */
function faultsIn(text: string): string[] {
  return parseJson(text).issues.map(({ code, path, message }) => `${code} ${path} ${message}`);
}

describe('reading JSON', () => {
  it('gives the value of a text that is right', () => {
    expect(parseJson(' {"a": [1, -0.5e1, true, null, "\\u00e9\\n"]}\n')).toEqual({
      value: { a: [1, -5, true, null, 'é\n'] },
      issues: [],
      uncounted: new Map(),
    });
  });

  it.each([
    ['{"a": 1', 'cut-json', '“,” or “}”'],
    ['{"a": "some wo', 'cut-json', 'a closing quotation mark'],
    ['{"a": "x\\u00', 'cut-json', 'a closing quotation mark'],
    ['[1, 2,', 'cut-json', 'a value'],
    ['{"a"', 'cut-json', '“:” after the key'],
    ['{', 'cut-json', 'a key in double quotation marks or “}”'],
    ['[1, 2,]', 'json-syntax', 'no comma after the last item'],
    ["{'a': 1}", 'json-syntax', 'straight double quotation marks'],
    ['{“a”: 1}', 'json-syntax', 'straight double quotation marks'],
    ['{"a": 1} // note', 'json-syntax', 'no comments'],
    ['[NaN]', 'json-syntax', 'no such value'],
    ['[True]', 'json-syntax', 'lowercase'],
    ['[01]', 'json-syntax', 'number'],
    ['[1.]', 'json-syntax', 'number'],
    ['{"a": 1 "b": 2}', 'json-syntax', '“,” or “}”'],
    ['["a" "b"]', 'json-syntax', 'A comma may be missing'],
    ['["a\nb"]', 'json-syntax', '\\n for a line break'],
    ['["\\x41"]', 'json-syntax', 'an escape'],
    ['{"a": 1}\n{"a": 2}', 'json-syntax', 'the end of the file'],
    ['[1] ]', 'json-syntax', 'the end of the file'],
    ['{a: 1}', 'json-syntax', 'a key in double quotation marks'],
  ])('says what is wrong with %j', (text, code, words) => {
    const { value, issues } = parseJson(text);
    expect(value).toBeUndefined();
    expect(issues).toHaveLength(1);
    expect(issues[0]?.code).toBe(code);
    expect(issues[0]?.message).toContain(words);
  });

  it('names line and column and shows the place', () => {
    expect(faultsIn('{\n  "title": "Ann",\n  "note" "x"\n}')).toEqual([
      'json-syntax /note Line 3, column 10: expected “:” after the key, found “"”. Here: …title": "Ann", "note" ▸"x" }',
    ]);
  });

  it('shows the last words of a file that was cut', () => {
    expect(faultsIn('{"claims": [{"id": "c1", "note": "took over as')[0]).toContain('took over as▸');
  });

  it('finds every key that stands twice, however it is written, and says where the first one stands', () => {
    expect(faultsIn('{\n"claims": [\n{"id": "c7", "note": "a",\n "n\\u006fte": "b"}],\n"claims": 1}')).toEqual([
      expect.stringMatching(/^duplicate-key \/claims\/0?.* Line 4, column 2: the key “note” occurs twice .*line 3/),
      expect.stringMatching(/^duplicate-key \/claims Line 5, column 1: the key “claims” occurs twice .*line 2/),
    ]);
    expect(faultsIn('[{"a": 1}, {"a": 2, "b": {"a": 3}}]')).toEqual([]);
  });

  it('names things by their ids in paths', () => {
    expect(faultsIn('{"claims": [{"id": "c7", "note": 1, "note": 2}]}')[0]).toContain('duplicate-key /claims/c7/note ');
  });

  it('refuses the key that JavaScript keeps for itself, wherever it stands', () => {
    expect(faultsIn('{"positions": {"__proto__": [1, 2]}}')[0]).toContain('reserved-key /positions/__proto__ ');
    expect(faultsIn('{"__proto\\u005f_": {}}')[0]).toContain('reserved-key');
    expect(faultsIn('{"constructor": 1, "toString": 2}')).toEqual([]);
  });

  it('refuses halves of characters and keeps whole ones', () => {
    expect(faultsIn('["\\ud83d"]')[0]).toContain('unpaired-surrogate /0 ');
    expect(faultsIn('{"\\ude00": 1}')[0]).toContain('unpaired-surrogate');
    expect(faultsIn('["\\ud83d\\ude00 😀"]')).toEqual([]);
  });

  it('reports numbers that do not survive', () => {
    expect(faultsIn('[1e999]')[0]).toContain('number-out-of-range /0 ');
    expect(faultsIn('[12345678901234567890]')[0]).toContain('it is read as 12345678901234567000');
    expect(faultsIn('[1e-999]')[0]).toContain('number-rounded');
    expect(faultsIn('[9007199254740991, 0.1, 1.50, 1e2, 0.0e9, -0, 97.70000000000000, 0.30000000000000004]')).toEqual(
      [],
    );
  });

  it.each([100, 101, 10_000, 1_000_000])('does not sink at a depth of %i', (depth) => {
    const codes = parseJson('['.repeat(depth) + ']'.repeat(depth)).issues.map(({ code }) => code);
    expect(codes).toEqual(depth > 100 ? ['too-deep'] : []);
    const objects = parseJson('{"a":'.repeat(depth) + 1).issues.map(({ code }) => code);
    expect(objects).toEqual(depth > 100 ? ['too-deep'] : ['cut-json']);
  });

  it('lists a thousand issues and counts the rest', () => {
    const { issues } = parseJson(`{${'"a":1,'.repeat(1500)}"b":`);
    expect(issues).toHaveLength(1002);
    expect(issues.slice(-2).map(({ code }) => code)).toEqual(['cut-json', 'more-issues']);
    expect(issues.at(-1)?.message).toContain('499 more');
  });

  it('finds its way in a text of one long line', () => {
    const text = `{"note": "${'x'.repeat(1_000_000)}", ${'"a": 1, '.repeat(20_000)}"z": 1}`;
    expect(parseJson(text).issues).toHaveLength(1001);
  });

  it('breaks off exactly where JSON.parse does', () => {
    const snippet = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"\\n"',
      '1',
      '-0.5',
      'true',
      'nul',
      ' ',
      '\n',
      '"',
      '\\',
      '1.',
      'é',
    );
    const damaged = fc
      .tuple(fc.json({ maxDepth: 3 }), fc.nat(40), fc.nat(3), snippet)
      .map(([json, at, length, piece]) => json.slice(0, at) + piece + json.slice(at + length));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          damaged,
          fc.array(snippet).map((parts) => parts.join('')),
        ),
        (text) => {
          const { value, issues } = parseJson(text);
          if (isJson(text)) expect(value).toEqual(JSON.parse(text));
          else
            expect(issues.map(({ code }) => code).some((code) => /^(?:cut-json|json-syntax)$/.test(code))).toBe(true);
        },
      ),
      { seed: 6, numRuns: 5000 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const suite = join(import.meta.dirname, '../../../shared/corpora/json-test-suite/test_parsing');

describe('the JSON test suite (its folder lies beside the repository, or this is skipped)', () => {
  it.skipIf(!existsSync(suite))('accepts what is JSON, refuses what is not, and never throws', () => {
    const wrong: string[] = [];
    const duplicates: string[] = [];
    for (const name of readdirSync(suite)) {
      const decoded = decodeText(readFileSync(join(suite, name)));
      const issues = decoded.kind === 'fault' ? [decoded.issue] : parseJson(decoded.text).issues;
      if (issues.some(({ code }) => code === 'duplicate-key')) duplicates.push(name);
      const errors = issues.filter(({ severity, code }) => severity === 'error' && code !== 'duplicate-key');
      if ((name.startsWith('y_') && errors.length > 0) || (name.startsWith('n_') && errors.length === 0))
        wrong.push(name);
    }
    expect(wrong).toEqual([]);
    expect(duplicates).toEqual(['y_object_duplicated_key.json', 'y_object_duplicated_key_and_value.json']);
  });
});
