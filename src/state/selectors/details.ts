import { computed } from '@preact/signals';
import { claimsBetween, claimsOf } from '../../model/lookup.ts';
import type { Claim, Entity } from '../../model/types.ts';
import { view } from '../view/current-view.ts';
import type { Selection } from '../view/view.ts';
import { chosenIds, isBetweenWanted, isGroupOpen, isPathWanted } from '../view/view-selectors.ts';
import { workspace } from '../workspace/workspace.ts';

/** The selected thing; other changes of the view do not touch it. */
export const selection = computed<Selection | undefined>(() => view.value.selection);

/** What the details panel shows: the overview, paths, what connects several chosen together, a group or what lies between two, an entity with its claims, or the claims between two ends. */
export type Details =
  | { readonly kind: 'overview' }
  | { readonly kind: 'path' }
  | { readonly kind: 'chosen' }
  | { readonly kind: 'group' }
  | { readonly kind: 'entity'; readonly entity: Entity; readonly claims: readonly Claim[] }
  | { readonly kind: 'claim'; readonly claim: Claim; readonly claims: readonly Claim[] };

/** What stands in the place of a selection. */
const unselected = computed(() => {
  if (isPathWanted.value) return 'path';
  if (chosenIds.value.length > 0) return 'chosen';
  return isBetweenWanted.value || isGroupOpen.value ? 'group' : 'overview';
});

/** The selected thing and its claims, and while nothing is selected the paths that are asked for, or the things chosen together; a claim comes first among the claims between its two ends. */
export const details = computed<Details>(() => {
  const lookup = workspace.value?.lookup;
  const selected = selection.value;
  if (!lookup || !selected) return { kind: lookup ? unselected.value : 'overview' };
  if (selected.kind === 'entity') {
    const entity = lookup.entities.get(selected.id);
    return entity ? { kind: 'entity', entity, claims: claimsOf(lookup, entity.id) } : { kind: 'overview' };
  }
  const claim = lookup.claims.get(selected.id);
  if (!claim) return { kind: 'overview' };
  const others =
    claim.object === undefined
      ? []
      : claimsBetween(lookup, claim.subject, claim.object).filter((other) => other.id !== claim.id);
  return { kind: 'claim', claim, claims: [claim, ...others] };
});
