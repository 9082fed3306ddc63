import type { Lookup } from '../model/lookup.ts';
import { type Mode, type Selection, type ThemeChoice, themeChoices, type View } from './view.ts';

/** Select a thing, or nothing. */
export function select(selection: Selection | undefined): (view: View) => View {
  return (view) => (isSameSelection(view.selection, selection) ? view : { ...view, selection });
}

/** Show the graph or the list. */
export function showMode(mode: Mode): (view: View) => View {
  return (view) => (view.mode === mode ? view : { ...view, mode });
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
