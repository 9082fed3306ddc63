/** From a draft that a person takes to an edit of the dataset. The checks of the format look at it as at everything else. */
import { applyEdit } from '../edit/apply-edit.ts';
import type { ClaimFields } from '../edit/claim-fields.ts';
import type { Edit } from '../edit/edit.ts';
import { type ClaimFault, planClaim } from '../edit/plan-claim.ts';
import { codePointsOf } from '../lib/code-points.ts';
import type { Lookup } from '../model/lookup.ts';
import { nameOf } from '../model/names.ts';
import type { Citation, Claim, Source } from '../model/types.ts';
import { validate } from '../model/validate.ts';
import type { QuotedSpan } from './find-evidence.ts';
import type { Gated } from './gated.ts';

export interface Taking {
  readonly lookup: Lookup;
  readonly source: Source;
  /** Normalized. */
  readonly text: string;
  readonly draft: Gated;
  /** The fields as they stand, with what the person chose. */
  readonly fields: ClaimFields;
  /** Name of the model, or of the file. */
  readonly by: string;
  /** The unsourced claim that becomes this one: it keeps its id and its columns. */
  readonly replaces?: Claim | undefined;
  readonly random: () => number;
}

export type Taken =
  | {
      readonly kind: 'taken';
      readonly edit: Edit;
      readonly claim: Claim;
      readonly name: string;
      readonly start: number;
    }
  | { readonly kind: 'faulty'; readonly faults: readonly ClaimFault[] };

/** Make an edit of a draft: a claim of its own, or another passage of a claim that says the same. */
export function acceptDraft(taking: Taking): Taken {
  const { lookup, draft } = taking;
  const same = draft.sameAs === undefined ? undefined : lookup.claims.get(draft.sameAs);
  return same ? addPassages(taking, same) : addClaim(taking);
}

function addPassages({ lookup, source, text, draft }: Taking, claim: Claim): Taken {
  const added = citationsOf(text, draft.passages, claim.citations);
  const [first] = added;
  if (!first) return faulty('This passage stands in the claim already.');
  const to: Claim = { ...claim, citations: [...claim.citations, ...added] };
  const edit: Edit = { kind: 'claim', id: claim.id, to };
  const name = `Add a passage to a claim about ${nameOf(lookup, claim.subject)}`;
  return checked(lookup, source, text, { kind: 'taken', edit, claim: to, name, start: first.start });
}

function addClaim({ lookup, source, text, draft, fields, by, replaces, random }: Taking): Taken {
  const [first] = draft.passages;
  if (!first) return faulty('Nothing in the text stands behind it.');
  const plan = planClaim({
    lookup,
    fields,
    place: { source, text, paragraph: first.paragraph },
    changed: replaces,
    random,
  });
  if (plan.kind === 'faulty') return plan;
  const { edit, claim } = withDrafter(plan.edit, plan.claim, by);
  return { kind: 'taken', edit, claim, name: plan.name, start: claim.citations[0]?.start ?? 0 };
}

/** Note in an edit that adds a claim which program drafted it. */
export function withDrafter(edit: Edit, claim: Claim, by: string): { readonly edit: Edit; readonly claim: Claim } {
  if (by === '') return { edit, claim };
  const to: Claim = { ...claim, draftedBy: by };
  return { claim: to, edit: replaced(edit, to) };
}

function replaced(edit: Edit, to: Claim): Edit {
  if (edit.kind === 'several') return { ...edit, edits: edit.edits.map((one) => replaced(one, to)) };
  return edit.kind === 'claim' && edit.id === to.id ? { ...edit, to } : edit;
}

function checked(lookup: Lookup, source: Source, text: string, taken: Taken & { readonly kind: 'taken' }): Taken {
  const { dataset } = applyEdit(lookup.dataset, taken.edit);
  const { issues } = validate(dataset, { texts: new Map([[source.id, text]]) });
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return taken;
  return { kind: 'faulty', faults: errors.slice(0, 3).map(({ message }) => ({ field: undefined, message })) };
}

/** Cite passages that the claim does not have yet. */
function citationsOf(text: string, passages: readonly QuotedSpan[], known: readonly Citation[]): readonly Citation[] {
  const points = codePointsOf(text);
  return passages
    .map(({ start, end, paragraph }): Citation => {
      return { paragraph, quote: text.slice(start, end), start: points.toPoints(start), end: points.toPoints(end) };
    })
    .filter(({ start, end }) => !known.some((citation) => citation.start < end && start < citation.end));
}

function faulty(message: string): Taken {
  return { kind: 'faulty', faults: [{ field: undefined, message }] };
}
