/** Effects of exploring: focus, steps back, and what follows when nodes are moved by hand. */
import { nameOf } from '../model/names.ts';
import { highlighted, hover } from '../state/screen/highlighted.ts';
import { notice } from '../state/screen/page.ts';
import type { Move } from '../state/undo/undo-stack.ts';
import { noteMoves, perform } from '../state/undo/undoable.ts';
import { focusOn, leaveFocus } from '../state/view/change-focus.ts';
import { stepBack } from '../state/view/change-selection.ts';
import { view } from '../state/view/current-view.ts';
import { workspace } from '../state/workspace/workspace.ts';
import { exploreStrings as strings } from '../ui/features/explore/explore-strings.ts';

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

/** Note that a node was dragged, so that it can be undone. */
export function noteDrag(move: Move): void {
  const lookup = workspace.peek()?.lookup;
  noteMoves(strings.move(lookup ? nameOf(lookup, move.id) : move.id), [move]);
}

function entityAtHand(): string | undefined {
  const targets = [highlighted.peek(), view.peek().selection, hover.peek()];
  return targets.find((target) => target?.kind === 'entity')?.id;
}
