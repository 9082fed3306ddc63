import type { PlaceArrays } from './arrays.ts';
import type { Pairs } from './pairs.ts';

/** The connected parts of a graph: the number of each node's part, in the order of their first nodes. */
export interface Components {
  readonly count: number;
  readonly of: Uint32Array<ArrayBuffer>;
}

/** Find the parts of a graph that no line joins. */
export function findComponents(order: number, { from, to }: Pairs): Components {
  const root = Uint32Array.from({ length: order }, (_, node) => node);
  const rootOf = (node: number) => {
    let at = node;
    while (root[at] !== at) {
      // Halving the way keeps later searches short.
      root[at] = root[root[at] ?? 0] ?? 0;
      at = root[at] ?? 0;
    }
    return at;
  };
  for (let pair = 0; pair < from.length; pair++) {
    const a = rootOf(from[pair] ?? 0);
    const b = rootOf(to[pair] ?? 0);
    if (a < b) root[b] = a;
    else root[a] = b;
  }
  const of = new Uint32Array(order);
  let count = 0;
  for (let node = 0; node < order; node++) of[node] = rootOf(node) === node ? count++ : (of[rootOf(node)] ?? 0);
  return { count, of };
}

interface Box {
  readonly part: number;
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/**
 * Move the parts of a drawing so that none lies within another, in place: the largest first, then row by row, as high in all as the
 * shape of the stage asks. One part stays as it is.
 */
export function packComponents({ x, y }: PlaceArrays, { count, of }: Components, widthToHeight: number): void {
  if (count < 2) return;
  const boxes = boxesOf(x, y, { count, of });
  let area = 0;
  for (const { left, right, bottom, top } of boxes) area += (right - left) * (top - bottom);
  // About as far apart as neighbors are; where all nodes lie at one point, anything will do.
  const gap = 1.5 * Math.sqrt(area / x.length) || 1;
  const widthOf = ({ left, right }: Box) => right - left + gap;
  const heightOf = ({ bottom, top }: Box) => top - bottom + gap;
  boxes.sort((a, b) => heightOf(b) - heightOf(a) || a.part - b.part);
  let covered = 0;
  for (const box of boxes) covered += widthOf(box) * heightOf(box);
  const widest = Math.max(...boxes.slice(0, 1).map(widthOf), Math.sqrt(covered * widthToHeight));
  const moveX = new Float64Array(count);
  const moveY = new Float64Array(count);
  let column = 0;
  let row = 0;
  let rowHeight = 0;
  for (const box of boxes) {
    if (column > 0 && column + widthOf(box) > widest * 1.05) {
      row -= rowHeight;
      column = 0;
      rowHeight = 0;
    }
    rowHeight = Math.max(rowHeight, heightOf(box));
    moveX[box.part] = column - box.left;
    moveY[box.part] = row - box.top;
    column += widthOf(box);
  }
  for (let node = 0; node < x.length; node++) {
    const part = of[node] ?? 0;
    x[node] = (x[node] ?? 0) + (moveX[part] ?? 0);
    y[node] = (y[node] ?? 0) + (moveY[part] ?? 0);
  }
}

function boxesOf(x: Float64Array, y: Float64Array, { count, of }: Components): Box[] {
  const boxes = Array.from(
    { length: count },
    (_, part): Box => ({ part, left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity }),
  );
  for (let node = 0; node < x.length; node++) {
    const box = boxes[of[node] ?? 0];
    if (!box) continue;
    const px = x[node] ?? 0;
    const py = y[node] ?? 0;
    if (px < box.left) box.left = px;
    if (px > box.right) box.right = px;
    if (py < box.bottom) box.bottom = py;
    if (py > box.top) box.top = py;
  }
  return boxes;
}
