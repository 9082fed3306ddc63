/**
 * Finds places for labels: the important first, beside their nodes, never over another label or a node, preferably where
 * no lines run and where they stood before. What finds no place is not shown.
 */
import { atOnce, type Sliced } from '../lib/in-slices.ts';
import type { LineRaster } from './line-raster.ts';
import type { Size } from './projection.ts';
import { createRectangleGrid, type Disc, overlaps, type Rectangle, type RectangleGrid } from './rectangle-grid.ts';

/** A label that wants a place, with the node it belongs to; CSS pixels on the stage. */
export interface LabelWish {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Sizes of the label as it may be set, the preferred one first. */
  readonly sizes: readonly { readonly width: number; readonly height: number; readonly isShortened?: boolean }[];
  /** Whether the label may stand farther off when there is no room beside the node. */
  readonly isForced: boolean;
  /** Whether the label is shown in any case: on a stage too full for it, over what matters least. */
  readonly isIndispensable?: boolean;
}

export interface PlacedLabel extends Rectangle {
  readonly key: string;
  /** Which of the sizes was chosen. */
  readonly size: number;
  /** Number of the candidate place, to prefer it the next time. */
  readonly place: number;
  readonly align: 'left' | 'center' | 'right';
  /** Whether lines may run under the label, so that it needs a halo. */
  readonly isOnLines: boolean;
}

