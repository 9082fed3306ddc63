/** "Cite this": a claim as a text to paste, which keeps hedge, voices, quotation and place together. */
import { tameText } from '../lib/tame-text.ts';
import { fullSentenceOf } from '../model/claim-wording.ts';
import { evidencesOf } from '../model/evidence.ts';
import type { EvidenceKind } from '../model/evidence-kinds.ts';
import type { Lookup } from '../model/lookup.ts';
import { referenceOf, wordReference } from '../model/reference.ts';
import type { Claim } from '../model/types.ts';

/** What has to go with a claim wherever it is quoted. */
const cited: ReadonlySet<EvidenceKind> = new Set(['contested', 'disputed', 'earlier-version', 'compare']);

/** Write a claim with its date, hedge and voices, its quotations, whether it is contested, taken back or replaced, the reference, and a link when there is one: one line each, whatever the data hold. */
export function citeClaim(lookup: Lookup, claim: Claim, link?: string): string {
  const source = lookup.sources.get(claim.source);
  const quotations = claim.citations.map(({ quote, paragraph }) => `“${quote}” (paragraph ${paragraph})`);
  const caveats = evidencesOf(lookup, claim)
    .filter(({ kind, claims }) => cited.has(kind) && (kind !== 'disputed' || claims.length > 1))
    .map(({ words }) => words);
  return [
    `${fullSentenceOf(lookup, claim)}.`,
    ...(quotations.length > 0 ? [`${quotations.join(', ')}.`] : []),
    ...(caveats.length === 0 ? [] : [caveats.join(' ')]),
    source === undefined ? claim.source : wordReference(referenceOf(lookup, source)),
    ...(link === undefined ? [] : [link]),
  ]
    .map((line) => tameText(line))
    .join('\n');
}
