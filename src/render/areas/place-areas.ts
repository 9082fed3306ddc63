/** Where the areas of groups lie in the layout: about the places of their members, as large as these are many, none over another. */

/** A disc in units of the layout. */
export interface AreaPlace {
  /** Where it is drawn. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Where its members lie on average, and how far about. */
  readonly homeX: number;
  readonly homeY: number;
  readonly spread: number;
}

/** Share of the drawing that all areas cover together. */
const covered = 0.4;
/** No area is smaller or larger than this, over the side of a square as large as the drawing. */
const smallest = 0.014;
const largest = 0.22;
/** Room between two areas, over the same. */
const gap = 0.012;
const steps = 160;

/** Place areas. `of` gives the group of each node, or -1; `sizes` how many members count for its area. */
export function placeAreas(
  { x, y }: { readonly x: Float64Array; readonly y: Float64Array },
  of: Int32Array,
  sizes: readonly number[],
): readonly AreaPlace[] {
  const homes = homesOf(x, y, of, sizes.length);
  const box = boxAround(homes, boxOf(x, y, of));
  const side = Math.sqrt(box.width * box.height) || 1;
  const radii = radiiFor(sizes, side);
  const placed = { x: homes.x.slice(), y: homes.y.slice() };
  separate(placed, radii, homes, box, gap * side);
  return sizes.map((_, group) => ({
    x: placed.x[group] ?? 0,
    y: placed.y[group] ?? 0,
    radius: radii[group] ?? 0,
    homeX: homes.x[group] ?? 0,
    homeY: homes.y[group] ?? 0,
    spread: homes.spread[group] ?? 0,
  }));
}

interface Homes {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly spread: Float64Array;
}

/** Average the places of members, then once more without those far away. */
function homesOf(x: Float64Array, y: Float64Array, of: Int32Array, count: number): Homes {
  let homes: Homes | undefined;
  for (let round = 0; round < 2; round++) homes = averageOf(x, y, of, count, homes);
  return homes ?? { x: new Float64Array(), y: new Float64Array(), spread: new Float64Array() };
}

function averageOf(x: Float64Array, y: Float64Array, of: Int32Array, count: number, before: Homes | undefined): Homes {
  const sumX = new Float64Array(count);
  const sumY = new Float64Array(count);
  const squares = new Float64Array(count);
  const counted = new Uint32Array(count);
  for (let node = 0; node < of.length; node++) {
    const group = of[node] ?? -1;
    if (group < 0) continue;
    const ownX = x[node] ?? 0;
    const ownY = y[node] ?? 0;
    if (before) {
      const far = Math.hypot(ownX - (before.x[group] ?? 0), ownY - (before.y[group] ?? 0));
      if (far > 1.5 * (before.spread[group] ?? 0)) continue;
    }
    sumX[group] = (sumX[group] ?? 0) + ownX;
    sumY[group] = (sumY[group] ?? 0) + ownY;
    squares[group] = (squares[group] ?? 0) + ownX * ownX + ownY * ownY;
    counted[group] = (counted[group] ?? 0) + 1;
  }
  const spread = new Float64Array(count);
  for (let group = 0; group < count; group++) {
    const members = Math.max(1, counted[group] ?? 0);
    sumX[group] = (sumX[group] ?? 0) / members;
    sumY[group] = (sumY[group] ?? 0) / members;
    const variance = (squares[group] ?? 0) / members - (sumX[group] ?? 0) ** 2 - (sumY[group] ?? 0) ** 2;
    spread[group] = Math.sqrt(Math.max(0, variance));
  }
  return { x: sumX, y: sumY, spread };
}

interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

function boxOf(x: Float64Array, y: Float64Array, of: Int32Array): Box {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let node = 0; node < of.length; node++) {
    if ((of[node] ?? -1) < 0) continue;
    left = Math.min(left, x[node] ?? 0);
    right = Math.max(right, x[node] ?? 0);
    bottom = Math.min(bottom, y[node] ?? 0);
    top = Math.max(top, y[node] ?? 0);
  }
  return left > right
    ? { left: 0, bottom: 0, width: 1, height: 1 }
    : { left, bottom, width: Math.max(right - left, 1e-6), height: Math.max(top - bottom, 1e-6) };
}

