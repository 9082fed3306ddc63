import type { Rgb } from '../../src/lib/color.ts';

/** Convert to OKLab (https://bottosson.github.io/posts/oklab/), in which equal distances look about equally far apart. */
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

function toLinear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
