import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuery } from '../../src/query/format-query.ts';
import { parseQuery } from '../../src/query/parse-query.ts';
import { fields, type Query, relations, type Term } from '../../src/query/query.ts';

const termsOf = (text: string) => parseQuery(text).terms;
const problemsOf = (text: string) => parseQuery(text).problems;

describe('a query', () => {
  it('is words, exact words, fields and dates, each of which a minus turns round', () => {
    const { terms, problems } = parseQuery('type:person -status:alleged "exact words" -word after:2019');
    expect(problems).toEqual([]);
    expect(terms).toEqual([
      { kind: 'field', field: 'type', values: ['person'], negated: false },
      { kind: 'field', field: 'status', values: ['alleged'], negated: true },
      { kind: 'phrase', text: 'exact words', negated: false },
      { kind: 'word', text: 'word', negated: true },
      { kind: 'date', relation: 'after', date: '2019', negated: false },
    ]);
  });

  it('takes several values, quoted or not', () => {
    expect(termsOf('voice:esisc,"Claude Moniquet", type:a')).toEqual([
      { kind: 'field', field: 'voice', values: ['esisc', 'Claude Moniquet'], negated: false },
      { kind: 'field', field: 'type', values: ['a'], negated: false },
    ]);
  });

  it('takes the quotation marks of a phone', () => {
    expect(termsOf('“exact words” voice:„claude moniquet“')).toEqual([
      { kind: 'phrase', text: 'exact words', negated: false },
      { kind: 'field', field: 'voice', values: ['claude moniquet'], negated: false },
    ]);
  });

  it('takes the names of fields in capitals too', () => {
    expect(termsOf('Only-Voice:esisc')).toEqual([
      { kind: 'field', field: 'only-voice', values: ['esisc'], negated: false },
    ]);
  });

  it('takes the quotation marks and the colon of other scripts', () => {
    expect(termsOf('«mots exacts» 「말 그대로」 type：사람')).toEqual([
      { kind: 'phrase', text: 'mots exacts', negated: false },
      { kind: 'phrase', text: '말 그대로', negated: false },
      { kind: 'field', field: 'type', values: ['사람'], negated: false },
    ]);
  });

  it('takes OR, AND and NOT as words where they stand alone, or in quotation marks', () => {
    expect(termsOf('OR').map(({ kind }) => kind)).toEqual(['word']);
    expect(termsOf('ann "OR" bob or not').map(({ kind }) => kind)).toEqual(['word', 'phrase', 'word', 'word', 'word']);
    expect(problemsOf('ann "OR" bob or not')).toEqual([]);
  });

  it('lets a backslash put a quotation mark into quotation marks', () => {
    expect(termsOf(String.raw`"the \"family\" \\ clan"`)).toEqual([
      { kind: 'phrase', text: String.raw`the "family" \ clan`, negated: false },
    ]);
  });

  it('takes times of day and hyphened words as words', () => {
    expect(termsOf('10:30 Kassym-Jomart d’état')).toEqual(
      ['10:30', 'Kassym-Jomart', 'd’état'].map((text) => ({ kind: 'word', text, negated: false })),
    );
  });

  it('is nothing without anything', () => {
    expect(parseQuery('  \n ')).toEqual({ terms: [], places: [], problems: [] });
  });
});

