/** Effects of exploring: focus, undo and redo, and what follows when nodes are moved by hand. */

import { nameOf } from '../model/names.ts';
import type { Position } from '../model/types.ts';
import { highlighted, hover } from '../state/screen/highlighted.ts';
import { notice } from '../state/screen/page.ts';
import type { Move } from '../state/undo/undo-stack.ts';
import { noteMoves, perform, redoStep, undoStep } from '../state/undo/undoable.ts';
import { focusOn, leaveFocus } from '../state/view/change-focus.ts';
import { stepBack } from '../state/view/change-selection.ts';
import { view } from '../state/view/current-view.ts';
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
  perform(view.peek().path ? strings.closePath : strings.leaveFocus, stepBack);
}

/** Take the last step back and say so. Return the places that nodes go back to. */
export function undoOne(): Places {
  return say(undoStep(), strings.undone);
}

/** Take the next step again and say so. Return the places that nodes go to again. */
export function redoOne(): Places {
  return say(redoStep(), strings.redone);
}

/** Note that a node was dragged, so that it can be undone. */
export function noteDrag(move: Move): void {
  const lookup = workspace.peek()?.lookup;
  noteMoves(strings.move(lookup ? nameOf(lookup, move.id) : move.id), [move]);
}

function say(step: ReturnType<typeof undoStep>, words: (name: string) => string): Places {
  if (!step) return new Map();
  notice.value = words(step.name);
  return step.places;
}

function entityAtHand(): string | undefined {
  const targets = [highlighted.peek(), view.peek().selection, hover.peek()];
  return targets.find((target) => target?.kind === 'entity')?.id;
}
