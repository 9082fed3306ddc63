import { computed } from '@preact/signals';
import { highlighted, tourStep } from '../screen/highlighted.ts';
import type { Selection } from '../view/view.ts';
import { workspace } from '../workspace/workspace.ts';
import { selection } from './details.ts';
import { litKeys } from './graph-visibility.ts';
import { highlightedClaimKeys } from './highlighted-claims.ts';
import { type Hidden, hidden } from './visible.ts';

/** What the picture sets apart from the rest. */
export interface Emphasis {
  readonly selected?: Selection;
  /** Keys that are not drawn at all. */
  readonly hidden?: Hidden;
  /** Keys that stay when the rest fades. */
  readonly lit?: ReadonlySet<string>;
  /** What the reader points at outside the picture: drawn as if the mouse lay on it. */
  readonly highlighted?: Selection;
}

/** What stands out in the picture, from the user's choices: nothing is lit or hidden unless the reader asked. */
export const emphasis = computed<Emphasis>(() => {
  const toured = tourStep.value;
  const lit =
    highlightedClaimKeys.value ??
    (toured?.opening === workspace.value?.opening ? toured?.keys : undefined) ??
    litKeys.value;
  return {
    ...(selection.value && isThere(selection.value) ? { selected: drawnFor(selection.value) } : {}),
    ...(hidden.value ? { hidden: hidden.value } : {}),
    ...(lit ? { lit } : {}),
    ...(highlighted.value ? { highlighted: highlighted.value } : {}),
  };
});

/** What an edit took away may still be selected; it is there again when the edit is taken back. */
function isThere({ kind, id }: Selection): boolean {
  const lookup = workspace.value?.lookup;
  return (kind === 'entity' ? lookup?.entities.has(id) : lookup?.claims.has(id)) === true;
}

/** A claim with a value has no line: in the picture the one of whom it is claimed stands for it. */
function drawnFor(selected: Selection): Selection {
  const claim = selected.kind === 'claim' ? workspace.value?.lookup.claims.get(selected.id) : undefined;
  return claim && claim.object === undefined ? { kind: 'entity', id: claim.subject } : selected;
}
