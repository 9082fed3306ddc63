import { extentOf } from './fit-stage.ts';

/** Clear distance between two nodes, in the unit of the radii. */
const gap = 4;
/** Share of the drawing that nodes may cover before it is enlarged at once. */
const densest = 0.25;
/** Rounds of pushing; after every so many of them the drawing grows. */
const mostRounds = 120;
const growEvery = 12;
const growBy = 1.08;
/** As many rounds are always pushed: what is pushed keeps its neighbors better than what is put into free places. */
const leastRounds = 36;
/** More pairs a node than these in one cell are not pushed apart one by one. */
const mostPairs = 200;

/**
 * Push nodes apart in place until none overlaps another; enlarge the drawing where it is too dense. Deterministic.
 *
 * Each node looks for smaller ones in a grid of cells as wide as the smallest, so that few large nodes do not make all others look far:
 * a round costs about as much as there are nodes (1 ms for 10,000). What the rounds leave is put into free places nearby; so are all where
 * too many stand in one heap to be pushed. When `isOver` says so the pushing ends early.
 */
export function removeOverlaps(
  x: Float64Array,
  y: Float64Array,
  radius: Float64Array,
  isOver: () => boolean = () => false,
): void {
  if (x.length < 2) return;
  enlarge(x, y, radius);
  const grid = createGrid(radius);
  const rounds = isHeaped(x, y, grid) ? 0 : mostRounds;
  for (let round = 1; round <= rounds && (round <= leastRounds || !isOver()); round++) {
    if (pushApart(x, y, radius, grid) === 0) return;
    if (round % growEvery === 0) scaleBy(x, y, growBy);
  }
  settleRest(x, y, radius, grid);
}

function enlarge(x: Float64Array, y: Float64Array, radius: Float64Array): void {
  const { left, right, bottom, top } = extentOf(x, y);
  let covered = 0;
  for (const own of radius) covered += (2 * own + gap) * (2 * own + gap);
  const area = (right - left) * (top - bottom);
  if (area > 0 && covered > densest * area) scaleBy(x, y, Math.sqrt(covered / (densest * area)));
}

function scaleBy(x: Float64Array, y: Float64Array, factor: number): void {
  for (let node = 0; node < x.length; node++) {
    x[node] = (x[node] ?? 0) * factor;
    y[node] = (y[node] ?? 0) * factor;
  }
}

/** A hashed grid: the nodes of a cell are a chain. */
interface Grid {
  readonly cell: number;
  /** Nodes from the largest to the smallest. */
  readonly bySize: Uint32Array<ArrayBuffer>;
  readonly head: Int32Array<ArrayBuffer>;
  readonly next: Int32Array<ArrayBuffer>;
}

function createGrid(radius: Float64Array): Grid {
  const order = radius.length;
  const bySize = Uint32Array.from({ length: order }, (_, node) => node).sort(
    (a, b) => (radius[b] ?? 0) - (radius[a] ?? 0) || a - b,
  );
  // The middle one: where all sizes are rare but one, that one counts.
  const usual = radius[bySize[order >> 1] ?? 0] ?? 0;
  let slots = 64;
  while (slots < 2 * order) slots *= 2;
  return { cell: Math.max(1, 2 * usual + gap), bySize, head: new Int32Array(slots), next: new Int32Array(order) };
}

function slotOf({ head }: Grid, column: number, row: number): number {
  return (Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b)) & (head.length - 1);
}

function enter(grid: Grid, x: Float64Array, y: Float64Array, node: number): void {
  const slot = slotOf(grid, Math.floor((x[node] ?? 0) / grid.cell), Math.floor((y[node] ?? 0) / grid.cell));
  grid.next[node] = grid.head[slot] ?? -1;
  grid.head[slot] = node;
}

/** Whether so many stand in the same cells that a round would take as long as comparing all with all. */
function isHeaped(x: Float64Array, y: Float64Array, grid: Grid): boolean {
  const inSlot = new Uint32Array(grid.head.length);
  let pairs = 0;
  for (let node = 0; node < x.length; node++) {
    const slot = slotOf(grid, Math.floor((x[node] ?? 0) / grid.cell), Math.floor((y[node] ?? 0) / grid.cell));
    pairs += inSlot[slot] ?? 0;
    inSlot[slot] = (inSlot[slot] ?? 0) + 1;
  }
  return pairs > mostPairs * x.length;
}