describe('what a query does not understand', () => {
  it.each([
    ['an unknown field, with the one that was meant', 'ann typ:person', 4, 'typ:person', 'type:person'],
    ['an unknown field that is near none', 'colors:red', 0, 'colors:red', '"colors:red"'],
    ['an address', 'https://example.org', 0, 'https://example.org', '"https://example.org"'],
    ['a field without a value', 'ann type:', 4, 'type:', undefined],
    ['a value behind a space', 'ann type: person', 4, 'type: ', 'type:'],
    ['a field without a value before another', 'type: status:alleged', 0, 'type:', undefined],
    ['a sign that is to leave a value out', 'ann status:!alleged', 4, 'status:!alleged', '-status:alleged'],
    ['a minus at the wrong place', '-voice:-esisc', 0, '-voice:-esisc', 'voice:esisc'],
    ['AND between terms', 'ann AND bob', 4, 'AND ', ''],
    ['OR between terms', 'ann OR bob', 4, 'OR', undefined],
    ['a stroke between terms', 'ann | bob', 4, '|', undefined],
    ['NOT before a term', 'ann NOT bob', 4, 'NOT ', '-'],
    ['a date that is none', 'after:yesterday', 0, 'after:yesterday', undefined],
    ['a date in another notation', '-after:2019/3/9', 0, '-after:2019/3/9', '-after:2019-03-09'],
    ['a day that does not exist', 'before:2019-02-30', 0, 'before:2019-02-30', undefined],
    ['two dates', 'before:2019,2020', 0, 'before:2019,2020', undefined],
    ['a minus before nothing', 'ann - bob', 4, '-', undefined],
    ['a minus at the end', 'ann -', 4, '-', undefined],
    ['quotation marks around nothing', 'ann "" bob', 4, '""', undefined],
    ['an open quotation mark', 'ann "exact wor', 4, '"exact wor', '"exact wor"'],
    ['an open quotation mark in a value', 'voice:"claude mo', 0, 'voice:"claude mo', 'voice:"claude mo"'],
  ])('is said: %s', (_, text, at, part, suggestion) => {
    const problems = problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ at, text: part });
    expect(problems[0]?.suggestion).toBe(suggestion);
    expect(problems[0]?.message).toMatch(/\.$|\?$/);
  });

  it('leaves the rest of the query in force', () => {
    expect(termsOf('typ:person ann').map(({ kind }) => kind)).toEqual(['word']);
  });

  it('is mended by its suggestion', () => {
    for (const text of [
      'status: alleged',
      'ann NOT bob',
      'ann AND bob',
      '-type:!x',
      'typ:person',
      'colors:red',
      '"exact wor',
      'after:2019/3/9',
      String.raw`"a \\`,
    ]) {
      const [problem] = problemsOf(text);
      if (problem?.suggestion === undefined) continue;
      const mended = text.slice(0, problem.at) + problem.suggestion + text.slice(problem.at + problem.text.length);
      expect([mended, problemsOf(mended)]).toEqual([mended, []]);
    }
  });

  it('is never dropped: every sign belongs to a term, a problem or the space between', () => {
    const bits = fc.constantFrom(
      'type:',
      'after:',
      '2019',
      '"',
      '“',
      '-',
      ',',
      ':',
      ' ',
      '\\',
      'x',
      'é',
      '서',
      '🙂',
      '\t',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(bits).map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const { terms, places, problems } = parseQuery(text);
          expect(places).toHaveLength(terms.length);
          let rest = text;
          for (const { at, text: part } of [...places, ...problems]) {
            expect(text.slice(at, at + part.length)).toBe(part);
            rest = rest.slice(0, at) + ' '.repeat(part.length) + rest.slice(at + part.length);
          }
          expect(rest.trim()).toBe('');
        },
      ),
      { numRuns: 400, seed: 1 },
    );
  });
});

const value = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text === text.trim() && text !== '');
const term: fc.Arbitrary<Term> = fc.oneof(
  fc.record({
    kind: fc.constant('word' as const),
    text: fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => /^[^\s"“„«「『＂−–&|-][^\s"]*$/u.test(text) && !/^\p{L}[\p{L}\d_-]*[:：]/u.test(text)),
    negated: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('phrase' as const), text: value, negated: fc.boolean() }),
  fc.record({
    kind: fc.constant('field' as const),
    field: fc.constantFrom(...fields),
    values: fc.array(value, { minLength: 1, maxLength: 3 }),
    negated: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('date' as const),
    relation: fc.constantFrom(...relations),
    date: fc.constantFrom('2019', '2019-03', '2019-03-19'),
    negated: fc.boolean(),
  }),
);

describe('writing a query', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(fc.array(term), (query: Query) => {
        expect(parseQuery(formatQuery(query))).toMatchObject({ terms: query, problems: [] });
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  it('settles: what was read is written the same ever after', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { terms } = parseQuery(text);
        expect(termsOf(formatQuery(terms))).toEqual(terms);
      }),
      { numRuns: 400, seed: 3 },
    );
  });

  it('quotes only what needs it', () => {
    expect(formatQuery(termsOf('voice:"esisc" about:"karim massimov","a,b"'))).toBe(
      'voice:esisc about:"karim massimov","a,b"',
    );
  });
});
