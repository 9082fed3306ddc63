/**
 * Finds places for labels: the important first, beside their nodes, never over another label or a node, preferably where
 * no lines run and where they stood before. What finds no place is not shown.
 */
import type { LineRaster } from './line-raster.ts';
import type { Size } from './projection.ts';
import { createRectangleGrid, type Disc, type Rectangle, type RectangleGrid } from './rectangle-grid.ts';

/** A label that wants a place, with the node it belongs to; CSS pixels on the stage. */
export interface LabelWish {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Whether the label may stand farther off when there is no room beside the node. */
  readonly isForced: boolean;
}

export interface LabelPlace extends Rectangle {
  readonly key: string;
  /** Number of the candidate place, to prefer it the next time. */
  readonly place: number;
  readonly align: 'left' | 'center' | 'right';
}

/** What labels have to keep clear of, and what they stood at before. */
export interface LabelGround {
  readonly stage: Size;
  /** Nodes, which no label may cover. */
  readonly obstacles: readonly Disc[];
  readonly lines: LineRaster | undefined;
  /** Numbers of the places at which labels stood. */
  readonly last: ReadonlyMap<string, number>;
  /** At most so many labels are placed. */
  readonly budget: number;
}

/** Directions in which a label may stand off its node, the most readable first, with what the eye pays for them. */
const directions: readonly { readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1; readonly cost: number }[] = [
  { x: 1, y: 0, cost: 0 },
  { x: 0, y: 1, cost: 0.1 },
  { x: -1, y: 0, cost: 0.14 },
  { x: 0, y: -1, cost: 0.16 },
  { x: 1, y: 1, cost: 0.24 },
  { x: 1, y: -1, cost: 0.26 },
  { x: -1, y: 1, cost: 0.32 },
  { x: -1, y: -1, cost: 0.34 },
];

/** Distances from the node's outline that are tried; the second and third only for labels that must be seen. */
const distances = [3, 12, 26];
/** What a label gains by standing where it stood. */
const steadiness = 0.45;
/** What a label pays for standing wholly on lines. */
const lineCost = 1.6;
const padding = 1.5;

/** Find places for labels in the order given, until the budget is used up. */
export function placeLabels(wishes: readonly LabelWish[], ground: LabelGround): LabelPlace[] {
  const { stage, obstacles, last, budget } = ground;
  const grid = createRectangleGrid(stage, 64);
  for (const node of obstacles) grid.addDisc(node);
  const places: LabelPlace[] = [];
  for (const wish of wishes) {
    if (places.length >= budget) break;
    if (wish.x < 0 || wish.y < 0 || wish.x > stage.width || wish.y > stage.height) continue;
    const place = bestPlace(wish, ground, grid, last.get(wish.key));
    if (!place) continue;
    places.push(place);
    grid.add(place);
  }
  return places;
}

function bestPlace(
  wish: LabelWish,
  { stage, lines }: LabelGround,
  grid: RectangleGrid,
  last: number | undefined,
): LabelPlace | undefined {
  let best: LabelPlace | undefined;
  let least = Infinity;
  for (const [ring, distance] of distances.entries()) {
    if (ring > 0 && (best || !wish.isForced)) break;
    for (const [index, direction] of directions.entries()) {
      const place = ring * directions.length + index;
      const cost = direction.cost - (place === last ? steadiness : 0);
      if (cost >= least) continue;
      const box = boxBeside(wish, direction, distance);
      if (box.left < 2 || box.top < 2 || box.right > stage.width - 2 || box.bottom > stage.height - 2) continue;
      if (grid.isTaken(box, padding)) continue;
      const full = cost + lineCost * (lines?.shareOf(box) ?? 0);
      if (full >= least) continue;
      least = full;
      best = {
        ...box,
        key: wish.key,
        place,
        align: direction.x === 1 ? 'left' : direction.x === -1 ? 'right' : 'center',
      };
    }
  }
  return best;
}

function boxBeside(
  { x, y, radius, width, height }: LabelWish,
  direction: { readonly x: number; readonly y: number },
  distance: number,
): Rectangle {
  // Beside a corner the label comes nearer, for the outline is round there.
  const isCorner = direction.x !== 0 && direction.y !== 0;
  const off = (radius + distance) * (isCorner ? 0.78 : 1);
  const left = direction.x === 0 ? x - width / 2 : direction.x > 0 ? x + off : x - off - width;
  const top = direction.y === 0 ? y - height / 2 : direction.y > 0 ? y + off : y - off - height;
  return { left, top, right: left + width, bottom: top + height };
}
