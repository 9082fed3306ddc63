/** Lines of imported files that came with a quotation: with the text it is from, they can become claims. */
import type { Attribute, Claim, Dataset } from './types.ts';

export interface QuotedLine {
  readonly claim: Claim;
  readonly quote: string;
  /** Where the reader of the file found it, from 1. */
  readonly paragraph: number | undefined;
}

/** List the unsourced claims that brought a quotation, in the order of the dataset. */
export function quotedLinesOf({ claims }: Dataset): readonly QuotedLine[] {
  return claims.flatMap((claim): readonly QuotedLine[] => {
    if (claim.status !== 'unsourced' || !claim.attributes) return [];
    const quote = quotationIn(claim.attributes);
    if (quote === undefined) return [];
    const paragraph = claim.attributes.find(([name]) => name === 'quotation paragraph')?.[1];
    return [{ claim, quote, paragraph: typeof paragraph === 'number' ? paragraph : undefined }];
  });
}

/** Columns that hold words of a text; the check of a quotation stands behind its column. */
const columns = ['quotation', 'quote', 'evidence', 'evidence_text', 'context', 'source_text'];

function quotationIn(attributes: readonly Attribute[]): string | undefined {
  const checked = attributes.findIndex(([name]) => name === 'quotation check');
  const candidates = [
    ...columns.map((column) => attributes.find(([name]) => name === column)),
    ...(checked > 0 ? [attributes[checked - 1]] : []),
  ];
  const found = candidates.find((one) => typeof one?.[1] === 'string' && one[1].trim() !== '');
  return typeof found?.[1] === 'string' ? found[1] : undefined;
}
