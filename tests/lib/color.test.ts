import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastOf, contrastOfHex, parseHex, repairContrast, toHex } from '../../src/lib/color.ts';

const channel = fc.double({ min: 0, max: 1, noNaN: true });
const color = fc.tuple(channel, channel, channel);

describe('colors', () => {
  it('reads short and long hex and refuses anything else', () => {
    expect(parseHex('#fff')).toEqual([1, 1, 1]);
    expect(parseHex(' #8f3a1f ')?.map((part) => Math.round(part * 255))).toEqual([143, 58, 31]);
    for (const text of ['fff', '#ffff', 'red', '#12345g', 'rgb(1,2,3)', '']) expect(parseHex(text)).toBeUndefined();
  });

  it('measures the contrasts that WCAG gives', () => {
    expect(contrastOfHex('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastOfHex('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrastOfHex('#123456', '#123456')).toBe(1);
  });

  it('repairs any contrast against light and dark grounds', () => {
    const grounds = [parseHex('#faf6ee') ?? [1, 1, 1], parseHex('#161b24') ?? [0, 0, 0]] as const;
    fc.assert(
      fc.property(color, fc.constantFrom(...grounds), (rgb, ground) => {
        const repaired = parseHex(toHex(repairContrast(rgb, ground, 3))) ?? [0, 0, 0];
        return contrastOf(repaired, ground) >= 3;
      }),
    );
  });

  it('keeps the hue of what it repairs', () => {
    expect(toHex(repairContrast([1, 1, 0], [1, 1, 1], 4.5))).toBe('#7a7a00');
    expect(toHex(repairContrast([0, 0, 0.4], [0, 0, 0], 4.5))).toMatch(/^#(..)\1(?!\1)..$/);
  });

  it('leaves a color alone that is readable already', () => {
    const ink = parseHex('#211d18') ?? [0, 0, 0];
    expect(repairContrast(ink, [1, 1, 1], 4.5)).toBe(ink);
  });
});
