/** Whether a quotation stands where its citation says: known only where the text is at hand. */
import { verifyCitation } from '../model/checks/citations.ts';
import type { Citation } from '../model/types.ts';

export type CitationCheck =
  | { readonly kind: 'not-checked' }
  | { readonly kind: 'exact' }
  | { readonly kind: 'moved'; readonly paragraph: number }
  | { readonly kind: 'not-found' };

/** Look a quotation up in a normalized text; without a text it counts as not checked. */
export function checkCitation(text: string | undefined, citation: Citation): CitationCheck {
  if (text === undefined) return { kind: 'not-checked' };
  const verdict = verifyCitation(text, citation);
  return verdict.kind === 'moved' ? { kind: 'moved', paragraph: verdict.paragraph } : { kind: verdict.kind };
}

/** Say in a mark and a word what came of a check. */
export function checkWords(check: CitationCheck): string {
  switch (check.kind) {
    case 'exact':
      return '✓ exact';
    case 'moved':
      return `→ moved to ¶\u00a0${check.paragraph}`;
    case 'not-found':
      return '✗ not found';
    case 'not-checked':
      return '– not checked';
  }
}