/** The part of the drawing in which most members lie: a few that lie far away shall not make all areas small. */
function boxAround({ x, y, spread }: Homes, all: Box): Box {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let group = 0; group < x.length; group++) {
    const far = 1.6 * (spread[group] ?? 0);
    left = Math.min(left, (x[group] ?? 0) - far);
    right = Math.max(right, (x[group] ?? 0) + far);
    bottom = Math.min(bottom, (y[group] ?? 0) - far);
    top = Math.max(top, (y[group] ?? 0) + far);
  }
  left = Math.max(left, all.left);
  bottom = Math.max(bottom, all.bottom);
  const width = Math.min(right, all.left + all.width) - left;
  const height = Math.min(top, all.bottom + all.height) - bottom;
  return width > 0 && height > 0 ? { left, bottom, width, height } : all;
}

/** Let the area of each disc say how many there are, but for those too small to be seen. */
function radiiFor(sizes: readonly number[], side: number): Float64Array {
  const total = sizes.reduce((sum, size) => sum + size, 0) || 1;
  const most = sizes.reduce((max, size) => Math.max(max, size), 1);
  const unit = side * Math.min(Math.sqrt(covered / Math.PI / total), largest / Math.sqrt(most));
  return Float64Array.from(sizes, (size) => (size === 0 ? 0 : Math.max(smallest * side, unit * Math.sqrt(size))));
}

/** Push overlapping discs apart, the smaller of two farther, while all are drawn toward their homes and kept in the box. */
function separate(
  placed: { readonly x: Float64Array; readonly y: Float64Array },
  radii: Float64Array,
  homes: Homes,
  { left, bottom, width, height }: Box,
  room: number,
): void {
  const { x, y } = placed;
  for (let step = 0; step < steps; step++) {
    const pull = 0.12 * (1 - step / steps) ** 2;
    for (let group = 0; group < radii.length; group++) {
      x[group] = (x[group] ?? 0) + pull * ((homes.x[group] ?? 0) - (x[group] ?? 0));
      y[group] = (y[group] ?? 0) + pull * ((homes.y[group] ?? 0) - (y[group] ?? 0));
    }
    for (let a = 0; a < radii.length; a++) for (let b = a + 1; b < radii.length; b++) part(placed, radii, a, b, room);
    for (let group = 0; group < radii.length; group++) {
      const radius = radii[group] ?? 0;
      x[group] = clamp(x[group] ?? 0, left + radius, left + width - radius);
      y[group] = clamp(y[group] ?? 0, bottom + radius, bottom + height - radius);
    }
  }
}

function part(
  { x, y }: { readonly x: Float64Array; readonly y: Float64Array },
  radii: Float64Array,
  a: number,
  b: number,
  room: number,
): void {
  const [radiusA = 0, radiusB = 0] = [radii[a], radii[b]];
  if (radiusA === 0 || radiusB === 0) return;
  let dx = (x[b] ?? 0) - (x[a] ?? 0);
  let dy = (y[b] ?? 0) - (y[a] ?? 0);
  const wanted = radiusA + radiusB + room;
  if (Math.abs(dx) >= wanted || Math.abs(dy) >= wanted) return;
  let distance = Math.hypot(dx, dy);
  if (distance >= wanted) return;
  if (distance < 1e-9) {
    // At one point: each pair goes apart its own way.
    dx = Math.cos(a * 2.4 + b);
    dy = Math.sin(a * 2.4 + b);
    distance = 1;
  }
  const push = (wanted - Math.hypot((x[b] ?? 0) - (x[a] ?? 0), (y[b] ?? 0) - (y[a] ?? 0))) / distance;
  const shareA = radiusB ** 2 / (radiusA ** 2 + radiusB ** 2);
  x[a] = (x[a] ?? 0) - push * dx * shareA;
  y[a] = (y[a] ?? 0) - push * dy * shareA;
  x[b] = (x[b] ?? 0) + push * dx * (1 - shareA);
  y[b] = (y[b] ?? 0) + push * dy * (1 - shareA);
}

function clamp(value: number, least: number, most: number): number {
  return least > most ? (least + most) / 2 : Math.min(most, Math.max(least, value));
}
