/** The colors of the two themes. This is the only place where a color is written. */
import { luminanceOf, parseHex } from '../lib/color.ts';

export type ThemeName = 'light' | 'dark';

export interface Palette {
  /** The ground that the graph and the text stand on. */
  readonly paper: string;
  /** Cards, menus, dialogs. */
  readonly paperRaised: string;
  /** Wells: search field, quotation ground. */
  readonly paperSunken: string;
  readonly ink: string;
  /** Second-rank text; still 4.5:1 on all three papers. */
  readonly inkSoft: string;
  /** Third-rank text and icons; still 4.5:1 on paper. */
  readonly inkFaint: string;
  /** Hairlines between things. */
  readonly rule: string;
  /** Borders of controls: 3:1 on paper. */
  readonly ruleStrong: string;
  readonly accent: string;
  /** Text on accent. */
  readonly accentInk: string;
  readonly focus: string;
  readonly danger: string;
  readonly dangerPaper: string;
  /** Ground of a marked passage or a found word. */
  readonly highlight: string;
  /** Eight digits: with opacity. */
  readonly shadow: string;
  /** Lines of the graph at rest. */
  readonly edge: string;
  /** Entity colors in order; shapes tell types apart as well. */
  readonly nodes: readonly string[];
}

const light: Palette = {
  paper: '#faf6ee',
  paperRaised: '#fffdf8',
  paperSunken: '#f1ebdf',
  ink: '#211d18',
  inkSoft: '#4d463c',
  inkFaint: '#6b6355',
  rule: '#ded5c4',
  ruleStrong: '#8c8272',
  accent: '#8f3a1f',
  accentInk: '#fffaf2',
  focus: '#1f5fa8',
  danger: '#9c2424',
  dangerPaper: '#fbe9e4',
  highlight: '#f6e3a8',
  shadow: '#3b2f1c26',
  edge: '#6e675c',
  nodes: ['#1f5c9a', '#0b8b91', '#7d6fc4', '#50701a', '#a67d10', '#bb5540', '#5d6166', '#6e1a50', '#6b421f', '#2d3a86'],
};

const dark: Palette = {
  paper: '#161b24',
  paperRaised: '#1f2631',
  paperSunken: '#10141b',
  ink: '#f0eadd',
  inkSoft: '#c9c2b4',
  inkFaint: '#a19b90',
  rule: '#323b49',
  ruleStrong: '#727d8d',
  accent: '#f0a37c',
  accentInk: '#22140c',
  focus: '#8fc1ff',
  danger: '#ff9d92',
  dangerPaper: '#3b2024',
  highlight: '#5a4a17',
  shadow: '#00000080',
  edge: '#959ca8',
  nodes: ['#7cc4f5', '#35b8a9', '#ad9bf0', '#b3df91', '#e6b552', '#d9744a', '#cfd1d6', '#c46a9e', '#aa9a78', '#6d88dc'],
};

/** The paper of a printer. */
export const printedPaper = '#ffffff';

export const themes: Readonly<Record<ThemeName, Palette>> = { light, dark };

/** A theme by its name, or the palette that a system forces on pages. */
export type Theme = ThemeName | Palette;

/** Give the palette of a theme. */
export function paletteOf(theme: Theme): Palette {
  return typeof theme === 'string' ? themes[theme] : theme;
}

/** Tell which of the two themes is nearer. */
export function nameOfTheme(theme: Theme): ThemeName {
  if (typeof theme === 'string') return theme;
  return luminanceOf(parseHex(theme.paper) ?? [1, 1, 1]) < 0.18 ? 'dark' : 'light';
}
