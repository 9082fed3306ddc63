/** One planted fault a rule: each is found, by its own code, and nothing else is. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/lib/sha256.ts';
import type { Issue } from '../../src/model/issues.ts';
import { validate } from '../../src/model/validate.ts';
import { add, all, drop, type Plant, push, pushLike, read, set } from '../fixtures/plant.ts';
import { notatedFromText } from '../fixtures/text-notation.ts';

const { dataset, texts } = notatedFromText(`
  (person) Ann -works for-> (organization) Bolt: as a clerk {2016/2019} [¶1 "Ann works for Bolt"]
  Bolt         -owns->      (organization) Cord                         [¶2 "Bolt bought Cord"] [¶2 "for a song"]
  Ann          -was accused over-> Cord: selling it {alleged; unnamed > Author} [¶3 "Ann is said to have sold it"]
  Bolt         -was called-> = "a den of wolves" {opinion; Cord > Author} [¶4 "a den of wolves"]
  Bolt         -had a staff of-> = 57 {2019~} [¶4 "with its 57 people"]
  Cord         -owns->      Dent {disputed} [¶5 "that it owns Dent is not so"]`);
const text = texts.get('s1') ?? '';
const sound = {
  ...dataset,
  encoded: '2026',
  sources: dataset.sources.map((source) => ({ ...source, lang: 'en' })),
  entities: dataset.entities.map((entity) => (entity.id === 'bolt' ? { ...entity, aliases: ['Bolt bought'] } : entity)),
  positions: { ann: [0, 1] },
  story: [{ title: 'The start', show: ['ann', 'c1'] }],
  extra: { anything: [{ goes: null }] },
};
const importOf = (name: string) => ({ name, format: 'GEXF', sha256: '0'.repeat(64) });
const megabyte = 'x'.repeat(1_000_000);
const predicates = 'vocabulary/predicates';
const quotation = 'claims/0/citations/0';

type Fault = readonly [code: string, what: string, plant: Plant];

const faultsOfShape: readonly Fault[] = [
  ['missing-key', 'a claim without a source', drop('claims/0/source')],
  ['missing-key', 'a citation without a quotation', drop(`${quotation}/quote`)],
  ['missing-key', 'a dataset without claims', drop('claims')],
  ['missing-key', 'a vocabulary without types', drop('vocabulary/types')],
  ['wrong-type', 'a name that is a number', set('entities/0/name', 7)],
  ['wrong-type', 'null instead of a missing key', set('claims/0/detail', null)],
  ['wrong-type', 'a value that is a truth value', set('claims/3/value', true)],
  ['wrong-type', 'entities that are an object', set('entities', {})],
  ['wrong-type', 'a claim that is a text', push('claims', 'Ann works for Bolt')],
  ['wrong-type', 'extra that is a list', set('extra', [])],
  ['wrong-type', 'a story that is a text', set('story', 'once')],
  ['unknown-key', 'a color on an entity', set('entities/0/color', '#ff0000')],
  ['unknown-key', 'a mistyped key of a citation', set(`${quotation}/qoute`, 'x')],
  ['unknown-key', 'a key at the top', set('nodes', [])],
  ['unknown-key', 'a key in the vocabulary', set('vocabulary/colors', {})],
  ['unknown-key', 'a key in the text of a source', set('sources/0/text/md5', 'x')],
  ['unknown-key', 'a key that every object has', set('claims/0/constructor', 'x')],
  ['unknown-key', 'a key that would change the prototype', set('entities/0/__proto__', { name: 'x' })],
  ['unknown-status', 'a status that does not exist', set('claims/0/status', 'aleged')],
  ['empty-text', 'an empty name', set('entities/0/name', '')],
  ['empty-text', 'an empty quotation', set(`${quotation}/quote`, '')],
  ['empty-list', 'a predicate for no type', set(`${predicates}/owns/domain`, [])],
  ['surrounding-space', 'a name with a space behind it', set('entities/0/name', 'Ann ')],
  ['surrounding-space', 'a quotation with a space before it', set(`${quotation}/quote`, ' Ann works for Bol')],
  ['too-long', 'a name of a megabyte', set('entities/0/name', megabyte)],
  ['too-long', 'a note of a megabyte', set('claims/0/note', megabyte)],
  ['too-long', 'an id of a megabyte', set('id', megabyte)],
  ['control-character', 'a line break in a name', set('entities/0/name', 'A\nnn')],
  ['control-character', 'a text turned round in a name', set('entities/0/name', 'A\u202Enn')],
  ['control-character', 'a bell in a quotation', set(`${quotation}/quote`, 'Ann works\u0007for Bolt')],
  ['broken-character', 'half an emoji', set('entities/0/name', 'Ann \ud83d')],
  ['not-normalized', 'a quotation in another normal form', set(`${quotation}/quote`, 'Ann works for Bo\u0308lt')],
  ['bad-number', 'a paragraph 0', set(`${quotation}/paragraph`, 0)],
  ['bad-number', 'half a character', set(`${quotation}/start`, 2.5)],
  ['bad-number', 'a number that is not finite', set('claims/4/value', Number.POSITIVE_INFINITY)],
  ['bad-color', 'a color by name', set('vocabulary/types/person/color', 'red')],
  ['bad-hash', 'a hash that is none', set('sources/0/text/sha256', 'abc')],
  ['bad-url', 'an address with the name of a user', set('sources/0/url', 'https://bank.com@evil.example/')],
  ['bad-url', 'an address that turns direction', set('sources/0/url', 'https://bank.com/\u202egpj')],
  ['bad-url', 'an address of no host', set('sources/0/url', 'https://[::1')],
  ['bad-url', 'an address that runs a script', set('sources/0/url', 'javascript:alert(1)')],
  ['bad-language', 'a language in words', set('sources/0/lang', 'the English of old')],
  ['bad-file-name', 'a text file in another folder', set('sources/0/text/file', '../../secret.txt')],
  ['bad-position', 'a position in three dimensions', set('positions/ann', [1, 2, 3])],
  ['no-voice', 'a claim without a voice', set('claims/0/voices', [])],
  ['no-citation', 'a claim without a citation', set('claims/0/citations', [])],
  ['import-kind', 'an article with the marks of an imported file', set('sources/0/import', importOf('a.gexf'))],
  ['import-kind', 'an imported file that does not say which', set('sources/0/kind', 'imported file')],
  [
    'unsourced-elsewhere',
    'an unsourced claim in an article',
    all(set('claims/0/status', 'unsourced'), set('claims/0/voices', []), set('claims/0/citations', [])),
  ],
  [
    'unsourced-with-source',
    'an unsourced claim with a voice',
    all(
      set('sources/0/kind', 'imported file'),
      set('sources/0/import', importOf('a.gexf')),
      set('claims/0/status', 'unsourced'),
      set('claims/0/citations', []),
    ),
  ],
  ['wrong-type', 'an attribute without a value', set('entities/0/attributes', [['size']])],
  ['wrong-type', 'an attribute that is an object', set('entities/0/attributes', [['size', {}]])],
];

const faultsOfReference: readonly Fault[] = [
  ['bad-id', 'an id with a space', set('claims/5/id', 'c 6')],
  ['bad-id', 'an id that begins with a hyphen', set('claims/5/id', '-c6')],
  ['reserved-id', 'a claim called __proto__', set('claims/5/id', '__proto__')],
  ['reserved-id', 'a claim called constructor', set('claims/5/id', 'constructor')],
  ['reserved-id', 'an entity called unnamed', pushLike('entities', 3, { id: 'unnamed', name: 'Nobody' })],
  [
    'reserved-id',
    'a type called prototype',
    all(set('vocabulary/types/prototype', { label: 'x' }), set('entities/3/type', 'prototype')),
  ],
  ['duplicate-id', 'two claims of one id', set('claims/1/id', 'c3')],
  ['duplicate-id', 'a claim with the id of an entity', set('claims/5/id', 'bolt')],
  ['duplicate-id', 'two sources of one id', pushLike('sources', 0, {})],
  ['unknown-type', 'an entity of an unknown type', set('entities/4/type', 'ghost')],
  ['unknown-type', 'a domain of an unknown type', set(`${predicates}/owns/domain`, ['organization', 'orgnaization'])],
  ['unknown-entity', 'an unknown subject', set('claims/1/subject', 'blot')],
  ['unknown-entity', 'an object with the name of what every object has', set('claims/1/object', 'toString')],
  ['unknown-predicate', 'an unknown predicate', set('claims/1/predicate', 'own')],
  ['unknown-source', 'an unknown source', set('claims/1/source', 's2')],
  ['unknown-voice', 'an unknown voice in a chain', set('claims/1/voices', ['nobody', 'author'])],
  ['unknown-voice', 'an unknown voice in a source', push('sources/0/voices', 'nobody')],
  ['one-point', 'all positions the same', set('positions', { ann: [3, 3], bolt: [3, 3] })],
  ['far-position', 'a position at the end of the numbers', set('positions/ann', [1e308, 0])],
  ['unknown-position', 'a position of nothing', set('positions/nobody', [0, 0])],
  ['unknown-in-story', 'a step that shows nothing', push('story/0/show', 'c99')],
  ['unknown-origin', 'an origin that is not there', set('sources/0/origin', 's9')],
  ['own-origin', 'a source that copies itself', set('sources/0/origin', 's1')],
  [
    'origin-circle',
    'two sources that copy each other',
    all(pushLike('sources', 0, { id: 's2', origin: 's1' }), set('sources/0/origin', 's2')),
  ],
  ['unknown-version', 'a version of what is not there', set('sources/0/replaces', 's9')],
  ['own-version', 'a version of itself', set('sources/0/replaces', 's1')],
  [
    'version-circle',
    'a version of its own copy',
    all(pushLike('sources', 0, { id: 's2', origin: 's1' }), set('sources/0/replaces', 's2')),
  ],
  [
    'replaced-twice',
    'a source with two later versions',
    all(
      pushLike('sources', 0, { id: 's0' }),
      pushLike('sources', 0, { id: 's2', replaces: 's0' }),
      set('sources/0/replaces', 's0'),
      set('claims/0/source', 's2'),
    ),
  ],
  [
    'version-order',
    'a version that is older than what it replaces',
    all(
      pushLike('sources', 0, { id: 's2', published: '2021' }),
      set('sources/0/replaces', 's2'),
      set('sources/0/published', '2020-12-31'),
    ),
  ],
];

const faultsOfMeaning: readonly Fault[] = [
  ['domain-mismatch', 'a subject of the wrong type', set(`${predicates}/works-for/domain`, ['organization'])],
  ['range-mismatch', 'an object of the wrong type', set(`${predicates}/works-for/range`, ['person'])],
  ['object-and-value', 'an object and a value', set('claims/0/value', 'both')],
  ['no-object-or-value', 'neither object nor value', drop('claims/0/object')],
  ['value-expected', 'an object where a value belongs', all(drop('claims/3/value'), set('claims/3/object', 'cord'))],
  ['object-expected', 'a value where an object belongs', all(drop('claims/1/object'), set('claims/1/value', 'Cord'))],
  ['wrong-value-kind', 'a text where a number belongs', set('claims/4/value', '57')],
  ['missing-inverse', 'a predicate read one way only', drop(`${predicates}/owns/inverse`)],
  ['needless-inverse', 'an inverse that is never read', set(`${predicates}/was-called/inverse`, 'calls')],
  [
    'missing-inverse',
    'a wording for what is ongoing that is read one way only',
    set(`${predicates}/owns/ongoing`, { label: 'has owned' }),
  ],
  ['needless-sentence', 'a sentence that is never read', set(`${predicates}/was-called/sentence`, 'was called {n}')],
  [
    'sentence-without-number',
    'a sentence with no place for its number',
    set(`${predicates}/had-a-staff-of/sentence`, 'weighs'),
  ],
  ['needless-speaks-for', 'a value that somebody speaks for', set(`${predicates}/was-called/speaksFor`, true)],
  ['unused-type', 'a type that nothing has', set('vocabulary/types/ghost', { label: 'Ghost' })],
  [
    'unused-predicate',
    'a predicate that nothing uses',
    set(`${predicates}/haunts`, { ...dataset.vocabulary.predicates['owns'] }),
  ],
  ['unused-source', 'a source in which nothing was read', pushLike('sources', 0, { id: 's2' })],
  ['unmentioned-entity', 'an entity of which nothing is said', pushLike('entities', 3, { id: 'elm', name: 'Elm' })],
  ['accusation-not-alleged', 'an accusation as a fact', set('claims/2/status', 'stated')],
  ['accusation-not-alleged', 'an accusation as an opinion', set('claims/2/status', 'opinion')],
  ['alleged-not-accusation', 'a relation that is alleged', set('claims/1/status', 'alleged')],
  ['accusation-label', 'an accusation worded as a fact', set(`${predicates}/was-accused-over/label`, 'destroyed')],
  ['voice-not-in-source', 'a chain that ends outside of the source', set('claims/3/voices', ['cord'])],
  ['voice-not-in-source', 'a chain of nobody', set('claims/2/voices', ['unnamed'])],
  ['unnamed-not-first', 'somebody unnamed who relays', set('claims/3/voices', ['cord', 'unnamed', 'author'])],
  ['unnamed-speaker', 'somebody unnamed who speaks in a source', push('sources/0/voices', 'unnamed')],
  ['repeated-voice', 'a voice twice in a chain', set('claims/3/voices', ['author', 'cord', 'author'])],
  ['repeated-voice', 'a voice twice in a source', push('sources/0/voices', 'author')],
  ['bad-date', 'a date in words', set('claims/0/when', 'last year')],
  ['bad-date', 'a day that does not exist', set('sources/0/published', '2022-02-30')],
  ['bad-date', 'a month that does not exist', set('encoded', '2022-13')],
  ['reversed-date', 'an end before the start', set('claims/0/when', '2019/2016')],
  ['repeated-claim', 'a claim said twice', pushLike('claims', 1, { id: 'c7', note: 'again' })],
  ['self-claim', 'an entity that owns itself', set('claims/1/object', 'bolt')],
  ['alias-is-name', 'an alias that is the name', set('entities/0/aliases', ['Ann'])],
  ['sentence-name', 'a sentence in which an entity goes by another name', set('entities/0/inSentence', 'the owner')],
  ['invisible-name', 'a name of which nothing is seen', set('entities/2/name', '\u3164\u2060')],
  ['confusable-name', 'a name with a Cyrillic letter', set('entities/2/name', 'B\u043elt')],
  ['duplicate-alias', 'an alias twice', set('entities/0/aliases', ['Anna', 'Anna'])],
  ['shared-alias', 'an alias of two entities', set('entities/0/aliases', ['Bolt bought'])],
  ['shared-name', 'a name of two entities', set('entities/2/name', 'Bolt')],
  ['long-note', 'a note of 26 words on a person', set('entities/0/note', 'word '.repeat(26).trim())],
];

const faultsOfCitation: readonly Fault[] = [
  ['reversed-span', 'an end before the start', set(`${quotation}/end`, 1)],
  ['span-length', 'an end off by one', add(`${quotation}/end`, 1)],
  ['span-beyond-text', 'a place behind the end of the text', move('claims/5/citations/0', 5000)],
  ['duplicate-citation', 'a citation twice', pushLike('claims/0/citations', 0, {})],
  ['long-quote', 'a quotation of ten words', quoteAnew('claims/5/citations/0', 'a b c d e f g h i j')],
  [
    'citations-disagree',
    'a place at which another quotation stands',
    quoteAnew('claims/1/citations/1', 'cough', 'ought'),
  ],
  ['paragraph-order', 'a paragraph that does not fit the place', set('claims/2/citations/0/paragraph', 1)],
  ['quoted-share', 'more than half of the text quoted', quoteFillers],
];

const faultsAgainstTheText: readonly Fault[] = [
  ['text-hash', 'another text', set('sources/0/text/sha256', sha256('another'))],
  ['text-length', 'a length off by one', add('sources/0/text/length', 1)],
  ['citation-moved', 'a citation off by one', move(quotation, 1)],
  ['citation-not-found', 'a quotation with another letter', set(`${quotation}/quote`, 'Ann worked to Bolt')],
  ['wrong-paragraph', 'the next paragraph', set(`${quotation}/paragraph`, 2)],
  ['quote-not-unique', 'a letter that stands twice', quoteAnew('claims/1/citations/1', 'o')],
  ['alias-not-in-text', 'an alias that the text does not spell', set('entities/0/aliases', ['Annie'])],
];

const faults = [...faultsOfShape, ...faultsOfReference, ...faultsOfMeaning, ...faultsOfCitation];

describe('validate', () => {
  it('finds nothing wrong with the sound dataset, with and without its text', () => {
    expect(validate(sound).issues).toEqual([]);
    expect(validate(sound, { texts }).issues).toEqual([]);
    expect(validate(sound).dataset).toBe(sound);
  });

  it.each(faults)('finds %s: %s', (code, _what, plant) => {
    expect(codesAfter(plant)).toEqual([code]);
  });

  it.each(faultsAgainstTheText)('finds %s against the text: %s', (code, _what, plant) => {
    expect(codesAfter(plant, texts)).toEqual([code]);
  });

  it('names the place of each, and says whether it keeps the dataset from being opened', () => {
    const placed = (list: readonly Fault[], given?: typeof texts) =>
      list.flatMap(([, what, plant]) =>
        issuesAfter(plant, given).map(({ severity, code, path }) => `${severity} ${code} at ${path}: ${what}`),
      );
    const lines = [...placed(faults), ...placed(faultsAgainstTheText, texts)];
    expect(`${lines.join('\n')}\n`).toBe(readFileSync('tests/fixtures/faults.txt', 'utf8'));
  });

  it('finds a text that is not normalized', () => {
    const issues = validate(sound, { texts: new Map([['s1', text.replaceAll('\n', '\r\n')]]) }).issues;
    expect(issues[0]?.code).toBe('text-not-normalized');
  });

  it('finds all faults at once, one bad part not hiding the rest', () => {
    const plant = all(
      set('entities/0/name', 7),
      set('claims/1/status', 'sure'),
      set('claims/2/subject', 'blot'),
      set('claims/0/when', '?'),
    );
    expect(codesAfter(plant)).toEqual(['wrong-type', 'unknown-status', 'unknown-entity', 'bad-date']);
  });

  it('has a planted fault for every code that the model can report', () => {
    const planted = new Set([...faults, ...faultsAgainstTheText].map(([code]) => code));
    const elsewhere = ['not-a-dataset', 'bad-version', 'future-version', 'text-not-normalized', 'more-issues'];
    expect(codesInSources().filter((code) => !planted.has(code))).toEqual(elsewhere);
  });
});

/** The codes of the issues after a fault is planted, each once; every issue is fit to be read by people. */
function codesAfter(plant: Plant, at?: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set(issuesAfter(plant, at).map((issue) => issue.code))];
}

