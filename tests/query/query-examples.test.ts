import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../src/model/lookup.ts';
import { formatQuery } from '../../src/query/format-query.ts';
import { matchClaims } from '../../src/query/match-claims.ts';
import { parseQuery } from '../../src/query/parse-query.ts';
import { fields, relations } from '../../src/query/query.ts';
import { queryExamplesOf } from '../../src/query/query-examples.ts';

describe.each(['massimov', 'harbor-bridge'])('the examples of the help, in the words of %s', (name) => {
  const lookup = lookupOf(JSON.parse(readFileSync(`graph-data/${name}/dataset.json`, 'utf8')));
  const examples = queryExamplesOf(lookup);

  it.each(examples)('are understood and find something, but not all: $query', ({ query }) => {
    const { matches, problems } = matchClaims(lookup, query);
    expect(problems).toEqual([]);
    expect(formatQuery(parseQuery(query).terms)).toBe(query);
    const found = matches.reduce((sum, one) => sum + one, 0);
    expect(found).toBeGreaterThan(0);
    if (!/^(?:is|source):/.test(query)) expect(found).toBeLessThan(matches.length);
  });

  it('leave out no field', () => {
    const text = examples.map(({ query }) => query).join(' ');
    for (const one of [...fields, ...relations]) expect(text).toContain(`${one}:`);
  });
});

describe('the examples of the help', () => {
  it('are understood where the dataset has nothing', () => {
    const vocabulary = { types: {}, predicates: {} };
    const lookup = lookupOf({ sayso: 1, id: 'none', title: '', sources: [], entities: [], claims: [], vocabulary });
    for (const { query } of queryExamplesOf(lookup)) expect(parseQuery(query).problems).toEqual([]);
  });
});
