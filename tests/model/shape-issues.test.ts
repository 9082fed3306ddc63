/** What people read when a part of a dataset does not have its shape: where it is, what stands there, and what to do. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { isRecord } from '../../src/lib/plain-values.ts';
import type { Issue } from '../../src/model/issues.ts';
import { parsePart, parseValue, unknownKeys, wordsFor } from '../../src/model/shape-issues.ts';
import { validate } from '../../src/model/validate.ts';
import { drop, type Plant, push, set } from '../fixtures/plant.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const sound = datasetFromText(`
  (person) Ann -owns-> (organization) Bolt {One} [¶1 "Ann owns Bolt"] [¶2 "all of it"]
  Bolt -was called-> = "a den" {opinion; Two}`);

/** The errors that a fault brings; each keeps the file from being opened. */
function errorsAfter(plant: Plant): readonly Issue[] {
  const copy = structuredClone(sound);
  plant(copy);
  return validate(copy).issues.filter(({ severity }) => severity === 'error');
}

type Row = readonly [plant: Plant, path: string, message: string];

const quotation = 'claims/0/citations/1';
const belongs = 'What other programs keep here belongs under "extra" at the top of the dataset.';
const rules =
  'An id starts with a letter (a–z) or digit; then letters, digits and . _ : - may follow. Change it here and wherever it is used.';
const senseless = 'which makes no sense here: places count from 0, paragraphs from 1, in whole numbers.';
const all = 'stated, possible, projected, alleged, opinion, disputed, unsourced';

const missing: readonly Row[] = [
  [
    drop('claims/0/source'),
    '/claims/c1/source',
    'Claim c1 has no "source". Add it: Id of the source in which this is read.',
  ],
  [
    drop(`${quotation}/quote`),
    '/claims/c1/citations/1/quote',
    'Claim c1, citation 2 has no "quote". Add it: The fewest words that prove the claim, letter by letter, at most nine.',
  ],
  [
    drop('sources/0/text/sha256'),
    '/sources/s1/text/sha256',
    'Source s1: "text" has no "sha256". Add it: SHA-256 of the UTF-8 bytes of the normalized text.',
  ],
  [drop('title'), '/title', 'The dataset has no "title". Add it: Shown at the top of the page.'],
];

const ofAnotherType: readonly Row[] = [
  [set('entities/0/name', 7), '/entities/ann/name', 'Entity ann: "name" is the number 7; it must be a text.'],
  [set('entities/0/name', true), '/entities/ann/name', 'Entity ann: "name" is true; it must be a text.'],
  [set('entities/0/name', []), '/entities/ann/name', 'Entity ann: "name" is an empty list; it must be a text.'],
  [set('entities/0/name', ['Ann']), '/entities/ann/name', 'Entity ann: "name" is a list; it must be a text.'],
  [set('entities/0/name', {}), '/entities/ann/name', 'Entity ann: "name" is an object; it must be a text.'],
  [
    set('claims/0/detail', null),
    '/claims/c1/detail',
    'Claim c1: "detail" is null; it must be a text. If there is nothing to say, leave the key out.',
  ],
  [set('claims/1/value', true), '/claims/c2/value', 'Claim c2: "value" is true; it must be a text or a number.'],
  [
    set('vocabulary/types/person/plural', false),
    '/vocabulary/types/person/plural',
    'Type person: "plural" is false; it must be true.',
  ],
  [
    push('entities', 'Cord'),
    '/entities/4',
    'Entity number 5 of the list is the text "Cord"; it must be an object with keys and values.',
  ],
  [
    push('entities', null),
    '/entities/4',
    'Entity number 5 of the list is null; it must be an object with keys and values.',
  ],
  [set('claims/0/citations', 3), '/claims/c1/citations', 'Claim c1: "citations" is the number 3; it must be a list.'],
  [
    set(quotation, 'all of it'),
    '/claims/c1/citations/1',
    'Claim c1, citation 2 is the text "all of it"; it must be an object.',
  ],
  [
    set(`${quotation}/paragraph`, '2'),
    '/claims/c1/citations/1/paragraph',
    'Claim c1, citation 2: "paragraph" is the text "2"; it must be a number.',
  ],
  [set('claims/0/voices', [{}]), '/claims/c1/voices/0', 'Claim c1, voice 1 is an object; it must be a text.'],
  [
    set('entities/0/aliases', ['Anna', 3]),
    '/entities/ann/aliases/1',
    'Entity ann, alias 2 is the number 3; it must be a text.',
  ],
  [
    set('entities/0/attributes', [['age', 7], ['size']]),
    '/entities/ann/attributes/1/1',
    'Entity ann, attribute 2, item 2 is missing; it must be a text or a number or true or false or a list.',
  ],
  [set('formerIds', { 7: 3 }), '/formerIds/7', 'The dataset, "formerIds": "7" is the number 3; it must be a text.'],
  [
    set('claims/0/status', 3),
    '/claims/c1/status',
    `Claim c1: "status" is the number 3; it must be ${all.replace(/\w+/g, '"$&"').replaceAll(', ', ' or ')}.`,
  ],
];

