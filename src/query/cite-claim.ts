/** "Cite this": a claim as a text to paste, which keeps hedge, voices, quotation and place together. */
import { tameText } from '../lib/tame-text.ts';
import { attributionOf, sentenceOf } from '../model/label.ts';
import type { Lookup } from '../model/lookup.ts';
import { referenceOf, wordReference } from '../model/reference.ts';
import type { Claim } from '../model/types.ts';

/** Write a claim with its hedge and voices, its quotations, the reference, and a link when there is one: three or four lines, whatever the data hold. */
export function citeClaim(lookup: Lookup, claim: Claim, link?: string): string {
  const source = lookup.sources.get(claim.source);
  const quotations = claim.citations.map(({ quote, paragraph }) => `“${quote}” (paragraph ${paragraph})`);
  return [
    `${sentenceOf(lookup, claim)}, ${attributionOf(lookup, claim)}.`,
    ...(quotations.length > 0 ? [`${quotations.join(', ')}.`] : []),
    source === undefined ? claim.source : wordReference(referenceOf(lookup, source)),
    ...(link === undefined ? [] : [link]),
  ]
    .map(tameText)
    .join('\n');
}
