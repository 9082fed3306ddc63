/** What lies just outside the focus: entities that shown claims would join to those in it. */
import { computed } from '@preact/signals';
import { claimsOf, type Lookup } from '../../model/lookup.ts';
import { workspace } from '../workspace/workspace.ts';
import { focusSet, leftByFilters } from './visible.ts';

/** An entity outside the focus, and how many claims join it to what it is next to. */
export interface Beyond {
  readonly id: string;
  readonly claims: number;
}

/** All entities next to the focus, those that most claims join to it first; `undefined` without a focus. */
export const beyond = computed<readonly Beyond[] | undefined>(() => {
  const lookup = workspace.value?.lookup;
  const within = focusSet.value;
  return lookup && within && neighborsOutside(lookup, within, within);
});

/** The entities next to one in the focus that are outside it; `undefined` without a focus, or for an entity that is not in it. */
export function beyondEntity(id: string): readonly Beyond[] | undefined {
  const lookup = workspace.value?.lookup;
  const within = focusSet.value;
  return lookup && within?.has(id) ? neighborsOutside(lookup, [id], within) : undefined;
}

/** List the entities outside some others that shown claims join to these, those with most claims first. */
export function neighborsOutside(
  lookup: Lookup,
  from: Iterable<string>,
  within: ReadonlySet<string>,
): readonly Beyond[] {
  const left = leftByFilters.value;
  const counts = new Map<string, number>();
  for (const entity of from) {
    for (const { id, subject, object } of claimsOf(lookup, entity)) {
      const other = subject === entity ? object : subject;
      if (other === undefined || within.has(other) || (left && !left.claims.has(id))) continue;
      counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([id, claims]) => ({ id, claims }))
    .sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1));
}
