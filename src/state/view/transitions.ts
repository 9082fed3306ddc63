import type { Lookup } from '../../model/lookup.ts';
import type { TableName } from '../../query/rows.ts';
import type { Sort } from '../../query/sort-rows.ts';
import {
  type Camera,
  type ColorBy,
  initialView,
  type Mode,
  type Selection,
  type SizeBy,
  type ThemeChoice,
  themeChoices,
  type View,
} from './view.ts';

/** Select a thing, or nothing. */
export function select(selection: Selection | undefined): (view: View) => View {
  return (view) => (isSameSelection(view.selection, selection) ? view : { ...view, selection });
}

/** Show the graph, the list or the table. */
export function showMode(mode: Mode): (view: View) => View {
  return (view) => (view.mode === mode ? view : { ...view, mode });
}

/** Show one of the tables, in the order of the dataset. */
export function showTable(name: TableName): (view: View) => View {
  return (view) => (view.table.name === name ? view : { ...view, table: { name, sort: undefined } });
}

/** Sort the table. */
export function sortTable(sort: Sort | undefined): (view: View) => View {
  return (view) => ({ ...view, table: { ...view.table, sort } });
}

/** Show the text of a source beside the graph, or none. */
export function read(reading: string | undefined): (view: View) => View {
  return (view) => (view.reading === reading ? view : { ...view, reading });
}

/** Go on to the next theme: system, light, dark, system. */
export function cycleTheme(view: View): View {
  const next = themeChoices[(themeChoices.indexOf(view.theme) + 1) % themeChoices.length];
  return next === undefined ? view : { ...view, theme: next };
}

/** Choose a theme. */
export function chooseTheme(theme: ThemeChoice): (view: View) => View {
  return (view) => (view.theme === theme ? view : { ...view, theme });
}

/** Choose what the colors of entities mean. */
export function colorBy(colorBy: ColorBy): (view: View) => View {
  return (view) => (view.colorBy === colorBy ? view : { ...view, colorBy });
}

/** Choose what the size of entities means. */
export function sizeBy(sizeBy: SizeBy): (view: View) => View {
  return (view) => (view.sizeBy === sizeBy ? view : { ...view, sizeBy });
}

/** Count all claims for communities and importance, or stated ones only. */
export function measureStatedOnly(statedOnly: boolean): (view: View) => View {
  return (view) => (view.statedOnly === statedOnly ? view : { ...view, statedOnly });
}

/** Note where the camera has come to rest; `undefined` for the whole drawing. */
export function restCamera(camera: Camera | undefined): (view: View) => View {
  return (view) => {
    const { camera: before } = view;
    const isSame = before?.x === camera?.x && before?.y === camera?.y && before?.ratio === camera?.ratio;
    return isSame ? view : { ...view, camera };
  };
}

/** Begin afresh for another dataset: what was chosen by id goes, how the reader likes to look stays. */
export function startAfresh({ mode, theme, colorBy, sizeBy, statedOnly }: View): View {
  return { ...initialView, mode, theme, colorBy, sizeBy, statedOnly };
}

/**
 * Go one step back, as Esc does: let go of several chosen, of what is selected, close the path, which leads to the entity where it
 * began, leave the focus. Out of a focus it leads at once while nothing but its own entity is selected.
 */
export function stepBack(view: View): View {
  const { chosen, selection, path, focus } = view;
  if (chosen.length > 0) return { ...view, chosen: [] };
  if (focus && selection?.id === focus.id) return { ...view, focus: undefined, camera: undefined };
  if (selection) return { ...view, selection: undefined };
  if (path) return { ...view, path: undefined, camera: undefined, selection: { kind: 'entity', id: path.from } };
  return focus ? { ...view, focus: undefined, camera: undefined } : view;
}

/** Find what an id stands for in a dataset; ids are unique across entities and claims. */
export function selectionOf(lookup: Lookup, id: string): Selection | undefined {
  if (lookup.entities.has(id)) return { kind: 'entity', id };
  if (lookup.claims.has(id)) return { kind: 'claim', id };
  return undefined;
}

/** Tell whether two selections are the same thing. */
export function isSameSelection(a: Selection | undefined, b: Selection | undefined): boolean {
  return a?.kind === b?.kind && a?.id === b?.id;
}
