/** Drafts as lines of the graph, which they are no part of: what is under review and undecided, and what is unfinished on the desk. */
import { computed, signal } from '@preact/signals';
import type { ClaimFields } from '../../edit/claim-fields.ts';
import { fold } from '../../lib/fold.ts';
import type { Lookup } from '../../model/lookup.ts';
import { spellingsOf } from '../../model/names.ts';
import type { UnfinishedClaim } from '../workspace/desk.ts';
import { workspace } from '../workspace/workspace.ts';
import { decidedAs, drafts, type ReviewedDraft, review } from './reviewed-drafts.ts';
import { toDo } from './to-do.ts';

/** Whether drafts are drawn over the graph. */
export const showsDrafts = signal(true);

export interface DraftedEnd {
  /** Id of an entity that is there. */
  readonly id: string | undefined;
  readonly name: string;
}

/** What it is a line of: a draft under review, or what somebody began and did not finish. */
type Drafted =
  | { readonly kind: 'reviewed'; readonly draft: ReviewedDraft }
  | { readonly kind: 'unfinished'; readonly draft: UnfinishedClaim };

export interface DraftedLine {
  readonly id: string;
  readonly subject: DraftedEnd;
  readonly object: DraftedEnd;
  readonly of: Drafted;
}

/** The drafts that lead from one thing to another, of which at least one is there; what is decided, refused, or leads to a text or number has no line. */
export const draftedLines = computed<readonly DraftedLine[]>(() => {
  const lookup = workspace.value?.lookup;
  if (!lookup) return [];
  const decisions = review.value?.decisions ?? {};
  const open = drafts.value.filter(
    ({ id, pile, replaces }) =>
      (pile === 'ready' || pile === 'closer') && replaces === undefined && decidedAs(decisions[id]) === undefined,
  );
  const all: readonly Drafted[] = [
    ...open.map((draft): Drafted => ({ kind: 'reviewed', draft })),
    ...toDo.value
      .filter(({ changed }) => changed === undefined)
      .map((draft): Drafted => ({ kind: 'unfinished', draft })),
  ];
  const named = all.length === 0 ? new Map<string, string>() : idsByName(lookup);
  return all.flatMap((of) => lineOf(lookup, named, of.draft.fields, of));
});

/** Tell who drafted it: a model by its name; undefined for what somebody began and did not finish. */
export function drafterOf({ of: { kind, draft } }: DraftedLine): string | undefined {
  return kind === 'reviewed' ? draft.by : draft.draft?.by;
}

function lineOf(
  lookup: Lookup,
  named: ReadonlyMap<string, string>,
  { subject, relation, target }: ClaimFields,
  of: Drafted,
): readonly DraftedLine[] {
  const known = lookup.predicates.get(relation.id ?? '') ?? byLabel(lookup, relation.text);
  if (known?.range === 'string' || known?.range === 'number') return [];
  const end = ({ id, text }: ClaimFields['subject']): DraftedEnd => ({
    // What was accepted since may have brought somebody of that name.
    id: id !== undefined && lookup.entities.has(id) ? id : named.get(fold(text.trim())),
    name: text.trim(),
  });
  const line = { id: `${of.kind} ${of.draft.id}`, subject: end(subject), object: end(target), of };
  const isThere = line.subject.id !== undefined || line.object.id !== undefined;
  const isWhole = line.subject.name !== '' && line.object.name !== '' && line.subject.id !== line.object.id;
  return isThere && isWhole ? [line] : [];
}

function idsByName({ dataset }: Lookup): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const entity of dataset.entities) {
    for (const spelling of spellingsOf(entity)) if (!ids.has(fold(spelling))) ids.set(fold(spelling), entity.id);
  }
  return ids;
}

function byLabel({ predicates }: Lookup, label: string) {
  return [...predicates.values()].find((predicate) => predicate.label === label || predicate.inverse === label);
}