const ofWrongContent: readonly Row[] = [
  [
    set('claims/0/status', 'aleged'),
    '/claims/c1/status',
    `Claim c1: "status" is the text "aleged"; it must be one of ${all}. Did you mean "alleged"?`,
  ],
  [
    set('claims/0/status', 'as you like it'),
    '/claims/c1/status',
    `Claim c1: "status" is the text "as you like it"; it must be one of ${all}.`,
  ],
  [
    set('claims/0/id', 'constructor'),
    '/claims/constructor/id',
    'Claim constructor: "id" is "constructor", which is reserved (as are unnamed, constructor, prototype, __proto__). Choose another id.',
  ],
  [set('claims/0/id', 'c 1'), '/claims/0/id', `Claim number 1 of the list: "id" is "c 1". ${rules}`],
  [
    set(`${quotation}/around`, 'xyz'),
    '/claims/c1/citations/1/around',
    'Claim c1, citation 2: "around" is "xyz". It should be 16 hexadecimal digits. Remove it and let “sayso tidy --contexts” compute it.',
  ],
  [
    set(`${quotation}/paragraph`, 0),
    '/claims/c1/citations/1/paragraph',
    `Claim c1, citation 2: "paragraph" is the number 0, ${senseless}`,
  ],
  [
    set('sources/0/text/length', 100.5),
    '/sources/s1/text/length',
    `Source s1, "text": "length" is the number 100.5, ${senseless}`,
  ],
  [
    set('entities/0/attributes', [['size', Number.POSITIVE_INFINITY]]),
    '/entities/ann/attributes/0/1',
    'Entity ann, attribute 1, item 2 is the number Infinity, which makes no sense here: it must be finite.',
  ],
  [
    set('sources/0/passed', ['7-9', 'all']),
    '/sources/s1/passed/1',
    'Source s1, passed 2 is the text "all", which makes no sense here: it must be two places, like "120-175".',
  ],
  [
    set('entities/0/name', ''),
    '/entities/ann/name',
    'Entity ann: "name" is the text "", empty. Write something, or leave the key out where that is allowed.',
  ],
  [
    set('vocabulary/predicates/owns/domain', []),
    '/vocabulary/predicates/owns/domain',
    'Predicate owns: "domain" is an empty list. Name at least one, or write "*" for any.',
  ],
  [
    set('entities/0/name', 'Ann '),
    '/entities/ann/name',
    'Entity ann: "name" is the text "Ann ", which begins or ends with white space. Remove the space.',
  ],
  [
    set('entities/0/name', 'x'.repeat(301)),
    '/entities/ann/name',
    `Entity ann: "name" is too long: "${'x'.repeat(39)}…" has 301 characters, at most 300 are allowed. Shorten it.`,
  ],
  [
    set('entities/0/name', 'A\nnn'),
    '/entities/ann/name',
    'Entity ann: "name" is the text "A nn", which contains a control character or one that changes the direction of the text. Remove it.',
  ],
  [
    set('entities/0/name', 'Ann\ud83d'),
    '/entities/ann/name',
    'Entity ann: "name" is the text "Ann ", which contains half a character (a lone surrogate). Type the character again.',
  ],
  [
    set('claims/0/citations/0/quote', 'Ann owns Bo\u0308t'),
    '/claims/c1/citations/0/quote',
    'Claim c1, citation 1: "quote" is the text "Ann owns Bo\u0308t", which is not in Unicode form NFC, so it can never be found in a text that is. Normalize it.',
  ],
  [
    set('vocabulary/types/person/color', 'red'),
    '/vocabulary/types/person/color',
    'Type person: "color" is the text "red"; it must be a color like #1f77b4.',
  ],
  [
    set('sources/0/text/sha256', 'abc'),
    '/sources/s1/text/sha256',
    'Source s1, "text": "sha256" is the text "abc"; a SHA-256 has 64 digits 0–9 and a–f. Let a tool compute it.',
  ],
  [
    set('sources/0/lang', 'plain English'),
    '/sources/s1/lang',
    'Source s1: "lang" is the text "plain English"; it must be a language tag like "en" or "kk-Cyrl".',
  ],
  [
    set('sources/0/url', 'ftp://example.org'),
    '/sources/s1/url',
    'Source s1: "url" is the text "ftp://example.org"; it must be an address that starts with http:// or https://, without a user’s name before the host and without invisible characters.',
  ],
  [
    set('sources/0/text/file', '../s1.txt'),
    '/sources/s1/text/file',
    'Source s1, "text": "file" is the text "../s1.txt"; it must be a plain file name, for the file stands in the folder texts beside the dataset.',
  ],
];

