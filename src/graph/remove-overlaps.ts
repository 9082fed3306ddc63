import { extentOf } from './fit-stage.ts';

/** Clear distance between two nodes, in the unit of the radii. */
const gap = 4;
/** Share of the drawing that nodes may cover before it is enlarged at once. */
const densest = 0.25;

/**
 * Push nodes apart in place until none overlaps another; enlarge the drawing where it is too dense. Deterministic.
 *
 * Neighbors are found in a grid, so a round costs about as much as there are nodes (2 ms for 10,000). What the rounds
 * leave is put into the nearest free places. When `isOver` says so it stops as it stands, and overlaps may remain.
 */
export function removeOverlaps(
  x: Float64Array,
  y: Float64Array,
  radius: Float64Array,
  isOver: () => boolean = () => false,
): void {
  if (x.length < 2) return;
  enlarge(x, y, radius);
  const grid = createGrid(x.length, radius);
  for (let round = 1; round <= 120; round++) {
    if (isOver()) return;
    if (pushApart(x, y, radius, grid) === 0) return;
    if (round % 20 === 0) scaleBy(x, y, 1.1);
  }
  settleRest(x, y, radius, grid, isOver);
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

/** A hashed grid: the nodes of a cell are a chain. Cells are as wide as the largest two nodes side by side. */
interface Grid {
  readonly cell: number;
  readonly head: Int32Array<ArrayBuffer>;
  readonly next: Int32Array<ArrayBuffer>;
}

function createGrid(order: number, radius: Float64Array): Grid {
  let largest = 0;
  for (const own of radius) largest = Math.max(largest, own);
  let slots = 64;
  while (slots < 2 * order) slots *= 2;
  return { cell: 2 * largest + gap, head: new Int32Array(slots), next: new Int32Array(order) };
}

function slotOf({ head }: Grid, column: number, row: number): number {
  return (Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b)) & (head.length - 1);
}

function fill(grid: Grid, x: Float64Array, y: Float64Array): void {
  grid.head.fill(-1);
  for (let node = x.length - 1; node >= 0; node--) {
    const slot = slotOf(grid, Math.floor((x[node] ?? 0) / grid.cell), Math.floor((y[node] ?? 0) / grid.cell));
    grid.next[node] = grid.head[slot] ?? -1;
    grid.head[slot] = node;
  }
}

/** One round; answers how many overlaps it met. */
function pushApart(x: Float64Array, y: Float64Array, radius: Float64Array, grid: Grid): number {
  fill(grid, x, y);
  let overlaps = 0;
  for (let node = 0; node < x.length; node++) {
    const column = Math.floor((x[node] ?? 0) / grid.cell);
    const row = Math.floor((y[node] ?? 0) / grid.cell);
    for (let neighbor = 0; neighbor < 9; neighbor++) {
      const slot = slotOf(grid, column + (neighbor % 3) - 1, row + Math.floor(neighbor / 3) - 1);
      for (let other = grid.head[slot] ?? -1; other >= 0; other = grid.next[other] ?? -1) {
        if (other > node && pushPair(x, y, radius, node, other)) overlaps++;
      }
    }
  }
  return overlaps;
}

function pushPair(x: Float64Array, y: Float64Array, radius: Float64Array, a: number, b: number): boolean {
  let dx = (x[b] ?? 0) - (x[a] ?? 0);
  let dy = (y[b] ?? 0) - (y[a] ?? 0);
  const least = (radius[a] ?? 0) + (radius[b] ?? 0) + gap;
  let distance = Math.sqrt(dx * dx + dy * dy);
  if (distance >= least) return false;
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

/** Put each node that still overlaps an earlier one into the nearest free place on a widening square spiral. */
function settleRest(x: Float64Array, y: Float64Array, radius: Float64Array, grid: Grid, isOver: () => boolean): void {
  grid.head.fill(-1);
  for (let node = 0; node < x.length; node++) {
    if (node % 256 === 0 && isOver()) return;
    const startX = x[node] ?? 0;
    const startY = y[node] ?? 0;
    for (let ring = 0, done = false; !done; ring++) {
      for (let side = 0; side < Math.max(1, 8 * ring) && !done; side++) {
        const [column, row] = onRing(ring, side);
        x[node] = startX + (column * grid.cell) / 2;
        y[node] = startY + (row * grid.cell) / 2;
        done = isFree(x, y, radius, grid, node);
      }
    }
    const slot = slotOf(grid, Math.floor((x[node] ?? 0) / grid.cell), Math.floor((y[node] ?? 0) / grid.cell));
    grid.next[node] = grid.head[slot] ?? -1;
    grid.head[slot] = node;
  }
}

/** Walk around the square of the given ring: `side` counts its 8 · ring places. */
function onRing(ring: number, side: number): readonly [column: number, row: number] {
  if (ring === 0) return [0, 0];
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

function isFree(x: Float64Array, y: Float64Array, radius: Float64Array, grid: Grid, node: number): boolean {
  const column = Math.floor((x[node] ?? 0) / grid.cell);
  const row = Math.floor((y[node] ?? 0) / grid.cell);
  for (let neighbor = 0; neighbor < 9; neighbor++) {
    const slot = slotOf(grid, column + (neighbor % 3) - 1, row + Math.floor(neighbor / 3) - 1);
    for (let other = grid.head[slot] ?? -1; other >= 0; other = grid.next[other] ?? -1) {
      const dx = (x[other] ?? 0) - (x[node] ?? 0);
      const dy = (y[other] ?? 0) - (y[node] ?? 0);
      const least = (radius[other] ?? 0) + (radius[node] ?? 0) + gap;
      if (dx * dx + dy * dy < least * least) return false;
    }
  }
  return true;
}
