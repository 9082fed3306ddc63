/** Transitions of the focus. Those that show another part of the graph let the camera go there. */
import { sortedOnce } from '../../query/change-filters.ts';
import { deepestFocus, type Focus, noFocusNoPath, type View } from './view.ts';

type Transition = (view: View) => View;

/** Show only an entity and what lies around it. A path on the screen gives way. */
export function focusOn(id: string, depth = 1): Transition {
  return (view) => ({ ...view, ...noFocusNoPath, focus: { id, depth: clampDepth(depth), added: [] } });
}

/** Show more or fewer steps around the entity in focus. */
export function focusDepth(depth: number): Transition {
  return changeFocus((focus) => ({ ...focus, depth: clampDepth(depth) }));
}

/** Add entities to what the focus shows. */
export function addToFocus(ids: readonly string[]): Transition {
  return changeFocus((focus) => ({ ...focus, added: sortedOnce([...focus.added, ...ids]) }));
}

/** Take entities out of the focus again that were added to it. */
export function takeFromFocus(ids: readonly string[]): Transition {
  return changeFocus((focus) => ({ ...focus, added: focus.added.filter((id) => !ids.includes(id)) }));
}

/** Show everything around again. */
export function leaveFocus(view: View): View {
  return view.focus ? { ...view, ...noFocusNoPath } : view;
}

function clampDepth(depth: number): number {
  return Math.min(deepestFocus, Math.max(1, Math.floor(depth)));
}

function changeFocus(change: (focus: Focus) => Focus): Transition {
  return (view) => (view.focus ? { ...view, focus: change(view.focus), camera: undefined } : view);
}