const unknown: readonly Row[] = [
  [
    set('entities/0/nmae', 'Ann'),
    '/entities/ann/nmae',
    `Entity ann has the key "nmae", which Sayso does not know. Did you mean "name"? ${belongs}`,
  ],
  [
    set('entities/0/favorites', []),
    '/entities/ann/favorites',
    `Entity ann has the key "favorites", which Sayso does not know. ${belongs}`,
  ],
  [
    set(`${quotation}/qoute`, 'x'),
    '/claims/c1/citations/1/qoute',
    `Claim c1, citation 2, has the key "qoute", which Sayso does not know. Did you mean "quote"? ${belongs}`,
  ],
  [
    set('sources/0/text/legnth', 3),
    '/sources/s1/text/legnth',
    `Source s1, "text", has the key "legnth", which Sayso does not know. Did you mean "length"? ${belongs}`,
  ],
  [
    set('sources/0/grades', [{ grade: 'B', by: 'Ann', because: 'of old' }]),
    '/sources/s1/grades/0/because',
    `Source s1, grade 1, has the key "because", which Sayso does not know. ${belongs}`,
  ],
  [
    set(`vocabulary/predicates/owns/${'x'.repeat(80)}`, 3),
    `/vocabulary/predicates/owns/${'x'.repeat(59)}…`,
    `Predicate owns has the key "${'x'.repeat(59)}…", which Sayso does not know. ${belongs}`,
  ],
];

const rows = [...missing, ...ofAnotherType, ...ofWrongContent, ...unknown];

describe('a fault of shape', () => {
  it.each(rows)('is told once, at its place: %#', (plant, path, message) => {
    expect(errorsAfter(plant).map((issue) => [issue.path, issue.message])).toEqual([[path, message]]);
  });

  it('is told for each place that has one, and the first of a place alone', () => {
    const issues = errorsAfter(set('sources/0/import', { name: ' \u0007', format: 7 }));
    expect(issues.slice(0, 3).map(({ code, path }) => `${code} at ${path}`)).toEqual([
      'surrounding-space at /sources/s1/import/name',
      'wrong-type at /sources/s1/import/format',
      'missing-key at /sources/s1/import/sha256',
    ]);
  });
});

const owner = { words: 'The box', path: '/box' };

