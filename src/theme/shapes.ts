/**
 * The shapes that entity types are drawn as: one table for the legend, the picture in Canvas 2D and SVG, and the shader.
 * Units are the radius of the node; x goes right and y up. All shapes cover about the area of the disc.
 */

export const shapeNames = [
  'circle',
  'square',
  'hexagon',
  'triangle',
  'diamond',
  'star',
  'plus',
  'wedge',
  'page',
  'pentagon',
] as const;
export type ShapeName = (typeof shapeNames)[number];

/**
 * How a shape's outline is found. `star` is a polygon of `points` corners at distance `reach`; `sharpness` 2 makes it
 * regular, more pulls the sides in (https://iquilezles.org/articles/distfunctions2d/). `plus` has arms of half-width `high`.
 */
export type Outline =
  | { readonly kind: 'disc'; readonly reach: number }
  | {
      readonly kind: 'star';
      readonly points: number;
      readonly sharpness: number;
      readonly reach: number;
      readonly down: boolean;
      readonly rounding: number;
    }
  | { readonly kind: 'box' | 'plus'; readonly wide: number; readonly high: number; readonly rounding: number };

type Point = readonly [x: number, y: number];

const outlines: Readonly<Record<ShapeName, Outline>> = {
  circle: { kind: 'disc', reach: 1 },
  square: { kind: 'box', wide: 0.89, high: 0.89, rounding: 0.24 },
  hexagon: star(6, 2, 1.1, 0.08),
  triangle: star(3, 2, 1.44, 0.16),
  diamond: star(4, 2, 1.24, 0.12),
  star: star(5, 3, 1.42, 0.1),
  plus: { kind: 'plus', wide: 1.1, high: 0.42, rounding: 0.1 },
  wedge: { ...star(3, 2, 1.44, 0.16), down: true },
  page: { kind: 'box', wide: 0.76, high: 1.02, rounding: 0.08 },
  pentagon: star(5, 2, 1.15, 0.1),
};

/** Give the outline of a shape, in radii. */
export function outlineOf(shape: ShapeName): Outline {
  return outlines[shape];
}

/** Write a shape as SVG path data around (0, 0), y downward as in SVG. */
export function shapePath(shape: ShapeName, radius: number): string {
  const outline = outlines[shape];
  if (outline.kind === 'disc') {
    const r = round(outline.reach * radius);
    return `M${-r} 0A${r} ${r} 0 0 1 ${r} 0A${r} ${r} 0 0 1 ${-r} 0Z`;
  }
  const rounding = outline.rounding * radius;
  const parts = roundedCorners(cornersOf(outline).map(([x, y]): Point => [x * radius, -y * radius])).map((corner) => {
    const { at, before, after, isConvex } = corner;
    const from = write(at, before, rounding);
    if (isConvex) return `${from}A${round(rounding)} ${round(rounding)} 0 0 1 ${write(at, after, rounding)}`;
    const share = rounding / (1 + before[0] * after[0] + before[1] * after[1]);
    return write(at, [before[0] + after[0], before[1] + after[1]], share);
  });
  return `M${parts.join('L')}Z`;
}

/**
 * Measure the distance of a point from a shape's outline, in radii; negative inside. The shader of the nodes mirrors it.
 */
export function shapeDistance(shape: ShapeName, x: number, y: number): number {
  const outline = outlines[shape];
  switch (outline.kind) {
    case 'disc':
      return Math.hypot(x, y) - outline.reach;
    case 'star':
      return starDistance(outline, x, y) - outline.rounding;
    case 'box':
      return boxDistance(x, y, outline.wide - outline.rounding, outline.high - outline.rounding) - outline.rounding;
    case 'plus': {
      const { wide, high, rounding } = outline;
      const across = boxDistance(x, y, wide - rounding, high - rounding);
      return Math.min(across, boxDistance(x, y, high - rounding, wide - rounding)) - rounding;
    }
  }
}

/** Measure how far a shape reaches from its center in a direction (dx, dy), y downward, in radii. */
export function shapeReach(shape: ShapeName, dx: number, dy: number): number {
  const length = Math.hypot(dx, dy);
  if (length === 0) return 1;
  const x = dx / length;
  const y = -dy / length;
  let inside = 0;
  let outside = 2;
  for (let step = 0; step < 14; step++) {
    const middle = (inside + outside) / 2;
    if (shapeDistance(shape, x * middle, y * middle) < 0) inside = middle;
    else outside = middle;
  }
  return outside;
}

function star(points: number, sharpness: number, reach: number, rounding: number): Outline & { kind: 'star' } {
  return { kind: 'star', points, sharpness, reach, rounding, down: false };
}

