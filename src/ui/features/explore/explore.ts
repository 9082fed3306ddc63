/** What the controls of focus and path do: changes of the view that can be undone, under the name of what they do. */
import type { Lookup } from '../../../model/lookup.ts';
import { nameOf } from '../../../model/names.ts';
import { perform } from '../../../state/undo/undoable.ts';
import { addToFocus, focusDepth, focusOn, leaveFocus, takeFromFocus } from '../../../state/view/change-focus.ts';
import {
  findPaths,
  leavePath,
  pathFollowsDirection,
  pathStatedOnly,
  showPath,
  turnPath,
} from '../../../state/view/change-path.ts';
import { exploreStrings as strings } from './explore-strings.ts';

/** Show only what lies around an entity. */
export function focusAround(lookup: Lookup, id: string): void {
  perform(strings.focusOn(nameOf(lookup, id)), focusOn(id));
}

/** Show more or fewer steps around the entity in focus. */
export function setDepth(depth: number): void {
  perform(strings.setDepth(depth), focusDepth(depth));
}

/** Add entities to the focus. */
export function addBeside(lookup: Lookup, ids: readonly string[]): void {
  const [only] = ids;
  perform(ids.length === 1 && only !== undefined ? strings.add(nameOf(lookup, only)) : strings.addAll, addToFocus(ids));
}

/** Take out of the focus again what was added. */
export function removeAdded(lookup: Lookup, id: string): void {
  perform(strings.remove(nameOf(lookup, id)), takeFromFocus([id]));
}

/** Show everything around again. */
export function leaveTheFocus(): void {
  perform(strings.leaveFocus, leaveFocus);
}

/** Look for paths between two entities. */
export function connect(lookup: Lookup, from: string, to: string): void {
  perform(strings.connect(nameOf(lookup, from), nameOf(lookup, to)), findPaths(from, to));
}

/** Show another of the paths found. */
export function choosePath(index: number): void {
  perform(strings.otherPath, showPath(index), 'path');
}

/** Walk over stated claims only, or over all. */
export function walkStatedOnly(isOn: boolean): void {
  perform(strings.statedOnly, pathStatedOnly(isOn));
}

/** Walk claims only from subject to object, or both ways. */
export function walkDirected(isOn: boolean): void {
  perform(strings.followDirection, pathFollowsDirection(isOn));
}

/** Look for the way back. */
export function turnAround(): void {
  perform(strings.turn, turnPath);
}

/** Close the path. */
export function closePath(): void {
  perform(strings.closePath, leavePath);
}
