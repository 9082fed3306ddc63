import { computed, signal } from '@preact/signals';
import type { Lookup } from '../../model/lookup.ts';
import { view } from '../view/current-view.ts';
import { workspace } from '../workspace/workspace.ts';

interface HighlightedClaims {
  readonly ids: readonly string[];
  /** The selection under which they were lit; another one lets go of them, unless it is one of them. */
  readonly under: string | undefined;
}

const lit = signal<HighlightedClaims | undefined>(undefined);

/** Light claims up in the graph together, as those of one passage; none lets go of them. */
export function highlightClaims(ids: readonly string[]): void {
  lit.value = ids.length === 0 ? undefined : { ids, under: view.peek().selection?.id };
}

/** The claims that are lit together; `undefined` when none are. */
export const highlightedClaims = computed<readonly string[] | undefined>(() => {
  const selected = view.value.selection?.id;
  if (!lit.value) return undefined;
  const { ids, under } = lit.value;
  return selected === under || (selected !== undefined && ids.includes(selected)) ? ids : undefined;
});

/** The keys of the claims that are lit together, and of what they join. */
export const highlightedClaimKeys = computed<ReadonlySet<string> | undefined>(() => {
  const lookup = workspace.value?.lookup;
  return lookup && highlightedClaims.value && new Set(highlightedClaims.value.flatMap((id) => keysOf(lookup, id)));
});

function keysOf(lookup: Lookup, id: string): readonly string[] {
  const claim = lookup.claims.get(id);
  if (!claim) return [];
  return claim.object === undefined ? [claim.subject] : [claim.subject, claim.object, id];
}
