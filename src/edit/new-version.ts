/** Taking the claims of a text over to a later version of it: each with its quotations where they stand now. */
import { sliceCodePoints } from '../lib/code-points.ts';
import type { Citation, Claim, Source } from '../model/types.ts';
import { type Verdict, verifyCitations } from '../model/verification.ts';
import type { Edit } from './edit.ts';
import { newClaimId } from './new-id.ts';

/** What became of the quotations of a text in a later version. */
export interface VersionReport {
  readonly same: number;
  /** In another place. */
  readonly moved: readonly string[];
  /** The words around them are others. */
  readonly changed: readonly string[];
  /** Not there any more, or not for certain; their claims stay with the earlier version. */
  readonly vanished: readonly string[];
}

interface Later {
  readonly source: Source;
  /** Normalized. */
  readonly text: string;
  readonly isTaken: (id: string) => boolean;
  readonly random: () => number;
}

/** Make claims of a later version from those of an earlier one. A claim of which any quotation vanished is not made. */
export function takeOver(
  earlier: Source,
  claims: readonly Claim[],
  { source, text, isTaken, random }: Later,
): { readonly edits: readonly Edit[]; readonly report: VersionReport } {
  const citations = claims.flatMap((claim) => claim.citations);
  const { verdicts } = verifyCitations(text, earlier.text, citations);
  const found = new Map(citations.map((citation, index) => [citation, verdicts[index]]));
  const quotes = (kind: Verdict['kind']) => {
    return [...new Set(citations.filter((citation) => found.get(citation)?.kind === kind).map(({ quote }) => quote))];
  };
  const made = new Set<string>();
  const edits = claims.flatMap((claim): readonly Edit[] => {
    const anew = claim.citations.map((citation) => citedAnew(text, found.get(citation)));
    if (anew.some((citation) => citation === undefined)) return [];
    const id = newClaimId((one) => made.has(one) || isTaken(one), random);
    made.add(id);
    const to: Claim = { ...claim, id, source: source.id, citations: anew.filter((citation) => citation !== undefined) };
    return [{ kind: 'claim', id, to }];
  });
  return {
    edits,
    report: {
      same: citations.filter((citation) => ['exact', 'respelled'].includes(found.get(citation)?.kind ?? '')).length,
      moved: quotes('moved'),
      changed: quotes('changed'),
      vanished: [...quotes('possible'), ...quotes('not-found')],
    },
  };
}

function citedAnew(text: string, verdict: Verdict | undefined): Citation | undefined {
  if (!verdict || verdict.kind === 'not-found' || verdict.kind === 'possible') return undefined;
  const { paragraph, start, end } = verdict;
  return { paragraph, start, end, quote: sliceCodePoints(text, start, end) };
}
