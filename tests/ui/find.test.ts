import { describe, expect, it } from 'vitest';
import type { Lookup } from '../../src/model/lookup.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { find } from '../../src/query/find.ts';
import { findInTexts } from '../../src/query/find-in-texts.ts';
import { findSpans } from '../../src/query/folding.ts';
import { matchClaims } from '../../src/query/match-claims.ts';
import { parseQuery } from '../../src/query/parse-query.ts';
import { countHits, entriesIn, sectionsOf } from '../../src/ui/features/find/find-entries.ts';
import { snippetOf } from '../../src/ui/features/find/snippet.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const lookup = lookupOf(
  datasetFromText(`
    (person) Ann Bolt -works for-> (firm) Bolt [¶1 "Ann Bolt is a clerk at Bolt"]
    Ann Bolt          -robbed->    Bolt        {alleged; Author} [¶2 "she emptied the till"]
    Bolt              -owns->      (firm) Cord [¶3 "Bolt bought Cord"]
  `),
);

const texts = new Map([['text', 'Ann Bolt is a clerk at Bolt.\n\nA zebra came by.']]);

function sections(text: string, limits = { entities: 6, claims: 5, quotations: 4, texts: 4 }, within: Lookup = lookup) {
  const { matches } = matchClaims(within, text);
  const matchCount = matches.reduce((sum, match) => sum + match, 0);
  const inTexts = findInTexts(texts, text, 20);
  return sectionsOf(find(within, text, 20), { text, parsed: parseQuery(text), inTexts, matchCount, limits });
}
const names = (text: string) => sections(text).map(({ name }) => name);

describe('the list of results', () => {
  it('has entities, claims and quotations, and last the way to make a filter', () => {
    expect(names('bolt')).toEqual(['entities', 'claims', 'quotations', 'texts', 'filter']);
    expect(entriesIn(sections('bolt')).map(({ kind }) => kind)).toEqual([
      ...['entity', 'entity'],
      ...['claim', 'claim', 'claim'],
      ...['quotation', 'quotation'],
      'text',
      'filter',
    ]);
  });

  it('has what stands in the texts at hand and nowhere else', () => {
    expect(names('zebra')).toEqual(['texts']);
    expect(entriesIn(sections('zebra'))).toMatchObject([{ kind: 'text', found: { source: 'text', paragraph: 2 } }]);
    expect(countHits(sections('zebra'))).toBe(1);
  });

  it('has the filter first for who uses the language', () => {
    expect(names('status:alleged bolt')[0]).toBe('filter');
    expect(names('bolt -clerk')[0]).toBe('filter');
    expect(names('since:2019')).toEqual([]);
    expect(names('"Bolt bought"')).toEqual(['quotations', 'filter']);
  });

  it('offers to put right what was not understood, in place', () => {
    const [mend] = entriesIn(sections('clerk status:allegd'));
    expect(mend).toMatchObject({ kind: 'mend', mended: 'clerk status:alleged' });
  });

  it('offers no filter that would leave nothing', () => {
    expect(names('tapir')).toEqual([]);
    expect(names('status:disputed')).toEqual([]);
  });

  it('shows a few of each group and offers the rest', () => {
    const [entities, claims] = sections('bolt', { entities: 1, claims: 1, quotations: 1, texts: 1 });
    expect(entities?.entries.map(({ kind }) => kind)).toEqual(['entity', 'more']);
    expect(claims?.entries.at(-1)).toMatchObject({ kind: 'more', group: 'claims', rest: 2 });
    expect(claims?.total).toBe(3);
  });

  it('counts what was found, not what can be done', () => {
    expect(countHits(sections('bolt'))).toBe(8);
    expect(countHits(sections('tapir'))).toBe(0);
  });

  it('gives every entry a key of its own', () => {
    const keys = entriesIn(sections('bolt')).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('an excerpt', () => {
  const excerpt = (text: string, needle: string, most = 60) =>
    snippetOf(text, findSpans(text, [needle]), most)
      .map(({ text: piece, isFound }) => (isFound ? `[${piece}]` : piece))
      .join('');

  it('marks all that was found', () => {
    expect(excerpt('Émile met Emile', 'emile')).toBe('[Émile] met [Emile]');
  });

  it('is the text itself when nothing was found in it', () => {
    expect(excerpt('Ann met Bob', 'zoe')).toBe('Ann met Bob');
  });

  it('begins near the first find of a long text, and ends with a sign when more follows', () => {
    const text = `${'one two three '.repeat(20)}and a coup ${'four five six '.repeat(20)}`;
    const cut = excerpt(text, 'coup');
    expect(cut).toMatch(/^….*\[coup\].*…$/);
    expect(cut.length).toBeLessThan(75);
  });

  it('never cuts a letter in two', () => {
    const pieces = snippetOf('😀'.repeat(100), [{ start: 150, end: 152 }], 31);
    expect(pieces.map(({ text }) => text).join('')).not.toMatch(
      /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/,
    );
  });

  it('lets no sign out of the data that turns or breaks the line', () => {
    expect(excerpt('Ann\u202e\nmet\u0000Bob', 'zoe')).toBe('Ann met Bob');
  });
});
