import { describe, expect, it } from 'vitest';
import { contrastOfHex, luminanceOf, parseHex } from '../../src/lib/color.ts';
import { coloredCommunities, colorOfCommunity, colorsOfShares } from '../../src/theme/measure-colors.ts';
import { type ThemeName, themes } from '../../src/theme/palette.ts';
import { toOklab } from './oklab.ts';

describe.each<ThemeName>(['light', 'dark'])('colors of shares on %s', (name) => {
  const colors = colorsOfShares(name);

  it('stand out from the paper, each more than the one before', () => {
    const contrasts = colors.map((color) => contrastOfHex(color, themes[name].paper));
    expect(contrasts[0]).toBeGreaterThanOrEqual(3);
    for (const [index, contrast] of contrasts.slice(1).entries()) {
      expect(contrast).toBeGreaterThan((contrasts[index] ?? 0) * 1.25);
    }
  });

  it('go one way in lightness, in steps that one sees without color', () => {
    const lightness = colors.map((color) => toOklab(parseHex(color) ?? [0, 0, 0])[0]);
    const steps = lightness.slice(1).map((value, index) => Math.abs(value - (lightness[index] ?? 0)));
    for (const step of steps) expect(step).toBeGreaterThan(0.06);
    const luminances = colors.map((color) => luminanceOf(parseHex(color) ?? [0, 0, 0]));
    expect(luminances).toEqual(luminances.toSorted((a, b) => (name === 'light' ? b - a : a - b)));
  });
});

describe('colors of communities', () => {
  it('are one for each of the largest, and gray for the rest', () => {
    const colors = Array.from({ length: coloredCommunities }, (_, number) => colorOfCommunity('dark', number));
    expect(new Set(colors).size).toBe(coloredCommunities);
    expect(colorOfCommunity('dark', coloredCommunities)).toBe(themes.dark.inkFaint);
  });
});