describe('a part that is parsed', () => {
  const schema = v.object({ size: v.number(), inner: v.exactOptional(v.object({ color: v.string() })) });

  it('has its type when only its content is wrong, but not when a key is missing or of another type', () => {
    const bounded = v.object({ size: v.pipe(v.number(), v.minValue(1, 'bad-number')) });
    expect(parsePart(bounded, { size: 0 }, owner)).toMatchObject({ isTyped: true, issues: [{ code: 'bad-number' }] });
    expect(parsePart(bounded, { size: 'big' }, owner).isTyped).toBe(false);
    expect(parsePart(bounded, {}, owner).isTyped).toBe(false);
    expect(parsePart(bounded, [], owner).isTyped).toBe(false);
  });

  it('names the objects in which something is wrong, but not for a key too many', () => {
    const inner = { color: 7 };
    const box = { size: 1, inner };
    expect([...parsePart(schema, box, owner).unsound]).toEqual([box, inner]);
    expect(parsePart(schema, { size: 1, lid: true }, owner).unsound.size).toBe(0);
    expect(parsePart(schema, { size: 1 }, owner)).toEqual({ issues: [], isTyped: true, unsound: new Set() });
  });

  it('is told all the way to a fault deep inside it', () => {
    const nested = v.object({ lid: v.object({ hinges: v.array(v.object({ color: v.string() })) }) });
    const [issue] = parsePart(nested, { lid: { hinges: [{ color: 'red' }, { color: 7 }] } }, owner).issues;
    expect(issue?.path).toBe('/box/lid/hinges/1/color');
    expect(issue?.message).toBe('The box, "lid", hinge 2: "color" is the number 7; it must be a text.');
  });

  it('asks for a key of which nothing is described by its name alone', () => {
    const [issue] = parsePart(schema, {}, owner).issues;
    expect(issue).toEqual({
      severity: 'error',
      code: 'missing-key',
      path: '/box/size',
      message: 'The box has no "size". Add it.',
    });
  });

  it('is not one when it is a list, a text or nothing', () => {
    for (const [value, words] of [
      [['x'], 'a list'],
      ['x', 'the text "x"'],
      [null, 'null'],
      [undefined, 'missing'],
    ]) {
      expect(parsePart(schema, value, owner).issues).toEqual([
        {
          severity: 'error',
          code: 'wrong-type',
          path: '/box',
          message: `The box is ${words}; it must be an object with keys and values.`,
        },
      ]);
    }
  });
});

describe('a value that is parsed', () => {
  it('is told only the first fault', () => {
    const schema = v.pipe(v.string(), v.minLength(3, 'too-long 9'), v.minLength(4, 'empty-text'));
    const parsed = parseValue(schema, 'ab', owner);
    expect(parsed.isTyped).toBe(true);
    expect(parsed.issues.map(({ code, path }) => [code, path])).toEqual([['too-long', '/box']]);
    expect(parseValue(schema, 7, owner)).toEqual({
      issues: [
        { severity: 'error', code: 'wrong-type', path: '/box', message: 'The box is the number 7; it must be a text.' },
      ],
      isTyped: false,
      unsound: new Set(),
    });
    expect(parseValue(schema, 'abcd', owner).issues).toEqual([]);
  });
});

describe('keys that are not known', () => {
  it('are all reported, known ones never', () => {
    const issues = unknownKeys(['size', 'color'], { size: 1, sizes: 2, 'a/b': 3 }, owner);
    expect(issues.map(({ severity, code, path }) => [severity, code, path])).toEqual([
      ['error', 'unknown-key', '/box/sizes'],
      ['error', 'unknown-key', '/box/a/b'],
    ]);
  });
});

describe('what a value is', () => {
  it.each([
    [null, 'null'],
    [undefined, 'missing'],
    ['', 'the text ""'],
    ['x'.repeat(100), `the text "${'x'.repeat(59)}…"`],
    [[], 'an empty list'],
    [[null], 'a list'],
    [{}, 'an object'],
    [-0.5, 'the number -0.5'],
    [false, 'false'],
  ])('is said in words: %j', (value, words) => {
    expect(wordsFor(value)).toBe(words);
  });

  it('is an object with keys only when it is neither nothing nor a list', () => {
    expect([{}, { a: 1 }].every(isRecord)).toBe(true);
    expect([null, undefined, [], 'x', 7, () => undefined].some(isRecord)).toBe(false);
  });
});
