/** Transitions of how the graph looks: the theme, and what colors and sizes mean. */
import { type ColorBy, type SizeBy, type ThemeChoice, themeChoices, type View } from './view.ts';

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
