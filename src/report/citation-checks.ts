/** Whether quotations stand where their citations say: known only where the text is at hand, and found out by the one verification. */
import { derive } from '../model/derive.ts';
import type { Lookup } from '../model/lookup.ts';
import type { Citation } from '../model/types.ts';
import { type Verdict, verifyCitations } from '../model/verification.ts';

export type CitationCheck =
  | { readonly kind: 'not-checked' }
  /** Letter by letter, in the very text that was read. */
  | { readonly kind: 'exact' }
  /** Letter by letter at its place, in a text that is not the one that was read or not known to be. */
  | { readonly kind: 'in-place' }
  /** At its place, but for typography and white space. */
  | { readonly kind: 'respelled'; readonly paragraph: number }
  /** At its place, among other words than those that were read. */
  | { readonly kind: 'changed'; readonly paragraph: number }
  | { readonly kind: 'moved'; readonly paragraph: number }
  /** Where something stands that a reader has to look at. */
  | { readonly kind: 'possible'; readonly paragraph: number }
  | { readonly kind: 'not-found' };

/** What became of the citations of one source. */
export interface SourceChecks {
  /** Whether it is the very text that was read; undefined when there is no fingerprint of it, or no text. */
  readonly isSame: boolean | undefined;
  readonly checkOf: (citation: Citation) => CitationCheck;
}

/** Look the quotations of a source up in its normalized text; without a text they count as not checked. The last text is remembered. */
export function checksIn(lookup: Lookup, sourceId: string, text: string | undefined): SourceChecks {
  if (text === undefined) return unchecked;
  const bySource = checksBySource(lookup);
  const before = bySource.get(sourceId);
  if (before?.text === text) return before.checks;
  const checks = lookUp(lookup, sourceId, text);
  bySource.set(sourceId, { text, checks });
  return checks;
}

/** Say in a mark and a word what came of a check. */
export function checkWords(check: CitationCheck): string {
  switch (check.kind) {
    case 'exact':
    case 'in-place':
      return '✓ found word for word';
    case 'respelled':
      return '✓ found, spelled differently';
    case 'changed':
      return '! found, and the words around it have changed';
    case 'moved':
      return `→ found elsewhere, in ¶\u00a0${check.paragraph}: look`;
    case 'possible':
      return `? look at ¶\u00a0${check.paragraph}`;
    case 'not-found':
      return '✗ not found';
    case 'not-checked':
      return '– not checked';
  }
}

interface Known {
  readonly text: string;
  readonly checks: SourceChecks;
}

const checksBySource = derive(() => new Map<string, Known>());
const notChecked: CitationCheck = { kind: 'not-checked' };
const unchecked: SourceChecks = { isSame: undefined, checkOf: () => notChecked };

function lookUp(lookup: Lookup, sourceId: string, text: string): SourceChecks {
  const citations = lookup.dataset.claims
    .filter(({ source }) => source === sourceId)
    .flatMap((claim) => claim.citations);
  const { isSame, verdicts } = verifyCitations(text, lookup.sources.get(sourceId)?.text, citations);
  const checks = new Map(
    citations.map((citation, index) => [citation, toCheck(verdicts[index], isSame === true)] as const),
  );
  return { isSame, checkOf: (citation) => checks.get(citation) ?? notChecked };
}

function toCheck(verdict: Verdict | undefined, isSame: boolean): CitationCheck {
  if (!verdict) return notChecked;
  switch (verdict.kind) {
    case 'exact':
      return { kind: isSame ? 'exact' : 'in-place' };
    case 'not-found':
      return { kind: 'not-found' };
    default:
      return { kind: verdict.kind, paragraph: verdict.paragraph };
  }
}
