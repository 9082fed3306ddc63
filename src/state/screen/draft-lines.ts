/** Drafts as lines of the graph, which they are no part of: what is under review and undecided, and what is unfinished on the desk. */
import { computed, signal } from '@preact/signals';
import type { ClaimFields } from '../../edit/claim-fields.ts';
import type { Lookup } from '../../model/lookup.ts';
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

/** The drafts that lead from one thing to another; what is decided or refused, and what leads to a text or number, has no line. */
export const draftedLines = computed<readonly DraftedLine[]>(() => {
  const lookup = workspace.value?.lookup;
  if (!lookup) return [];
  const decisions = review.value?.decisions ?? {};
  const open = drafts.value.filter(
    ({ id, heap, replaces }) =>
      (heap === 'ready' || heap === 'closer') && replaces === undefined && decidedAs(decisions[id]) === undefined,
  );
  return [
    ...open.flatMap(({ fields, by }) => lineOf(lookup, fields, by)),
    ...toDo.value.flatMap(({ fields, changed, draft }) =>
      changed === undefined ? lineOf(lookup, fields, draft?.by) : [],
    ),
  ];
});

function lineOf(lookup: Lookup, { subject, relation, target }: ClaimFields, by: string | undefined): DraftedLine[] {
  const known = lookup.predicates.get(relation.id ?? '') ?? byLabel(lookup, relation.text);
  if (known?.range === 'string' || known?.range === 'number') return [];
  const end = ({ id, text }: ClaimFields['subject']): DraftedEnd => ({
    id: id !== undefined && lookup.entities.has(id) ? id : undefined,
    name: text.trim(),
  });
  const line = { subject: end(subject), object: end(target), by };
  return line.subject.name === '' ||
    line.object.name === '' ||
    (line.subject.id === line.object.id && line.subject.id !== undefined)
    ? []
    : [line];
}

function byLabel({ predicates }: Lookup, label: string) {
  return [...predicates.values()].find((predicate) => predicate.label === label || predicate.inverse === label);
}
