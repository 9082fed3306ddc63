/**
 * Transitions of focus, path, and of what is chosen together or pinned. Those that show another part of the graph let the camera
 * go there.
 */
import { sortedOnce } from '../../query/change-filters.ts';
import { deepestFocus, type Focus, type PathChoice, type View } from './view.ts';

type Transition = (view: View) => View;

/** Show only an entity and what lies around it. A path on the screen gives way. */
export function focusOn(id: string, depth = 1): Transition {
  return (view) => ({ ...view, ...unheld, focus: { id, depth: clampDepth(depth), added: [] } });
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
  return view.focus ? { ...view, ...unheld } : view;
}

/**
 * Look for paths between two entities; the switches stay as they were. A focus gives way, for paths may lead out of it, and so does
 * the selection.
 */
export function findPaths(from: string, to: string): Transition {
  return (view) => {
    const { statedOnly, followDirection } = view.path ?? { statedOnly: false, followDirection: false };
    return { ...view, ...unheld, selection: undefined, path: { from, to, index: 0, statedOnly, followDirection } };
  };
}

/** Show another of the paths found. */
export function showPath(index: number): Transition {
  return changePath((path) => ({ ...path, index: Math.max(0, Math.floor(index)) }));
}

/** Walk over stated claims only, or over all. */
export function pathStatedOnly(statedOnly: boolean): Transition {
  return changePath((path) => ({ ...path, statedOnly, index: 0 }));
}

/** Walk claims from subject to object only, or both ways. */
export function pathFollowsDirection(followDirection: boolean): Transition {
  return changePath((path) => ({ ...path, followDirection, index: 0 }));
}

/** Look for the way back. */
export function turnPath(view: View): View {
  return changePath((path) => ({ ...path, from: path.to, to: path.from, index: 0 }))(view);
}

/** Close the path, and go back to where it begins. */
export function leavePath(view: View): View {
  return view.path ? { ...view, ...unheld, selection: { kind: 'entity', id: view.path.from } } : view;
}

/** Choose several things together, in place of those chosen before. */
export function chooseTogether(ids: Iterable<string>): Transition {
  return (view) => ({ ...view, chosen: sortedOnce(ids) });
}

/** Add things to those chosen together. */
export function alsoChoose(ids: Iterable<string>): Transition {
  return (view) => ({ ...view, chosen: sortedOnce([...view.chosen, ...ids]) });
}

/** Choose a thing with the others, or let go of it; what is selected alone comes along with the first. */
export function toggleChosen(id: string): Transition {
  return (view) => {
    if (view.chosen.includes(id)) return { ...view, chosen: view.chosen.filter((other) => other !== id) };
    const first = view.chosen.length === 0 && view.selection ? [view.selection.id] : [];
    return { ...view, chosen: sortedOnce([...view.chosen, ...first, id]) };
  };
}

/** Let go of all that is chosen together. */
export function chooseNone(view: View): View {
  return view.chosen.length === 0 ? view : { ...view, chosen: [] };
}

/** Keep entities where they stand when a layout runs. */
export function pin(ids: Iterable<string>): Transition {
  return (view) => ({ ...view, pinned: sortedOnce([...view.pinned, ...ids]) });
}

/** Let a layout move entities again; without ids, all of them. */
export function unpin(ids?: Iterable<string>): Transition {
  return (view) => {
    const free = new Set(ids ?? view.pinned);
    return { ...view, pinned: view.pinned.filter((id) => !free.has(id)) };
  };
}

function clampDepth(depth: number): number {
  return Math.min(deepestFocus, Math.max(1, Math.floor(depth)));
}

/** Neither focus nor path, and the camera on all that is shown. */
const unheld = { focus: undefined, path: undefined, camera: undefined } as const;

function changeFocus(change: (focus: Focus) => Focus): Transition {
  return (view) => (view.focus ? { ...view, focus: change(view.focus), camera: undefined } : view);
}

function changePath(change: (path: PathChoice) => PathChoice): Transition {
  return (view) => (view.path ? { ...view, path: change(view.path), camera: undefined } : view);
}
