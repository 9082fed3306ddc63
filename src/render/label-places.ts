/**
 * Finds places for labels: the important first, beside their nodes, never over another label or a node, preferably where
 * no lines run and where they stood before. What finds no place is not shown.
 */
import type { LineRaster } from './line-raster.ts';
import type { Size } from './projection.ts';
import { createRectangleGrid, type Disc, overlaps, type Rectangle, type RectangleGrid } from './rectangle-grid.ts';

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
  /** Whether lines may run under the label, so that it needs a halo. */
  readonly isOnLines: boolean;
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

/**
 * Directions in which a label may stand off its node, the most readable first, with what the eye pays for them. A label
 * above or below may slide sideways by a share of its width, one beside up or down by a share of its height.
 */
const directions: readonly Direction[] = [
  { x: 1, y: 0, slide: 0, cost: 0 },
  { x: 0, y: 1, slide: 0, cost: 0.1 },
  { x: -1, y: 0, slide: 0, cost: 0.14 },
  { x: 0, y: -1, slide: 0, cost: 0.16 },
  { x: 1, y: 1, slide: 0, cost: 0.24 },
  { x: 1, y: -1, slide: 0, cost: 0.26 },
  { x: -1, y: 1, slide: 0, cost: 0.32 },
  { x: -1, y: -1, slide: 0, cost: 0.34 },
  { x: 1, y: 0, slide: 0.35, cost: 0.36 },
  { x: 1, y: 0, slide: -0.35, cost: 0.36 },
  { x: -1, y: 0, slide: 0.35, cost: 0.42 },
  { x: -1, y: 0, slide: -0.35, cost: 0.42 },
  { x: 0, y: 1, slide: 0.28, cost: 0.44 },
  { x: 0, y: 1, slide: -0.28, cost: 0.44 },
  { x: 0, y: -1, slide: 0.28, cost: 0.46 },
  { x: 0, y: -1, slide: -0.28, cost: 0.46 },
];

interface Direction {
  readonly x: -1 | 0 | 1;
  readonly y: -1 | 0 | 1;
  readonly slide: number;
  readonly cost: number;
}

/** Distances from the node's outline that are tried; the second and third only for labels that must be seen. */
const distances = [4, 13, 27];
/** What a label gains by standing where it stood. */
const steadiness = 1.2;
/** What a label pays for each cell of the raster in which it stands on a line, and at most. */
const lineCost = 0.07;
const mostLineCost = 4;
const padding = 1.5;
/** With more labels than these, none makes room for another. */
const mostArranged = 300;

/** Find places for labels in the order given, until the budget is used up. */
export function placeLabels(wishes: readonly LabelWish[], ground: LabelGround): LabelPlace[] {
  const { stage, obstacles, budget } = ground;
  const grid = createRectangleGrid(stage, 64);
  for (const node of obstacles) grid.addDisc(node);
  const places = new Map<string, LabelPlace>();
  const wishByKey = new Map<string, LabelWish>();
  for (const wish of wishes) {
    if (places.size >= budget) break;
    if (wish.x < 0 || wish.y < 0 || wish.x > stage.width || wish.y > stage.height) continue;
    let place = bestPlace(wish, ground, grid);
    if (!place && wishes.length <= mostArranged) place = makeRoom(wish, ground, grid, places, wishByKey);
    if (!place) continue;
    places.set(wish.key, place);
    wishByKey.set(wish.key, wish);
    grid.add(place);
  }
  return [...places.values()];
}

/** Find a place at which only one other label is in the way, and move that one to a free place of its own. */
function makeRoom(
  wish: LabelWish,
  ground: LabelGround,
  grid: RectangleGrid,
  places: Map<string, LabelPlace>,
  wishByKey: ReadonlyMap<string, LabelWish>,
): LabelPlace | undefined {
  for (const [index, direction] of directions.entries()) {
    const box = boxBeside(wish, direction, distances[0] ?? 0);
    if (!isInside(box, ground.stage) || grid.touchesDisc(box, padding)) continue;
    const inTheWay = [...places.values()].filter((other) => overlaps(box, other, padding));
    const blocker = inTheWay[0];
    const blockerWish = blocker && wishByKey.get(blocker.key);
    if (!blocker || !blockerWish || inTheWay.length > 1) continue;
    grid.remove(blocker);
    grid.add(box);
    const moved = bestPlace(blockerWish, ground, grid);
    grid.remove(box);
    grid.add(moved ?? blocker);
    if (!moved) continue;
    places.set(blocker.key, moved);
    return { ...box, key: wish.key, place: index, align: alignOf(direction), isOnLines: true };
  }
  return undefined;
}

function bestPlace(wish: LabelWish, { stage, lines, last }: LabelGround, grid: RectangleGrid): LabelPlace | undefined {
  const lastPlace = last.get(wish.key);
  let best: LabelPlace | undefined;
  let least = Infinity;
  for (const [ring, distance] of distances.entries()) {
    if (ring > 0 && (best || !wish.isForced)) break;
    for (const [index, direction] of directions.entries()) {
      const place = ring * directions.length + index;
      const cost = direction.cost - (place === lastPlace ? steadiness : 0);
      if (cost >= least) continue;
      const box = boxBeside(wish, direction, distance);
      if (!isInside(box, stage)) continue;
      if (grid.isTaken(box, padding)) continue;
      const linesUnder = lines?.countIn(box);
      const full = cost + Math.min(mostLineCost, lineCost * (linesUnder ?? 0));
      if (full >= least) continue;
      least = full;
      best = { ...box, key: wish.key, place, align: alignOf(direction), isOnLines: linesUnder !== 0 };
    }
  }
  return best;
}

function boxBeside(wish: LabelWish, { x, y, slide }: Direction, distance: number): Rectangle {
  const { width, height } = wish;
  // Beside a corner the label comes nearer, for the outline is round there.
  const off = (wish.radius + distance) * (x !== 0 && y !== 0 ? 0.78 : 1);
  const left = x === 0 ? wish.x - width / 2 + slide * width : x > 0 ? wish.x + off : wish.x - off - width;
  const top = y === 0 ? wish.y - height / 2 + slide * height : y > 0 ? wish.y + off : wish.y - off - height;
  return { left, top, right: left + width, bottom: top + height };
}

function alignOf({ x }: Direction): LabelPlace['align'] {
  return x === 1 ? 'left' : x === -1 ? 'right' : 'center';
}

function isInside({ left, top, right, bottom }: Rectangle, { width, height }: Size): boolean {
  return left >= 2 && top >= 2 && right <= width - 2 && bottom <= height - 2;
}
