import { describe, expect, it } from 'vitest';
import { findInTexts } from '../../src/query/find-in-texts.ts';
import { formatQuery } from '../../src/query/format-query.ts';
import { parseQuery } from '../../src/query/parse-query.ts';

const texts = new Map([
  ['s1', 'The 😀 bridge opened.\n\nA fish cart broke its first plank. The fish were lost.'],
  ['s2', 'Nobody spoke of the cart.'],
]);

describe('finding words in the texts at hand', () => {
  it('leads to the paragraph and the first word', () => {
    const { hits, total } = findInTexts(texts, 'Fish cart');
    expect(total).toBe(1);
    expect(hits[0]).toMatchObject({ source: 's1', paragraph: 2, start: 24, end: 28 });
    const [hit] = hits;
    expect(hit?.spans.map(({ start, end }) => hit.text.slice(start, end))).toEqual(['fish', 'cart', 'fish']);
    expect(
      Array.from(texts.get('s1') ?? '')
        .slice(24, 28)
        .join(''),
    ).toBe('fish');
  });

  it('takes phrases whole, leaves out what is not wanted, and counts what is not shown', () => {
    expect(findInTexts(texts, '"fish cart"').total).toBe(1);
    expect(findInTexts(texts, '"cart fish"').total).toBe(0);
    expect(findInTexts(texts, 'cart -fish').hits.map(({ source }) => source)).toEqual(['s2']);
    expect(findInTexts(texts, 'cart', 1)).toMatchObject({ total: 2, hits: [{ source: 's1' }] });
  });

  it('finds nothing for what is asked of claims', () => {
    expect(findInTexts(texts, 'cart status:alleged').total).toBe(0);
    expect(findInTexts(texts, '-cart').total).toBe(0);
    expect(findInTexts(texts, '').total).toBe(0);
  });
});

describe('writing a query', () => {
  it.each(['OR"x"', 'NOT"x y"', 'a AND"x"', '&"x"'])('brings %s back as it was understood', (text) => {
    const { terms } = parseQuery(text);
    expect(parseQuery(formatQuery(terms)).terms).toEqual(terms);
  });
});
