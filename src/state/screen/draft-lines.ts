/** Drafts as lines of the graph, which they are no part of: what is under review and undecided, and what is unfinished on the desk. */
import { computed, signal } from '@preact/signals';
import type { ClaimFields } from '../../edit/claim-fields.ts';
import { fold } from '../../lib/fold.ts';
import type { Lookup } from '../../model/lookup.ts';
import { spellingsOf } from '../../model/names.ts';
import { workspace } from '../workspace/workspace.ts';
import { decidedAs, drafts, review } from './reviewed-drafts.ts';
import { toDo } from './to-do.ts';

/** Whether drafts are drawn over the graph. */
export const showsDrafts = signal(true);

export interface DraftedEnd {
  /** Id of an entity that is there. */
  readonly id: string | undefined;
  readonly name: string;
}

export interface DraftedLine {
  readonly subject: DraftedEnd;
  readonly object: DraftedEnd;
  /** Name of the model; undefined for what somebody began and did not finish. */
  readonly by: string | undefined;
}

/** The drafts that lead from one thing to another, of which at least one is there; what is decided, refused, or leads to a text or number has no line. */
export const draftedLines = computed<readonly DraftedLine[]>(() => {
  const lookup = workspace.value?.lookup;
  if (!lookup) return [];
  const decisions = review.value?.decisions ?? {};
  const open = drafts.value.filter(
    ({ id, heap, replaces }) =>
      (heap === 'ready' || heap === 'closer') && replaces === undefined && decidedAs(decisions[id]) === undefined,
  );
  const all = [
    ...open.map(({ fields, by }) => ({ fields, by })),
    ...toDo.value
      .filter(({ changed }) => changed === undefined)
      .map(({ fields, draft }) => ({ fields, by: draft?.by })),
  ];
  const named = all.length === 0 ? new Map<string, string>() : idsByName(lookup);
  return all.flatMap(({ fields, by }) => lineOf(lookup, named, fields, by));
});

function lineOf(
  lookup: Lookup,
  named: ReadonlyMap<string, string>,
  { subject, relation, target }: ClaimFields,
  by: string | undefined,
): readonly DraftedLine[] {
  const known = lookup.predicates.get(relation.id ?? '') ?? byLabel(lookup, relation.text);
  if (known?.range === 'string' || known?.range === 'number') return [];
  const end = ({ id, text }: ClaimFields['subject']): DraftedEnd => ({
    // What was accepted since may have brought somebody of that name.
    id: id !== undefined && lookup.entities.has(id) ? id : named.get(fold(text.trim())),
    name: text.trim(),
  });
  const line = { subject: end(subject), object: end(target), by };
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
