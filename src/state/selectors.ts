import { computed } from '@preact/signals';
import { claimsBetween, claimsOf } from '../model/lookup.ts';
import type { Claim, Entity } from '../model/types.ts';
import { systemIsDark, view, workspace } from './workspace.ts';

/** The theme in force, after the system has been asked. */
export const theme = computed<'light' | 'dark'>(() => {
  const choice = view.value.theme;
  if (choice !== 'system') return choice;
  return systemIsDark.value ? 'dark' : 'light';
});

/** What the details panel shows: the overview, an entity with its claims, or the claims between two ends. */
export type Details =
  | { readonly kind: 'overview' }
  | { readonly kind: 'entity'; readonly entity: Entity; readonly claims: readonly Claim[] }
  | { readonly kind: 'claim'; readonly claim: Claim; readonly claims: readonly Claim[] };

/** The selected thing and its claims; a claim comes first among the claims between its two ends. */
export const details = computed<Details>(() => {
  const lookup = workspace.value?.lookup;
  const selection = view.value.selection;
  if (!lookup || !selection) return { kind: 'overview' };
  if (selection.kind === 'entity') {
    const entity = lookup.entities.get(selection.id);
    return entity ? { kind: 'entity', entity, claims: claimsOf(lookup, entity.id) } : { kind: 'overview' };
  }
  const claim = lookup.claims.get(selection.id);
  if (!claim) return { kind: 'overview' };
  const others =
    claim.object === undefined
      ? []
      : claimsBetween(lookup, claim.subject, claim.object).filter((other) => other.id !== claim.id);
  return { kind: 'claim', claim, claims: [claim, ...others] };
});
