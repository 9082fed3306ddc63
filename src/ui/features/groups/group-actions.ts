/** What the controls of groups do: changes of the view that can be undone, under the name of what they do. */
import { perform } from '../../../state/undo/undoable.ts';
import { addToGroup, lookBetween, openGroup } from '../../../state/view/change-groups.ts';
import { change, view } from '../../../state/view/current-view.ts';
import { groupStrings as strings } from './group-strings.ts';

/** Look into a group in sight. */
export function openInside(key: string, name: string): void {
  perform(strings.open(name), openGroup([...(view.peek().group?.path ?? []), key]));
}

/** Go back to a group on the way, named by how deep it lies; 0 for all groups. */
export function goOutTo(depth: number): void {
  perform(strings.leave, openGroup((view.peek().group?.path ?? []).slice(0, depth)));
}

/** List the claims between two groups. */
export function listBetween(ends: readonly [string, string] | undefined): void {
  change(lookBetween(ends));
}

/** Show entities from elsewhere beside the group. */
export function addBesideGroup(ids: readonly string[]): void {
  perform(strings.addNeighbors(ids.length), addToGroup(ids));
}