function issuesAfter(plant: Plant, at: ReadonlyMap<string, string> = new Map()): readonly Issue[] {
  const copy = structuredClone(sound);
  plant(copy);
  const { issues, dataset: accepted } = validate(copy, { texts: at });
  for (const issue of issues) {
    expect(issue.path).toMatch(/^\/.{2,150}$/);
    expect(issue.message).toMatch(/^["A-Z].{20,600}[.?!]$/s);
  }
  expect(accepted === undefined).toBe(issues.some((issue) => issue.severity === 'error'));
  return issues;
}

/** All codes that are written in the sources of the model, sorted by those that are not about one dataset. */
function codesInSources(): readonly string[] {
  const folder = new URL('../../src/model/', import.meta.url);
  const codes = new Set<string>(['not-a-dataset', 'bad-version', 'future-version', 'text-not-normalized']);
  const written = [
    /code: '([a-z-]+)'/g,
    /(?:error|issue|refuse)\(\s*'([a-z-]+)'/g,
    /report\(\s*reader,\s*'([a-z-]+)'/g,
    /^\s+\['([a-z]+-[a-z-]+)', '/gm,
  ];
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const source = readFileSync(new URL(file, folder), 'utf8');
    for (const pattern of written) for (const [, code = ''] of source.matchAll(pattern)) codes.add(code);
  }
  return [...codes];
}

function move(path: string, by: number): Plant {
  return all(add(`${path}/start`, by), add(`${path}/end`, by));
}

/** Put another quotation where a citation begins; or one that stands where a part of the first quotation of the claim does. */
function quoteAnew(path: string, quote: string, overlapping?: string): Plant {
  return (copy) => {
    const first = Number(read(copy, path.replace(/\d+$/, '0/start')));
    const start = overlapping === undefined ? text.indexOf(quote, Number(read(copy, `${path}/start`))) : first + 6;
    const place = start < 0 ? Number(read(copy, `${path}/start`)) : start;
    all(set(`${path}/quote`, quote), set(`${path}/start`, place), set(`${path}/end`, place + quote.length))(copy);
  };
}

/** Quote the dots with which the notation fills its texts. */
function quoteFillers(copy: unknown): void {
  for (const { 0: quote, index } of text.matchAll(/·{10,}/g)) {
    const paragraph = text.slice(0, index).split('\n\n').length;
    push('claims/5/citations', { paragraph, quote, start: index, end: index + quote.length })(copy);
  }
}
