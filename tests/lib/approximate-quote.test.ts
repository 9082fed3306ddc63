import { describe, expect, it } from 'vitest';
import { createApproximateSearch } from '../../src/lib/approximate-quote.ts';

const text =
  'Twelve, says the council. Nine, says the ledger.\n\nThe bearing on pier two is cracked. The bearing on pier six is cracked.\n\n桥是安全的。';
const search = createApproximateSearch(text);
const found = (quote: string, near = 0) => {
  const place = search(quote, near);
  return place && text.slice(place.start, place.end);
};

describe('createApproximateSearch', () => {
  it('finds reworded, shortened and retyped quotations, in whole words', () => {
    expect(found('Nine, said the ledger')).toBe('Nine, says the ledger');
    expect(found('bearing on pier two was badly cracked')).toBe('bearing on pier two is cracked');
    expect(found('THE COUNCÍL')).toBe('the council');
    expect(found('桥很安全的')).toBe('桥是安全的');
  });

  it('takes the nearer of two that are equally alike', () => {
    expect(found('bearing on pier qqq is cracked', 0)).toBe('bearing on pier two is cracked');
    expect(found('bearing on pier qqq is cracked', text.length)).toBe('bearing on pier six is cracked');
  });

  it('finds nothing where too little is left, nor across paragraphs', () => {
    expect(found('the mayor resigned')).toBeUndefined();
    expect(found('says the ledger The bearing')).toBeUndefined();
    expect(found('')).toBeUndefined();
    expect(createApproximateSearch('')('anything', 0)).toBeUndefined();
  });
});
