/** The palettes as a style sheet, which the build writes. */
import { forced } from './forced-palette.ts';
import { type ThemeName, themes } from './palette.ts';

/** Write the themes as CSS custom properties: light by default and on paper, dark by the system's wish or by `data-theme`, and those of a system that forces its colors. */
export function paletteCss(): string {
  const lightRules = declarationsOf('light');
  const darkRules = declarationsOf('dark');
  return [
    `:root {\n${lightRules}\n}`,
    `@media screen and (prefers-color-scheme: dark) {\n:root:not([data-theme='light']) {\n${darkRules}\n}\n}`,
    `@media screen {\n:root[data-theme='dark'] {\n${darkRules}\n}\n}`,
    `@media screen and (forced-colors: active) {\n:root:is([data-theme], :not([data-theme])) {\n${forcedDeclarations()}\n}\n}`,
    '',
  ].join('\n');
}

function forcedDeclarations(): string {
  const { node, ...single } = forced;
  const named = Object.entries(single).map(([name, color]) => `--${toKebab(name)}: ${color};`);
  return [...named, ...themes.light.nodes.map((_, index) => `--node-${index + 1}: ${node};`)].join('\n');
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
