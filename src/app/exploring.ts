/** Effects of exploring: focus, undo and redo, and what follows when nodes are moved by hand. */

import type { Lookup } from '../model/lookup.ts';
import { nameOf } from '../model/names.ts';
import type { Position } from '../model/types.ts';
import { highlighted, hover } from '../state/screen/highlighted.ts';
import { notice } from '../state/screen/page.ts';
import { readerTarget } from '../state/screen/reader-target.ts';
import type { Move } from '../state/undo/undo-stack.ts';
import { noteMoves, perform, redoStep, undoStep, type Walked } from '../state/undo/undoable.ts';
import { focusOn, leaveFocus } from '../state/view/change-focus.ts';
import { select, stepBack } from '../state/view/change-selection.ts';
import { change, view } from '../state/view/current-view.ts';
import type { Selection } from '../state/view/view.ts';
import { workspace } from '../state/workspace/workspace.ts';
import { exploreStrings as strings } from '../ui/features/explore/explore-strings.ts';

type Places = ReadonlyMap<string, Position>;

/** Focus on an entity, or leave the focus when it is there already. Without an id, the one that is pointed at or selected. */
export function toggleFocus(id: string | undefined = entityAtHand()): void {
  const lookup = workspace.peek()?.lookup;
  const entity = id === undefined ? undefined : lookup?.entities.get(id);
  if (view.peek().focus && (!entity || view.peek().focus?.id === entity.id)) perform(strings.leaveFocus, leaveFocus);
  else if (lookup && entity) perform(strings.focusOn(nameOf(lookup, entity.id)), focusOn(entity.id));
  else notice.value = strings.focusNeedsEntity;
}

/** Focus on an entity; a line that was double-clicked has nothing around it. */
export function focusOnEntity(id: string): void {
  const lookup = workspace.peek()?.lookup;
  const entity = lookup?.entities.get(id);
  if (lookup && entity && view.peek().focus?.id !== id)
    perform(strings.focusOn(nameOf(lookup, entity.id)), focusOn(id));
}

/** Go one step back, as Esc does; what closes a path or leaves a focus can be undone. */
export function takeStepBack(): void {
  const { path, focus } = view.peek();
  perform(path ? strings.closePath : focus ? strings.leaveFocus : strings.leaveGroup, stepBack);
}

/** What an undo or redo leaves to be done in the picture. */
export interface Outcome {
  /** Places that nodes go to. */
  readonly places: Places;
  /** What was edited, to be brought into sight. */
  readonly edited: Selection | undefined;
}

/** Take the last step back, say so and show where. */
export function undoOne(): Outcome {
  const before = workspace.peek()?.lookup;
  return say(undoStep(), strings.undone, before);
}

/** Take the next step again, say so and show where. */
export function redoOne(): Outcome {
  const before = workspace.peek()?.lookup;
  return say(redoStep(), strings.redone, before);
}

/** Note that a node was dragged, so that it can be undone. */
export function noteDrag(move: Move): void {
  const lookup = workspace.peek()?.lookup;
  noteMoves(strings.move(lookup ? nameOf(lookup, move.id) : move.id), [move]);
}

function say(step: Walked | undefined, words: (name: string) => string, before: Lookup | undefined): Outcome {
  if (!step) return { places: new Map(), edited: undefined };
  notice.value = words(step.name);
  const edited = step.isEdit && before ? editedThing(before) : undefined;
  if (edited) showEdited(edited);
  return { places: step.places, edited };
}

/** What the last edit touched and is still there: a claim, else an entity, else what a claim that is gone was about. */
function editedThing(before: Lookup): Selection | undefined {
  const { lookup, patch } = workspace.peek() ?? {};
  if (!lookup || !patch) return undefined;
  const claim = [...patch.claims].find((id) => lookup.claims.has(id));
  if (claim !== undefined) return { kind: 'claim', id: claim };
  const about = [...patch.claims].map((id) => before.claims.get(id)?.subject);
  const entity = [...patch.entities, ...about].find((id) => id !== undefined && lookup.entities.has(id));
  return entity === undefined ? undefined : { kind: 'entity', id: entity };
}

/** Select it, and where its text is read, go to its words. */
function showEdited(edited: Selection): void {
  const claim = edited.kind === 'claim' ? workspace.peek()?.lookup.claims.get(edited.id) : undefined;
  change(select(edited));
  if (claim && view.peek().reading === claim.source) readerTarget.value = { claim: claim.id, citation: 0 };
}

function entityAtHand(): string | undefined {
  const targets = [highlighted.peek(), view.peek().selection, hover.peek()];
  return targets.find((target) => target?.kind === 'entity')?.id;
}
