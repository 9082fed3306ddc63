/** How the terms of a dataset look: entity types by color and shape, statuses by line pattern. */
import { parseHex, repairContrast, toHex } from '../lib/color.ts';
import type { Lookup } from '../model/lookup.ts';
import type { Status } from '../model/types.ts';
import { type Palette, paletteOf, type Theme } from './palette.ts';
import { type LinePattern, patternOf } from './patterns.ts';
import { type ShapeName, shapeNames } from './shapes.ts';

export interface TypeStyle {
  /** `#rrggbb`, at least 3:1 against the theme's paper. */
  readonly color: string;
  readonly shape: ShapeName;
}

export interface StatusStyle {
  readonly pattern: LinePattern;
}

export interface TermStyle {
  readonly palette: Palette;
  readonly type: (id: string) => TypeStyle;
  readonly status: (status: Status) => StatusStyle;
}

/** Types that datasets share keep their look everywhere: place in the palette, and shape. */
const knownTypes: ReadonlyMap<string, readonly [color: number, shape: ShapeName]> = new Map([
  ['person', [0, 'circle']],
  ['organization', [1, 'square']],
  ['group', [2, 'hexagon']],
  ['place', [3, 'triangle']],
  ['post', [4, 'diamond']],
  ['event', [5, 'star']],
  ['measure', [6, 'plus']],
  ['issue', [7, 'wedge']],
  ['text', [8, 'page']],
]);

const leastContrast = 3;

/** Choose color and shape for each entity type, and a pattern for each status. */
export function termStyleOf(lookup: Lookup, theme: Theme): TermStyle {
  const palette = paletteOf(theme);
  // Where the system forces its colors, a dataset's own give way, too.
  const styles = typeStylesOf(lookup, palette, typeof theme === 'string');
  const unknown: TypeStyle = { color: palette.inkFaint, shape: 'circle' };
  return {
    palette,
    type: (id) => styles.get(id) ?? unknown,
    status: (status) => ({ pattern: patternOf(status) }),
  };
}

function typeStylesOf(lookup: Lookup, palette: Palette, hasOwnColors: boolean): ReadonlyMap<string, TypeStyle> {
  const known = [...knownTypes].flatMap(([id, look]) => (lookup.types.has(id) ? [look] : []));
  const taken = known.flat();
  const freeColors = palette.nodes.map((_, index) => index).filter((index) => !taken.includes(index));
  const freeShapes = shapeNames.filter((shape) => !taken.includes(shape));
  const used = new Set(known.map(String));
  const styles = new Map<string, TypeStyle>();
  let place = 0;
  for (const [id, { color }] of lookup.types) {
    const [colorIndex, shape] = knownTypes.get(id) ?? unusedLook(place++, used, freeColors, freeShapes, palette);
    const chosen = palette.nodes[colorIndex] ?? palette.inkFaint;
    styles.set(id, {
      color: color === undefined || !hasOwnColors ? chosen : readable(color, chosen, palette.paper),
      shape,
    });
  }
  return styles;
}

/** Choose a color and a shape that no other type has both of: a free color and a free shape first, then any pair that is left. */
function unusedLook(
  place: number,
  used: Set<string>,
  freeColors: readonly number[],
  freeShapes: readonly ShapeName[],
  { nodes }: Palette,
): readonly [color: number, shape: ShapeName] {
  const all = nodes.length * shapeNames.length;
  const preferred = [inTurn(freeColors, place) ?? place % nodes.length, inTurn(freeShapes, place) ?? 'circle'] as const;
  let look: readonly [number, ShapeName] = preferred;
  for (let step = 0; step < all && used.has(String(look)); step++) {
    const turn = place + step;
    look = [(turn + Math.floor(turn / nodes.length)) % nodes.length, inTurn(shapeNames, turn) ?? 'circle'];
  }
  used.add(String(look));
  return look;
}

function inTurn<T>(list: readonly T[], index: number): T | undefined {
  return list.length === 0 ? undefined : list[index % list.length];
}

/** Make a dataset's own color readable on paper; one that cannot be read as a color gives way to the theme's. */
function readable(color: string, otherwise: string, paper: string): string {
  const parsed = parseHex(color);
  const ground = parseHex(paper);
  return parsed && ground ? toHex(repairContrast(parsed, ground, leastContrast)) : otherwise;
}
