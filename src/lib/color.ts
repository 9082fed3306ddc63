/** Colors as numbers in sRGB, and their contrast by WCAG 2. */

/** Red, green and blue from 0 to 1, gamma encoded. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Read `#rgb` or `#rrggbb`; anything else is no color. */
export function parseHex(text: string): Rgb | undefined {
  const match = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim());
  const digits = match?.[1];
  if (digits === undefined) return undefined;
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const value = Number.parseInt(full, 16);
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** Write a color as `#rrggbb`. */
export function toHex(color: Rgb): string {
  return `#${color.map((part) => toByte(part).toString(16).padStart(2, '0')).join('')}`;
}

/** Measure relative luminance as WCAG 2 defines it. */
export function luminanceOf([red, green, blue]: Rgb): number {
  return 0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue);
}

/** Measure the contrast of two colors, from 1 to 21, as WCAG 2 defines it. */
export function contrastOf(a: Rgb, b: Rgb): number {
  const first = luminanceOf(a) + 0.05;
  const second = luminanceOf(b) + 0.05;
  return first > second ? first / second : second / first;
}

/** Measure the contrast of two colors written as hex; a text that is no color counts as black. */
export function contrastOfHex(a: string, b: string): number {
  return contrastOf(parseHex(a) ?? [0, 0, 0], parseHex(b) ?? [0, 0, 0]);
}

/** Mix two colors in sRGB; share 0 is the first, 1 the second. */
export function mixColors(a: Rgb, b: Rgb, share: number): Rgb {
  const mix = (from: number, to: number) => from + (to - from) * share;
  return [mix(a[0], b[0]), mix(a[1], b[1]), mix(a[2], b[2])];
}

/**
 * Mix a color with black or white, whichever is farther from the background, until the contrast is reached: the hue stays. Near
 * enough if it cannot be reached.
 */
export function repairContrast(color: Rgb, background: Rgb, ratio: number): Rgb {
  if (contrastOf(color, background) >= ratio) return color;
  const end = luminanceOf(background) > 0.18 ? 0 : 1;
  for (let step = 1; step < 100; step++) {
    const mixed = mixColors(color, [end, end, end], step / 100);
    const written = parseHex(toHex(mixed)) ?? mixed;
    if (contrastOf(written, background) >= ratio) return written;
  }
  return [end, end, end];
}

function toByte(part: number): number {
  return Math.round(Math.min(1, Math.max(0, part)) * 255);
}

function toLinear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