/** What labels have to keep clear of, and what they stood at before. */
export interface LabelSurroundings {
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
const steadiness = 2.4;
/** What a label pays for not being set as preferred. */
const sizeCost = 0.9;
/** What a label pays, besides, for not being whole. */
const shorteningCost = 3.6;
/** What a label pays for each cell of the raster in which it stands on a line, and at most. */
const lineCost = 0.07;
const mostLineCost = 4;
/** What a label pays for each other node within so many pixels, whose label it might seem to be; nearer still it never stands. */
const neighborCost = 0.5;
const nearness = 11;
const ambiguous = 6.5;
const padding = 1.5;
/** What an indispensable label pays for covering another label, and for each node that it covers. */
const labelCost = 12;
const nodeCost = 1.5;
/** What it pays for standing farther off. */
const ringCost = 1;
/** With more labels than these, none makes room for another. */
const mostArranged = 300;

/** With so many labels one may rest, while places are found for them. */
const restAfter = 16;

/** Find places for labels in the order given, until the budget is used up. */
export function placeLabels(wishes: readonly LabelWish[], surroundings: LabelSurroundings): PlacedLabel[] {
  return atOnce(placingLabels(wishes, surroundings));
}

/** The same, in slices. */
export function* placingLabels(wishes: readonly LabelWish[], surroundings: LabelSurroundings): Sliced<PlacedLabel[]> {
  const { stage, obstacles, budget } = surroundings;
  const grid = createRectangleGrid(stage, 64);
  for (const node of obstacles) grid.addDisc(node);
  const places = new Map<string, PlacedLabel>();
  const wishByKey = new Map<string, LabelWish>();
  for (const [number, wish] of wishes.entries()) {
    if (places.size >= budget) break;
    if (number % restAfter === restAfter - 1) yield;
    if (wish.x < 0 || wish.y < 0 || wish.x > stage.width || wish.y > stage.height) continue;
    let place = bestPlace(wish, surroundings, grid);
    if (!place && wishes.length <= mostArranged) place = makeRoom(wish, surroundings, grid, places, wishByKey);
    if (!place && wish.isIndispensable) place = leastBadPlace(wish, stage, grid, [...places.values()]);
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
  surroundings: LabelSurroundings,
  grid: RectangleGrid,
  places: Map<string, PlacedLabel>,
  wishByKey: ReadonlyMap<string, LabelWish>,
): PlacedLabel | undefined {
  for (const candidate of candidatesOf(wish, 0)) {
    const { box } = candidate;
    if (!isInside(box, surroundings.stage) || grid.touchesDisc(box, padding)) continue;
    const inTheWay = [...places.values()].filter((other) => overlaps(box, other, padding));
    const blocker = inTheWay[0];
    const blockerWish = blocker && wishByKey.get(blocker.key);
    if (!blocker || !blockerWish || inTheWay.length > 1) continue;
    grid.remove(blocker);
    grid.add(box);
    const moved = bestPlace(blockerWish, surroundings, grid);
    grid.remove(box);
    grid.add(moved ?? blocker);
    if (!moved) continue;
    places.set(blocker.key, moved);
    return placeOf(wish, candidate, true);
  }
  return undefined;
}

function bestPlace(
  wish: LabelWish,
  { stage, lines, last }: LabelSurroundings,
  grid: RectangleGrid,
): PlacedLabel | undefined {
  const lastPlace = last.get(wish.key);
  for (const [ring, distance] of distances.entries()) {
    if (ring > 0 && !wish.isForced) break;
    // A label that stands off must not be nearer to another node than to its own.
    const keep = Math.max(padding, distance - 2);
    let best: PlacedLabel | undefined;
    let least = Infinity;
    for (const candidate of candidatesOf(wish, ring)) {
      const cost = candidate.cost - (candidate.place === lastPlace ? steadiness : 0);
      if (cost >= least || !isInside(candidate.box, stage)) continue;
      if (grid.isTaken(candidate.box, padding) || grid.touchesDisc(candidate.box, keep)) continue;
      const linesUnder = lines?.countIn(candidate.box);
      const others = Math.max(0, grid.countDiscs(candidate.box, nearness) - 1);
      if (others > 0 && grid.countDiscs(candidate.box, ambiguous) > 1) continue;
      const full = cost + Math.min(mostLineCost, lineCost * (linesUnder ?? 0)) + others * neighborCost;
      if (full >= least) continue;
      least = full;
      best = placeOf(wish, candidate, linesUnder !== 0);
    }
    if (best) return best;
  }
  return undefined;
}

/** Find the place near a node, moved onto the stage where it would leave it, that covers least of other labels and nodes. */
function leastBadPlace(
  wish: LabelWish,
  stage: Size,
  grid: RectangleGrid,
  labels: readonly Rectangle[],
): PlacedLabel | undefined {
  let best: PlacedLabel | undefined;
  let least = Infinity;
  for (const ring of distances.keys()) {
    for (const candidate of candidatesOf(wish, ring)) {
      const box = movedInside(candidate.box, stage);
      if (!isInside(box, stage)) continue;
      const covered = labels.filter((label) => overlaps(box, label, 0)).length;
      const cost = candidate.cost + ring * ringCost + labelCost * covered + nodeCost * grid.countDiscs(box, 0);
      if (cost >= least) continue;
      least = cost;
      best = placeOf(wish, { ...candidate, box }, true);
    }
  }
  return best;
}

function movedInside({ left, top, right, bottom }: Rectangle, { width, height }: Size): Rectangle {
  const x = Math.max(2 - left, Math.min(0, width - 2 - right));
  const y = Math.max(2 - top, Math.min(0, height - 2 - bottom));
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

interface Candidate {
  readonly box: Rectangle;
  readonly size: number;
  readonly place: number;
  readonly cost: number;
  readonly align: PlacedLabel['align'];
}

/** List the places at a distance: all directions, first for the preferred size. */
function* candidatesOf(wish: LabelWish, ring: number): Generator<Candidate> {
  for (const [size, { width, height, isShortened }] of wish.sizes.entries()) {
    for (const [index, direction] of directions.entries()) {
      yield {
        box: boxBeside(wish, width, height, direction, distances[ring] ?? 0),
        size,
        place: (ring * 4 + size) * directions.length + index,
        cost: direction.cost + size * sizeCost + (isShortened ? shorteningCost : 0),
        align: alignOf(direction),
      };
    }
  }
}

function placeOf({ key }: LabelWish, { box, size, place, align }: Candidate, isOnLines: boolean): PlacedLabel {
  return { ...box, key, size, place, align, isOnLines };
}

function boxBeside(
  wish: LabelWish,
  width: number,
  height: number,
  { x, y, slide }: Direction,
  distance: number,
): Rectangle {
  // Beside a corner the label comes nearer, for the outline is round there.
  const off = (wish.radius + distance) * (x !== 0 && y !== 0 ? 0.78 : 1);
  const left = x === 0 ? wish.x - width / 2 + slide * width : x > 0 ? wish.x + off : wish.x - off - width;
  const top = y === 0 ? wish.y - height / 2 + slide * height : y > 0 ? wish.y + off : wish.y - off - height;
  return { left, top, right: left + width, bottom: top + height };
}

function alignOf({ x }: Direction): PlacedLabel['align'] {
  return x === 1 ? 'left' : x === -1 ? 'right' : 'center';
}

function isInside({ left, top, right, bottom }: Rectangle, { width, height }: Size): boolean {
  return left >= 2 && top >= 2 && right <= width - 2 && bottom <= height - 2;
}
