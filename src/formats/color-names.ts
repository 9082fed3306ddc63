/** Plain names of colors, for legends of files that say what kind of thing a node is by its color alone. */
import { parseHex } from '../lib/color.ts';

/** Hues in degrees up to which a name goes. */
const hues: readonly (readonly [to: number, name: string])[] = [
  [15, 'red'],
  [42, 'orange'],
  [68, 'yellow'],
  [160, 'green'],
  [195, 'turquoise'],
  [255, 'blue'],
  [290, 'violet'],
  [345, 'pink'],
  [360, 'red'],
];

/** Name a color: "dark blue". Undefined for what is none. */
export function colorName(hex: string): string | undefined {
  const rgb = parseHex(hex);
  if (!rgb) return undefined;
  const [most, least] = [Math.max(...rgb), Math.min(...rgb)];
  const [red, green, blue] = rgb;
  const lightness = (most + least) / 2;
  if (most - least < 0.1) return lightness > 0.9 ? 'white' : lightness < 0.1 ? 'black' : 'gray';
  const sector =
    most === red
      ? (green - blue) / (most - least)
      : most === green
        ? 2 + (blue - red) / (most - least)
        : 4 + (red - green) / (most - least);
  const hue = (sector * 60 + 360) % 360;
  const name = hues.find(([to]) => hue <= to)?.[1] ?? 'red';
  return lightness > 0.72 ? `light ${name}` : lightness < 0.32 ? `dark ${name}` : name;
}

/** Name several colors, each otherwise: what would be called alike is numbered. */
export function colorNames(hexes: readonly string[]): ReadonlyMap<string, string> {
  const plain = hexes.map((hex) => colorName(hex) ?? hex);
  const seen = new Map<string, number>();
  return new Map(
    hexes.map((hex, index) => {
      const name = plain[index] ?? hex;
      const isAlone = plain.filter((each) => each === name).length === 1;
      const number = (seen.get(name) ?? 0) + 1;
      seen.set(name, number);
      return [hex, isAlone ? name : `${name} (${number})`];
    }),
  );
}
