/** Lines of imported files that came with a quotation: with the text it is from, they can become claims. */
import type { Attribute, Claim, Dataset } from './types.ts';

export interface QuotedLine {
  readonly claim: Claim;
  readonly quote: string;
  /** Where the reader of the file found it, from 1. */
  readonly paragraph: number | undefined;
}

/** List the unsourced claims that brought a quotation, in the order of the dataset. A name that was marked, and no more, says nothing that could be a claim. */
export function quotedLinesOf({ claims, entities }: Dataset): readonly QuotedLine[] {
  let names: ReadonlyMap<string, string> | undefined;
  const nameOf = (id: string) => {
    names ??= new Map(entities.map((entity) => [entity.id, entity.name]));
    return names.get(id);
  };
  return claims.flatMap((claim): readonly QuotedLine[] => {
    if (claim.status !== 'unsourced' || !claim.attributes) return [];
    const quote = quotationIn(claim.attributes);
    if (quote === undefined) return [];
    const isName = claim.object !== undefined && quote === nameOf(claim.object) && /^\p{Lu}/u.test(quote);
    if (isName && quote.split(/\s+/u).length <= mostWordsOfName && !claim.attributes.some(saysMore)) return [];
    const paragraph = claim.attributes.find(([name]) => name === 'quotation paragraph')?.[1];
    return [{ claim, quote, paragraph: typeof paragraph === 'number' ? paragraph : undefined }];
  });
}

const mostWordsOfName = 5;

/** Whether an attribute describes the marked words, rather than where and by whom they were marked. */
function saysMore([name, value]: Attribute): boolean {
  return typeof value === 'string' && !technical.test(name) && !columns.includes(name);
}

const technical =
  /^(?:quotation|char_interval|token_interval|alignment|prefix|suffix|selector|start|end|created|modified|updated|creator|user|group|motivation|document|url?i?$|id$|links|confidence)/u;

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
