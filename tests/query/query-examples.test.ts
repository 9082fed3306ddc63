import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../src/model/lookup.ts';
import { formatQuery } from '../../src/query/format-query.ts';
import { matchClaims } from '../../src/query/match-claims.ts';
import { parseQuery } from '../../src/query/parse-query.ts';
import { fields, relations } from '../../src/query/query.ts';
import { queryExamplesOf } from '../../src/query/query-examples.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

describe.each(['massimov', 'harbor-bridge'])('the examples of the help, in the words of %s', (name) => {
  const lookup = lookupOf(JSON.parse(readFileSync(`graph-data/${name}/dataset.json`, 'utf8')));

  it('are understood and find something, but not all', () => {
    for (const { query, means } of queryExamplesOf(lookup)) {
      const { matches, problems } = matchClaims(lookup, query);
      expect(problems, query).toEqual([]);
      expect(formatQuery(parseQuery(query).terms)).toBe(query);
      expect(means, query).not.toBe('');
      const found = matches.reduce((sum, one) => sum + one, 0);
      expect(found, query).toBeGreaterThan(0);
      if (!/^(?:is|source):/.test(query)) expect(found, query).toBeLessThan(matches.length);
    }
  });

  it('leave out no field', () => {
    const text = queryExamplesOf(lookup)
      .map(({ query }) => query)
      .join(' ');
    for (const one of [...fields, ...relations]) expect(text).toContain(`${one}:`);
  });
});

describe('the examples of the help', () => {
  it('are understood where the dataset has nothing', () => {
    const vocabulary = { types: {}, predicates: {} };
    const lookup = lookupOf({ sayso: 1, id: 'none', title: '', sources: [], entities: [], claims: [], vocabulary });
    for (const { query } of queryExamplesOf(lookup)) expect(parseQuery(query).problems).toEqual([]);
  });

  it('take the words of what is said plainly, and the years around the middle half of the dates', () => {
    const lookup = lookupOf(
      datasetFromText(`
        (person) Ann Berg -accused->   (firm) Bolt Works {alleged; Paper Mill > Author; 1990} [¶1 "Ann stole it"]
        Ann Berg          -works for-> Bolt Works        {2010/2012}                          [¶2 "at a long desk"]
        Ann Berg          -knows->     (person) Cy Dorn  {opinion; Paper Mill > Author; 2000}
        Cy Dorn           -owns->      Bolt Works        {possible; ../2020}
        (firm) Eel Ltd    -owns->      (firm) Fig Ltd    {1980/..}
        Eel Ltd           -was->       = "a mill"`),
    );
    expect(queryExamplesOf(lookup).map(({ query }) => query)).toEqual([
      'berg works',
      '"long desk"',
      '-berg',
      'type:firm',
      'status:possible,alleged',
      'voice:author',
      'voice:"paper mill"',
      'only-voice:author',
      'about:ann-berg',
      'predicate:owns',
      'group:accusation',
      'source:s1',
      'evidence:one-voice',
      'after:1989 before:2011',
      'since:1990 until:2010-12',
      'is:cited',
    ]);
  });

  it('have words of their own where the dataset has none', () => {
    const vocabulary = { types: {}, predicates: {} };
    const lookup = lookupOf({ sayso: 1, id: 'none', title: '', sources: [], entities: [], claims: [], vocabulary });
    expect(queryExamplesOf(lookup).map(({ query }) => query)).toEqual([
      'word another',
      '"exact words"',
      '-word',
      'type:person',
      'status:opinion,disputed',
      'voice:voice',
      'voice:"given name"',
      'only-voice:voice',
      'about:somebody',
      'predicate:predicate',
      'group:group',
      'source:source',
      'evidence:one-voice',
      'after:2018 before:2023',
      'since:2019 until:2022-12',
      'is:cited',
    ]);
  });
});
