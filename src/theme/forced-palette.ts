/** The palette of a system that forces its own colors on pages. */
import { type Palette, themes } from './palette.ts';

/** What stands for each color: names of CSS. Types are then told by their shapes alone. */
export const forced: Readonly<Record<Exclude<keyof Palette, 'nodes'> | 'node', string>> = {
  paper: 'Canvas',
  paperRaised: 'Canvas',
  paperSunken: 'Canvas',
  ink: 'CanvasText',
  inkSoft: 'CanvasText',
  inkFaint: 'CanvasText',
  rule: 'CanvasText',
  ruleStrong: 'CanvasText',
  accent: 'Highlight',
  accentInk: 'HighlightText',
  focus: 'Highlight',
  danger: 'CanvasText',
  dangerPaper: 'Canvas',
  highlight: 'Canvas',
  shadow: 'transparent',
  edge: 'CanvasText',
  node: 'CanvasText',
};

/** Make the palette of a system that forces its colors, each read as `#rrggbb` by its CSS name. */
export function forcedPalette(read: (systemColor: string) => string): Palette {
  const { node, ...single } = forced;
  const color = read(node);
  const entries = Object.entries(single).map(([name, systemColor]) => [name, read(systemColor)]);
  return { ...themes.light, ...Object.fromEntries(entries), nodes: themes.light.nodes.map(() => color) };
}
