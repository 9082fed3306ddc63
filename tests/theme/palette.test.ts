import { describe, expect, it } from 'vitest';
import { contrastOfHex, parseHex, type Rgb } from '../../src/lib/color.ts';
import { forcedPalette } from '../../src/theme/forced-palette.ts';
import { nameOfTheme, paletteOf, type ThemeName, themes } from '../../src/theme/palette.ts';
import { paletteCss } from '../../src/theme/palette-css.ts';
import { toOklab } from './oklab.ts';

const names: readonly ThemeName[] = ['light', 'dark'];

describe.each(names)('the %s theme', (name) => {
  const palette = themes[name];

  it('sets text at 4.5:1 or more on each ground it stands on', () => {
    for (const ground of [palette.paper, palette.paperRaised, palette.paperSunken]) {
      for (const text of [palette.ink, palette.inkSoft, palette.inkFaint, palette.accent, palette.danger]) {
        expect(contrastOfHex(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrastOfHex(palette.accentInk, palette.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrastOfHex(palette.danger, palette.dangerPaper)).toBeGreaterThanOrEqual(4.5);
    expect(contrastOfHex(palette.ink, palette.dangerPaper)).toBeGreaterThanOrEqual(4.5);
    expect(contrastOfHex(palette.ink, palette.highlight)).toBeGreaterThanOrEqual(4.5);
  });

  it('draws entities, lines and the borders of controls at 3:1 or more', () => {
    for (const color of [...palette.nodes, palette.edge, palette.ruleStrong, palette.focus]) {
      expect(contrastOfHex(color, palette.paper), color).toBeGreaterThanOrEqual(3);
      expect(contrastOfHex(color, palette.paperRaised), color).toBeGreaterThanOrEqual(3);
    }
  });

  it('has no two entity colors that look alike, also to the color-blind', () => {
    for (const [kind, sees] of Object.entries(vision)) {
      for (const [first, a] of palette.nodes.entries()) {
        for (const b of palette.nodes.slice(first + 1)) {
          const least = kind === 'usual' ? 0.09 : 0.045;
          expect(distance(sees(a), sees(b)), `${a} and ${b}, ${kind}`).toBeGreaterThan(least);
        }
      }
    }
  });
});

describe('the style sheet', () => {
  const css = paletteCss();

  it('sets each property in light, dark by system, dark by choice, and where the system forces its colors', () => {
    for (const property of ['--paper', '--paper-raised', '--ink-soft', '--danger-paper', '--node-1', '--node-10']) {
      expect(css.split(`${property}:`)).toHaveLength(5);
    }
    expect(css).toContain(`--paper: ${themes.light.paper};`);
    expect(css).toContain("@media screen and (prefers-color-scheme: dark) {\n:root:not([data-theme='light'])");
    expect(css).toContain(":root[data-theme='dark']");
  });
});

describe('where the system forces its colors', () => {
  const system: Readonly<Record<string, string>> = { Canvas: '#000000', CanvasText: '#ffff00', Highlight: '#00ffff' };
  const palette = forcedPalette((name) => system[name] ?? '#123456');

  it('everything is drawn in them, types in one color', () => {
    expect([palette.paper, palette.ink, palette.edge, palette.accent]).toEqual([
      '#000000',
      '#ffff00',
      '#ffff00',
      '#00ffff',
    ]);
    expect(new Set(palette.nodes)).toEqual(new Set(['#ffff00']));
    expect(palette.nodes).toHaveLength(themes.light.nodes.length);
    expect(paletteOf(palette)).toBe(palette);
    expect(paletteOf('dark')).toBe(themes.dark);
  });

  it('leaves nothing in the colors of a theme', () => {
    const written = new Set(Object.values(palette).flat());
    expect([...written].filter((color) => Object.values(themes.light).flat().includes(color))).toEqual([]);
  });

  it('is near the theme whose paper is as dark', () => {
    expect(nameOfTheme(palette)).toBe('dark');
    expect(nameOfTheme(forcedPalette((name) => (name === 'Canvas' ? '#ffffff' : '#000000')))).toBe('light');
  });
});

/** Simulation of color blindness at full strength, on linear RGB (Machado, Oliveira and Fernandes 2009). */
const matrices = {
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
};

const vision: Readonly<Record<string, (hex: string) => Rgb>> = {
  usual: (hex) => parseHex(hex) ?? [0, 0, 0],
  protan: (hex) => simulate(hex, matrices.protan),
  deutan: (hex) => simulate(hex, matrices.deutan),
};

function simulate(hex: string, m: readonly number[]): Rgb {
  const [r, g, b] = (parseHex(hex) ?? [0, 0, 0]).map((part) => part ** 2.2);
  const row = (at: number) =>
    Math.max(0, (m[at] ?? 0) * (r ?? 0) + (m[at + 1] ?? 0) * (g ?? 0) + (m[at + 2] ?? 0) * (b ?? 0)) ** (1 / 2.2);
  return [row(0), row(3), row(6)];
}

function distance(a: Rgb, b: Rgb): number {
  const first = toOklab(a);
  const second = toOklab(b);
  return Math.hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}
