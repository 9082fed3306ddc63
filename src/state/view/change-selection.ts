/** Transitions of what is selected, and the step back that Esc takes. */
import type { Lookup } from '../../model/lookup.ts';
import type { GroupChoice, Selection, View } from './view.ts';

/** Select a thing, or nothing. */
export function select(selection: Selection | undefined): (view: View) => View {
  return (view) => (isSameSelection(view.selection, selection) ? view : { ...view, selection });
}

/** Find what an id stands for in a dataset; ids are unique across entities and claims. */
export function selectionOf(lookup: Lookup, id: string): Selection | undefined {
  if (lookup.entities.has(id)) return { kind: 'entity', id };
  if (lookup.claims.has(id)) return { kind: 'claim', id };
  return undefined;
}

/** Tell whether two selections are the same thing. */
function isSameSelection(a: Selection | undefined, b: Selection | undefined): boolean {
  return a?.kind === b?.kind && a?.id === b?.id;
}

/**
 * Go one step back, as Esc does: let go of several chosen, of what is selected, close the path, which leads to the entity where it
 * began, leave the focus, the claims between two groups, the group. Out of a focus it leads at once while nothing but its own entity is selected.
 */
export function stepBack(view: View): View {
  const { chosen, selection, path, focus, group, between } = view;
  if (chosen.length > 0) return { ...view, chosen: [] };
  if (focus && selection?.id === focus.id) return { ...view, focus: undefined, camera: undefined };
  if (selection) return { ...view, selection: undefined };
  if (path) return { ...view, path: undefined, camera: undefined, selection: { kind: 'entity', id: path.from } };
  if (focus) return { ...view, focus: undefined, camera: undefined };
  if (between) return { ...view, between: undefined };
  return group ? { ...view, group: around(group), camera: undefined } : view;
}

/** The group that a group lies in; none around the outermost. */
function around({ path }: GroupChoice): GroupChoice | undefined {
  return path.length > 1 ? { path: path.slice(0, -1), added: [] } : undefined;
}
