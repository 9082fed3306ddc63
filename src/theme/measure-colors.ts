/** Colors for what is computed of entities; they come only when somebody asks for them. */
import { nameOfTheme, paletteOf, type Theme, type ThemeName, themes } from './palette.ts';

/**
 * From "all its claims are stated" to "none is", in even steps of lightness, away from the paper: one measure, one direction. Neither
 * end is red or green, for neither is good or bad.
 */
const shareColors: Readonly<Record<ThemeName, readonly string[]>> = {
  light: ['#718f95', '#457c9a', '#405da1', '#4f3189', '#3d0948'],
  dark: ['#597078', '#5f8da8', '#84a1dd', '#c7aff5', '#fdd1f8'],
};

/** Give the colors of shares, from none to all. */
export function colorsOfShares(theme: Theme): readonly string[] {
  return shareColors[nameOfTheme(theme)];
}

/** Give the color of a community by its number, the largest being 0; the many small ones share a gray. */
export function colorOfCommunity(theme: Theme, number: number): string {
  const { nodes, inkFaint } = paletteOf(theme);
  return nodes[number] ?? inkFaint;
}

/** How many communities have a color of their own. */
export const coloredCommunities = themes.light.nodes.length;

/** Give the color of what has no value, or not yet. */
export function colorOfNothing(theme: Theme): string {
  return paletteOf(theme).inkFaint;
}
