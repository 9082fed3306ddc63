/** The colors of the two themes. This is the only place where a color is written. */

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
  nodes: ['#2a5d92', '#1d7a74', '#7b5aa6', '#5c7a2e', '#a8741a', '#b4472c', '#566370', '#94305f', '#85694a', '#3d3a8c'],
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
  nodes: ['#7fb2e5', '#5cc0b4', '#bb9fe0', '#a3bf70', '#e0b055', '#e88a6c', '#a5b2c0', '#e27ea9', '#c9ab86', '#9a9af0'],
};

export const themes: Readonly<Record<ThemeName, Palette>> = { light, dark };

/** Write both themes as CSS custom properties: light by default, dark by the system's wish or by `data-theme`. */
export function paletteCss(): string {
  const lightRules = declarationsOf('light');
  const darkRules = declarationsOf('dark');
  return [
    `:root {\n${lightRules}\n}`,
    `@media (prefers-color-scheme: dark) {\n:root:not([data-theme='light']) {\n${darkRules}\n}\n}`,
    `:root[data-theme='dark'] {\n${darkRules}\n}`,
    '',
  ].join('\n');
}

function declarationsOf(theme: ThemeName): string {
  const { nodes, ...single } = themes[theme];
  const named = Object.entries(single).map(([name, color]) => [toKebab(name), color] as const);
  const numbered = nodes.map((color, index) => [`node-${index + 1}`, color] as const);
  return [`color-scheme: ${theme};`, ...[...named, ...numbered].map(([name, color]) => `--${name}: ${color};`)].join(
    '\n',
  );
}

function toKebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
