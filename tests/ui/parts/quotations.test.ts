import { describe, expect, it } from 'vitest';
import { quotedParagraphs } from '../../../src/ui/parts/ClaimCard.tsx';

describe('quotations of a claim', () => {
  it('are gathered by paragraph, in the order of the text', () => {
    const citations = [
      { paragraph: 23, quote: 'bad conditions', start: 4825, end: 4839 },
      { paragraph: 16, quote: 'allowing it', start: 3200, end: 3211 },
      { paragraph: 16, quote: 'He is accused', start: 3100, end: 3113 },
    ];
    expect(quotedParagraphs(citations)).toEqual([
      { paragraph: 16, quotes: ['He is accused', 'allowing it'] },
      { paragraph: 23, quotes: ['bad conditions'] },
    ]);
  });

  it('may be missing in a damaged dataset', () => {
    expect(quotedParagraphs([])).toEqual([]);
  });
});
