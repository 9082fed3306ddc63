import { computed } from '@preact/signals';
import { claimsOf } from '../../model/lookup.ts';
import type { Claim } from '../../model/types.ts';
import { view } from '../view/current-view.ts';
import { workspace } from '../workspace/workspace.ts';
import { visible } from './visible.ts';

/** What connects several entities chosen together. */
export interface Connections {
  /** Shown claims between any two of them, in the order of the dataset, and those chosen themselves. */
  readonly claims: readonly Claim[];
  /** Entities that shown claims join to at least two of them, those joined to most first. */
  readonly between: readonly { readonly id: string; readonly joins: readonly string[] }[];
}

const chosen = computed(() => view.value.chosen);

/** The entities chosen together that the dataset has. */
export const multiSelectedEntities = computed<readonly string[]>(() =>
  chosen.value.filter((id) => workspace.value?.lookup.entities.has(id)),
);

/** What connects the things chosen together; `undefined` when none are. */
export const connections = computed<Connections | undefined>(() => {
  const lookup = workspace.value?.lookup;
  if (!lookup || chosen.value.length === 0) return undefined;
  const ids = new Set(chosen.value);
  const shown = visible.value?.claims;
  const claims = new Set<Claim>();
  const joinsByEntity = new Map<string, Set<string>>();
  for (const id of ids) {
    const own = lookup.claims.get(id);
    if (own) claims.add(own);
    for (const claim of claimsOf(lookup, id)) {
      const other = claim.subject === id ? claim.object : claim.subject;
      if (other === undefined || other === id || (shown && !shown.has(claim.id))) continue;
      if (ids.has(other)) claims.add(claim);
      else joinsByEntity.set(other, (joinsByEntity.get(other) ?? new Set()).add(id));
    }
  }
  const between = [...joinsByEntity]
    .filter(([, joins]) => joins.size > 1)
    .map(([id, joins]) => ({ id, joins: [...joins].sort() }))
    .sort((a, b) => b.joins.length - a.joins.length || (a.id < b.id ? -1 : 1));
  return { claims: lookup.dataset.claims.filter((claim) => claims.has(claim)), between };
});

/** The keys of what is chosen together and of the claims between. */
export const multiSelectionKeys = computed<ReadonlySet<string> | undefined>(() => {
  const found = connections.value;
  return found && new Set([...chosen.value, ...found.claims.map(({ id }) => id)]);
});