function starDistance(outline: Outline & { kind: 'star' }, px: number, py: number): number {
  const { points, sharpness, reach, rounding, down } = outline;
  const corner = Math.PI / points;
  const slope = Math.PI / sharpness;
  const r = reach - rounding;
  const cx = r * Math.cos(corner);
  const cy = r * Math.sin(corner);
  const ex = Math.cos(slope);
  const ey = Math.sin(slope);
  const angle = Math.atan2(px, down ? -py : py);
  const folded = angle - Math.floor(angle / (2 * corner)) * 2 * corner - corner;
  const length = Math.hypot(px, py);
  let x = length * Math.cos(folded) - cx;
  let y = length * Math.abs(Math.sin(folded)) - cy;
  const along = Math.min(Math.max(-(x * ex + y * ey), 0), cy / ey);
  x += ex * along;
  y += ey * along;
  return Math.hypot(x, y) * Math.sign(x);
}

function boxDistance(px: number, py: number, wide: number, high: number): number {
  const x = Math.abs(px) - wide;
  const y = Math.abs(py) - high;
  return Math.hypot(Math.max(x, 0), Math.max(y, 0)) + Math.min(Math.max(x, y), 0);
}

/** List the corners of an outline before rounding, clockwise as seen with y upward. */
function cornersOf(outline: Exclude<Outline, { kind: 'disc' }>): readonly Point[] {
  if (outline.kind === 'star') return starCorners(outline);
  const w = outline.wide - outline.rounding;
  const h = outline.high - outline.rounding;
  if (outline.kind === 'box') {
    return [
      [-w, h],
      [w, h],
      [w, -h],
      [-w, -h],
    ];
  }
  const quarter: readonly Point[] = [
    [-h, w],
    [h, w],
    [h, h],
  ];
  const turns: readonly ((point: Point) => Point)[] = [
    ([x, y]) => [x, y],
    ([x, y]) => [y, -x],
    ([x, y]) => [-x, -y],
    ([x, y]) => [-y, x],
  ];
  return turns.flatMap((turn) => quarter.map(turn));
}

function starCorners({ points, sharpness, reach, rounding, down }: Outline & { kind: 'star' }): readonly Point[] {
  const corner = Math.PI / points;
  const r = reach - rounding;
  const inner = r * (Math.cos(corner) - Math.sin(corner) / Math.tan(Math.PI / sharpness));
  const start = down ? Math.PI : 0;
  return Array.from({ length: points }, (_, index) => start + 2 * corner * index).flatMap((angle): Point[] => {
    const outerCorner: Point = [r * Math.sin(angle), r * Math.cos(angle)];
    if (sharpness === 2) return [outerCorner];
    return [outerCorner, [inner * Math.sin(angle + corner), inner * Math.cos(angle + corner)]];
  });
}

/** Give each corner of a polygon (clockwise on the screen) the outward normals of the sides before and after it. */
function roundedCorners(corners: readonly Point[]) {
  return corners.map((at, index) => {
    const previous = corners.at(index - 1) ?? at;
    const next = corners[(index + 1) % corners.length] ?? at;
    const before = normalOf(previous, at);
    const after = normalOf(at, next);
    return { at, before, after, isConvex: before[0] * after[1] - before[1] * after[0] > 0 };
  });
}

function normalOf([x1, y1]: Point, [x2, y2]: Point): Point {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  return [(y2 - y1) / length, -(x2 - x1) / length];
}

function write([x, y]: Point, [dx, dy]: Point, distance: number): string {
  return `${round(x + dx * distance)} ${round(y + dy * distance)}`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

const reachSteps = 720;
const reachTables = new Map<ShapeName, Float64Array>();

/**
 * Look up how far a shape reaches from its center in a direction, in radii: within a hundredth of `shapeReach`, which takes a
 * microsecond for each step it halves and there are 60,000 ends of lines in a large picture.
 */
export function lookUpReach(shape: ShapeName, dx: number, dy: number): number {
  let table = reachTables.get(shape);
  if (!table) {
    table = Float64Array.from({ length: reachSteps + 1 }, (_, step) => {
      const angle = (step / reachSteps) * 2 * Math.PI;
      return shapeReach(shape, Math.cos(angle), Math.sin(angle));
    });
    reachTables.set(shape, table);
  }
  const turn = Math.atan2(dy, dx) / (2 * Math.PI);
  const place = (turn < 0 ? turn + 1 : turn) * reachSteps;
  const before = Math.floor(place);
  const from = table[before] ?? 1;
  return from + ((table[before + 1] ?? from) - from) * (place - before);
}
