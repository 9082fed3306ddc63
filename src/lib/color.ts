/** Colors as numbers: sRGB, OKLab and OKLCH (https://bottosson.github.io/posts/oklab/), and contrast by WCAG 2. */

/** Red, green and blue from 0 to 1, gamma encoded. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Lightness from 0 to 1, chroma from 0 to about 0.4, hue in degrees. */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

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

/** Convert to OKLCH. */
export function toOklch(color: Rgb): Oklch {
  const [lightness, a, b] = toOklab(color);
  const hue = (Math.atan2(b, a) * 180) / Math.PI;
  return { lightness, chroma: Math.hypot(a, b), hue: hue < 0 ? hue + 360 : hue };
}

/** Convert from OKLCH; chroma is lowered until the color exists in sRGB. */
export function fromOklch({ lightness, chroma, hue }: Oklch): Rgb {
  let low = 0;
  let high = chroma;
  const full = rawFromOklch(lightness, chroma, hue);
  if (isInGamut(full)) return clampRgb(full);
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2;
    if (isInGamut(rawFromOklch(lightness, middle, hue))) low = middle;
    else high = middle;
  }
  return clampRgb(rawFromOklch(lightness, low, hue));
}

/** Convert to OKLab, in which equal distances look about equally far apart. */
export function toOklab([red, green, blue]: Rgb): readonly [lightness: number, a: number, b: number] {
  const r = toLinear(red);
  const g = toLinear(green);
  const bl = toLinear(blue);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * bl);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * bl);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * bl);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** Move a color's lightness away from the background, hue kept, until the contrast is reached; near enough if it cannot be. */
export function repairContrast(color: Rgb, background: Rgb, ratio: number): Rgb {
  if (contrastOf(color, background) >= ratio) return color;
  const { lightness, chroma, hue } = toOklch(color);
  const end = luminanceOf(background) > 0.18 ? 0 : 1;
  for (let step = 1; step <= 100; step++) {
    const moved = fromOklch({ lightness: lightness + ((end - lightness) * step) / 100, chroma, hue });
    const written = parseHex(toHex(moved)) ?? moved;
    if (contrastOf(written, background) >= ratio) return written;
  }
  return [end, end, end];
}

/** Mix two colors in sRGB; share 0 is the first, 1 the second. */
export function mixColors(a: Rgb, b: Rgb, share: number): Rgb {
  const mix = (from: number, to: number) => from + (to - from) * share;
  return [mix(a[0], b[0]), mix(a[1], b[1]), mix(a[2], b[2])];
}

/** Write a hex color with an opacity from 0 to 1 as `#rrggbbaa`. */
export function withAlpha(hex: string, alpha: number): string {
  return `${toHex(parseHex(hex) ?? [0, 0, 0])}${toByte(alpha).toString(16).padStart(2, '0')}`;
}

function toByte(part: number): number {
  return Math.round(Math.min(1, Math.max(0, part)) * 255);
}

function toLinear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function toGamma(part: number): number {
  return part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;
}

function rawFromOklch(lightness: number, chroma: number, hue: number): Rgb {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    toGamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    toGamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    toGamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function isInGamut(color: Rgb): boolean {
  return color.every((part) => part >= -0.0005 && part <= 1.0005);
}

function clampRgb([red, green, blue]: Rgb): Rgb {
  const clamp = (part: number) => Math.min(1, Math.max(0, part));
  return [clamp(red), clamp(green), clamp(blue)];
}
