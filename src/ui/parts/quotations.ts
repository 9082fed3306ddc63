import { groupBy } from '../../lib/collections.ts';
import type { Citation } from '../../model/types.ts';

export interface QuotedParagraph {
  readonly paragraph: number;
  readonly quotes: readonly string[];
}

/** Gather the quotations of a claim by paragraph, in the order of the text. */
export function quotedParagraphs(citations: readonly Citation[]): readonly QuotedParagraph[] {
  const inOrder = [...citations].sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
  return [...groupBy(inOrder, (citation) => citation.paragraph)].map(([paragraph, group]) => ({
    paragraph,
    quotes: group.map((citation) => citation.quote),
  }));
}
