import { computed } from '@preact/signals';
import { claimsBetween, claimsOf } from '../../model/lookup.ts';
import type { Claim, Entity } from '../../model/types.ts';
import { pointed } from '../screen/highlighted.ts';
import { tourStep } from '../screen/tour-step.ts';
import type { Selection } from '../view/view.ts';
import { chosenIds, isPathWanted } from '../view/view-selectors.ts';
import { systemIsDark, view, workspace } from '../workspace/workspace.ts';
import { hiddenKeys, litKeys } from './graph-visibility.ts';
import { litTogether } from './lit-together.ts';

/** The selected thing; other changes of the view do not touch it. */
export const selection = computed<Selection | undefined>(() => view.value.selection);

/** The theme in force, after the system has been asked. */
export const theme = computed<'light' | 'dark'>(() => {
  const choice = view.value.theme;
  if (choice !== 'system') return choice;
  return systemIsDark.value ? 'dark' : 'light';
});

/** What the details panel shows: the overview, paths, what connects several chosen together, an entity with its claims, or the claims between two ends. */
export type Details =
  | { readonly kind: 'overview' }
  | { readonly kind: 'path' }
  | { readonly kind: 'chosen' }
  | { readonly kind: 'entity'; readonly entity: Entity; readonly claims: readonly Claim[] }
  | { readonly kind: 'claim'; readonly claim: Claim; readonly claims: readonly Claim[] };

/** What stands in the place of a selection. */
const unselected = computed(() => (isPathWanted.value ? 'path' : chosenIds.value.length > 0 ? 'chosen' : 'overview'));

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

/** What the picture sets apart from the rest. */
export interface Emphasis {
  readonly selected?: Selection;
  /** Keys that are not drawn at all. */
  readonly hidden?: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> };
  /** Keys that stay when the rest fades. */
  readonly lit?: ReadonlySet<string>;
  /** What the reader points at outside the picture: drawn as if the mouse lay on it. */
  readonly pointed?: Selection;
}

/** What stands out in the picture, from the user's choices: nothing is lit or hidden unless the reader asked. */
export const emphasis = computed<Emphasis>(() => {
  const toured = tourStep.value;
  const lit =
    litTogether.value?.value ??
    (toured?.dataset === workspace.value?.dataset ? toured?.keys : undefined) ??
    litKeys.value;
  return {
    ...(selection.value ? { selected: drawnFor(selection.value) } : {}),
    ...(hiddenKeys.value ? { hidden: hiddenKeys.value } : {}),
    ...(lit ? { lit } : {}),
    ...(pointed.value ? { pointed: pointed.value } : {}),
  };
});

/** A claim with a value has no line: in the picture the one of whom it is claimed stands for it. */
function drawnFor(selected: Selection): Selection {
  const claim = selected.kind === 'claim' ? workspace.value?.lookup.claims.get(selected.id) : undefined;
  return claim && claim.object === undefined ? { kind: 'entity', id: claim.subject } : selected;
}
