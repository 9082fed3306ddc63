import { describe, expect, it } from 'vitest';
import { placeCitations, type WrittenCitation, type WrittenDataset } from './place-citations.ts';

const text = '🌉 The bridge stands.\n\nThe bridge stands, says Ann. Bob says no.';

describe('the tool that places citations', () => {
  it('counts code points and takes the fingerprint of the text', () => {
    const { dataset, faults } = placed([{ quote: 'stands', paragraph: 1 }]);
    expect(faults).toEqual([]);
    expect(dataset.claims[0]?.citations).toEqual([{ paragraph: 1, quote: 'stands', start: 13, end: 19 }]);
    expect(dataset.sources[0]?.text?.length).toBe(Array.from(text).length);
  });

  it('finds the paragraph of a quotation that stands only once', () => {
    const { dataset } = placed([{ quote: 'Bob says no' }]);
    expect(dataset.claims[0]?.citations[0]).toMatchObject({ paragraph: 2, start: 51, end: 62 });
  });

  it('computes anew what is there already', () => {
    const { dataset } = placed([{ quote: 'Ann', paragraph: 2, start: 0, end: 3 }]);
    expect(dataset.claims[0]?.citations[0]).toEqual({ paragraph: 2, quote: 'Ann', start: 46, end: 49 });
  });

  it('places nothing that is missing, ambiguous, or in another paragraph', () => {
    const { faults } = placed([
      { quote: 'stands' },
      { quote: 'Cord' },
      { quote: 'Ann', paragraph: 1 },
      { quote: 'Ann', paragraph: 3 },
    ]);
    expect(faults).toEqual([
      'c001 “stands”: more than once in the text.',
      'c001 “Cord”: not in the text.',
      'c001 “Ann”: not in paragraph 1.',
      'c001 “Ann”: there is no paragraph 3.',
    ]);
  });

  it('complains about a text that is not normalized', () => {
    expect(placeCitations(datasetWith([]), new Map([['s', 'two  spaces']])).faults).toEqual([
      'The text of s is not normalized.',
    ]);
  });
});

function placed(citations: readonly WrittenCitation[]) {
  return placeCitations(datasetWith(citations), new Map([['s', text]]));
}

function datasetWith(citations: readonly WrittenCitation[]): WrittenDataset {
  return {
    sayso: 1,
    id: 'test',
    title: 'Test',
    vocabulary: { types: {}, predicates: {} },
    sources: [{ id: 's', kind: 'article', title: 'S', voices: ['ann'] }],
    entities: [],
    claims: [
      {
        id: 'c001',
        subject: 'ann',
        predicate: 'p',
        value: 'v',
        status: 'stated',
        voices: ['ann'],
        source: 's',
        citations,
      },
    ],
  };
}