/** One round; answers how many overlaps it met. Each pair is met by its larger node. */
function pushApart(x: Float64Array, y: Float64Array, radius: Float64Array, grid: Grid): number {
  const { cell, head, next, bySize } = grid;
  head.fill(-1);
  for (let rank = bySize.length - 1; rank >= 0; rank--) enter(grid, x, y, bySize[rank] ?? 0);
  let overlaps = 0;
  for (let rank = 0; rank < bySize.length; rank++) {
    const node = bySize[rank] ?? 0;
    const own = radius[node] ?? 0;
    const reach = 2 * own + gap;
    const [px, py] = [x[node] ?? 0, y[node] ?? 0];
    const lastColumn = Math.floor((px + reach) / cell);
    const lastRow = Math.floor((py + reach) / cell);
    for (let column = Math.floor((px - reach) / cell); column <= lastColumn; column++) {
      for (let row = Math.floor((py - reach) / cell); row <= lastRow; row++) {
        for (let other = head[slotOf(grid, column, row)] ?? -1; other >= 0; other = next[other] ?? -1) {
          const size = radius[other] ?? 0;
          if (size > own || (size === own && other <= node)) continue;
          if (pushPair(x, y, radius, node, other)) overlaps++;
        }
      }
    }
  }
  return overlaps;
}

function pushPair(x: Float64Array, y: Float64Array, radius: Float64Array, a: number, b: number): boolean {
  let dx = (x[b] ?? 0) - (x[a] ?? 0);
  let dy = (y[b] ?? 0) - (y[a] ?? 0);
  const least = (radius[a] ?? 0) + (radius[b] ?? 0) + gap;
  if (dx * dx + dy * dy >= least * least) return false;
  let distance = Math.sqrt(dx * dx + dy * dy);
  if (distance < 1e-3) {
    // At one point: part in a direction that differs from pair to pair.
    dx = ((b * 7 + a * 3) % 11) - 5;
    dy = ((b * 5 + a) % 13) - 6.5;
    distance = Math.sqrt(dx * dx + dy * dy);
    dx *= 1e-3 / distance;
    dy *= 1e-3 / distance;
    distance = 1e-3;
  }
  // A little more than needed, so that the pushing ends.
  const push = ((least - distance) / 2 + 0.05) / distance;
  x[a] = (x[a] ?? 0) - dx * push;
  y[a] = (y[a] ?? 0) - dy * push;
  x[b] = (x[b] ?? 0) + dx * push;
  y[b] = (y[b] ?? 0) + dy * push;
  return true;
}

/**
 * Put nodes, the largest first, where they are if that is free of the ones before, else into a free place on a widening square spiral.
 * A search goes on where the last one nearby ended: a crowd at one place would else search its own middle each time.
 */
function settleRest(x: Float64Array, y: Float64Array, radius: Float64Array, grid: Grid): void {
  grid.head.fill(-1);
  /** By place: how far from it the last search ended, and after what share of that ring. */
  const ended = new Map<number, readonly [distance: number, share: number]>();
  let largest = 0;
  for (const own of radius) largest = Math.max(largest, own);
  for (const node of grid.bySize) {
    const startX = x[node] ?? 0;
    const startY = y[node] ?? 0;
    if (!isFree(x, y, radius, grid, node, largest)) {
      const step = (radius[node] ?? 0) + gap;
      const place = slotOf(grid, Math.floor(startX / (4 * grid.cell)), Math.floor(startY / (4 * grid.cell)));
      const [distance, share] = ended.get(place) ?? [0, 0];
      let ring = Math.max(1, Math.floor(distance / step));
      let side = distance > 0 ? Math.floor(share * 8 * ring) : 0;
      for (;;) {
        const [column, row] = onRing(ring, side);
        x[node] = startX + column * step;
        y[node] = startY + row * step;
        if (isFree(x, y, radius, grid, node, largest)) break;
        side++;
        if (side === 8 * ring) [ring, side] = [ring + 1, 0];
      }
      ended.set(place, [ring * step, side / (8 * ring)]);
    }
    enter(grid, x, y, node);
  }
}

/** Walk around the square of the given ring: `side` counts its 8 · ring places. */
function onRing(ring: number, side: number): readonly [column: number, row: number] {
  const along = side % (2 * ring);
  switch (Math.floor(side / (2 * ring))) {
    case 0:
      return [ring, along - ring];
    case 1:
      return [ring - along, ring];
    case 2:
      return [-ring, ring - along];
    default:
      return [along - ring, -ring];
  }
}

/** Tell whether a node touches none of those in the grid, of which none is larger than `largest`. */
function isFree(
  x: Float64Array,
  y: Float64Array,
  radius: Float64Array,
  grid: Grid,
  node: number,
  largest: number,
): boolean {
  const { cell, head, next } = grid;
  const [px, py] = [x[node] ?? 0, y[node] ?? 0];
  const reach = (radius[node] ?? 0) + largest + gap;
  const lastColumn = Math.floor((px + reach) / cell);
  const lastRow = Math.floor((py + reach) / cell);
  for (let column = Math.floor((px - reach) / cell); column <= lastColumn; column++) {
    for (let row = Math.floor((py - reach) / cell); row <= lastRow; row++) {
      for (let other = head[slotOf(grid, column, row)] ?? -1; other >= 0; other = next[other] ?? -1) {
        const dx = (x[other] ?? 0) - px;
        const dy = (y[other] ?? 0) - py;
        const least = (radius[other] ?? 0) + (radius[node] ?? 0) + gap;
        if (dx * dx + dy * dy < least * least) return false;
      }
    }
  }
  return true;
}
