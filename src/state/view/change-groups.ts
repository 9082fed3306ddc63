/** Transitions of the groups that entities are gathered into. Those that show another part of the graph let the camera go there. */
import { sortedOnce } from '../../query/change-filters.ts';
import { type Grouping, noFocusNoPath, type View } from './view.ts';

type Transition = (view: View) => View;

/** Gather entities by something else; what was open by the grouping before is closed. */
export function groupBy(grouping: Grouping): Transition {
  return (view) =>
    view.grouping === grouping
      ? view
      : { ...view, grouping, group: undefined, between: undefined, ...(view.group ? { camera: undefined } : {}) };
}

/** Look into a group, named with those that it lies in; without any, at all of them. */
export function openGroup(path: readonly string[]): Transition {
  return (view) => ({
    ...view,
    ...noFocusNoPath,
    group: path.length === 0 ? undefined : { path, added: [] },
    between: undefined,
    selection: undefined,
  });
}

/** Show entities from elsewhere beside those of the open group. */
export function addToGroup(ids: readonly string[]): Transition {
  return (view) =>
    view.group
      ? { ...view, group: { ...view.group, added: sortedOnce([...view.group.added, ...ids]) }, camera: undefined }
      : view;
}

/** List the claims between two groups; without any, list none. */
export function lookBetween(between: readonly [string, string] | undefined): Transition {
  return (view) => ({ ...view, between, ...(between ? { selection: undefined } : {}) });
}
