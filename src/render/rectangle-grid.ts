/** Rectangles and discs sorted into cells, so that a new one is compared only with those near it. */
import type { Size } from './projection.ts';

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface RectangleGrid {
  readonly add: (rectangle: Rectangle) => void;
  /** Take out a rectangle that was added. */
  readonly remove: (rectangle: Rectangle) => void;
  readonly addDisc: (disc: Disc) => void;
  /** Whether a rectangle, widened by a margin on all sides, touches a disc that was added. */
  readonly touchesDisc: (rectangle: Rectangle, margin: number) => boolean;
  /** Count the discs that a rectangle, widened by a margin on all sides, touches. */
  readonly countDiscs: (rectangle: Rectangle, margin: number) => number;
  /** Whether a rectangle, widened by a margin on all sides, overlaps a rectangle or disc that was added. */
  readonly isTaken: (rectangle: Rectangle, margin: number) => boolean;
}

/** Make an empty grid over a stage; what lies outside of it counts to its border cells. */
export function createRectangleGrid({ width, height }: Size, cell: number): RectangleGrid {
  const columns = Math.max(1, Math.ceil(width / cell));
  const rows = Math.max(1, Math.ceil(height / cell));
  const cells: Cell[] = Array.from({ length: columns * rows }, () => ({ rectangles: [], discs: [] }));
  const clamp = (value: number, count: number) => Math.min(count - 1, Math.max(0, Math.floor(value / cell)));

  function* cellsUnder({ left, top, right, bottom }: Rectangle, margin: number): Generator<Cell> {
    const lastRow = clamp(bottom + margin, rows);
    const lastColumn = clamp(right + margin, columns);
    for (let row = clamp(top - margin, rows); row <= lastRow; row++) {
      for (let column = clamp(left - margin, columns); column <= lastColumn; column++) {
        const found = cells[row * columns + column];
        if (found) yield found;
      }
    }
  }

  return {
    add: (rectangle) => {
      for (const found of cellsUnder(rectangle, 0)) found.rectangles.push(rectangle);
    },
    remove: (rectangle) => {
      for (const { rectangles } of cellsUnder(rectangle, 0)) {
        const index = rectangles.indexOf(rectangle);
        if (index >= 0) rectangles.splice(index, 1);
      }
    },
    addDisc: (disc) => {
      const { x, y, radius } = disc;
      const around = { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
      for (const found of cellsUnder(around, 0)) found.discs.push(disc);
    },
    touchesDisc: (rectangle, margin) => {
      for (const { discs } of cellsUnder(rectangle, margin)) {
        if (discs.some((disc) => coversDisc(rectangle, disc, margin))) return true;
      }
      return false;
    },
    countDiscs: (rectangle, margin) => {
      const touched = new Set<Disc>();
      for (const { discs } of cellsUnder(rectangle, margin)) {
        for (const disc of discs) if (coversDisc(rectangle, disc, margin)) touched.add(disc);
      }
      return touched.size;
    },
    isTaken: (rectangle, margin) => {
      for (const { rectangles, discs } of cellsUnder(rectangle, margin)) {
        if (rectangles.some((other) => overlaps(rectangle, other, margin))) return true;
        if (discs.some((disc) => coversDisc(rectangle, disc, margin))) return true;
      }
      return false;
    },
  };
}

/** Tell whether two rectangles come nearer to each other than a margin. */
export function overlaps(a: Rectangle, b: Rectangle, margin: number): boolean {
  return (
    a.left - margin < b.right && a.right + margin > b.left && a.top - margin < b.bottom && a.bottom + margin > b.top
  );
}

/** Tell whether a rectangle comes nearer to a disc than a margin. */
export function coversDisc({ left, top, right, bottom }: Rectangle, { x, y, radius }: Disc, margin: number): boolean {
  const dx = Math.max(left - x, 0, x - right);
  const dy = Math.max(top - y, 0, y - bottom);
  const near = radius + margin;
  return dx * dx + dy * dy < near * near;
}

interface Cell {
  readonly rectangles: Rectangle[];
  readonly discs: Disc[];
}
