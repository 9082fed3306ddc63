import type { MortonOrder } from './morton.ts';

/** Most bodies of a leaf; they share one walk through the tree (16 was fastest from 1,000 to 100,000 nodes). */
const bucket = 16;
const deepest = 16;

/** A quadtree over bodies in Morton order: a cell is a range of ranks. Cell 0 is the root. */
export interface Quadtree {
  cellCount: number;
  first: Uint32Array<ArrayBuffer>;
  end: Uint32Array<ArrayBuffer>;
  /** Four a cell: a cell, `none` for an empty quarter; the first is `leaf` in a leaf. */
  child: Int32Array<ArrayBuffer>;
  mass: Float64Array<ArrayBuffer>;
  centerX: Float64Array<ArrayBuffer>;
  centerY: Float64Array<ArrayBuffer>;
  side: Float64Array<ArrayBuffer>;
}

export const leaf = -1;
const none = -2;

/** Bodies by rank in Morton order. */
export interface Bodies {
  readonly x: Float64Array<ArrayBuffer>;
  readonly y: Float64Array<ArrayBuffer>;
  readonly mass: Float64Array<ArrayBuffer>;
}

/** Make an empty tree with room for the given number of bodies. */
export function createQuadtree(bodies: number): Quadtree {
  const tree: Quadtree = { cellCount: 0, ...cellsFor(16 * Math.ceil(bodies / bucket) + 64) };
  return tree;
}

/** Build the tree anew, in its own memory. */
export function growQuadtree(tree: Quadtree, order: MortonOrder, bodies: Bodies): void {
  tree.cellCount = 0;
  growCell(tree, order, bodies, 0, bodies.x.length, 0);
}

/** Make the cell of the ranks from `first` to before `end`, which share the first `level` digits of their codes. */
function growCell(
  tree: Quadtree,
  order: MortonOrder,
  bodies: Bodies,
  first: number,
  end: number,
  level: number,
): number {
  if (tree.cellCount === tree.first.length) widen(tree);
  const cell = tree.cellCount++;
  tree.first[cell] = first;
  tree.end[cell] = end;
  tree.side[cell] = order.extent / 2 ** level;
  if (end - first <= bucket || level >= deepest) weighLeaf(tree, bodies, cell);
  else divideCell(tree, order, bodies, cell, level);
  return cell;
}

function weighLeaf(tree: Quadtree, bodies: Bodies, cell: number): void {
  let mass = 0;
  let x = 0;
  let y = 0;
  for (let rank = tree.first[cell] ?? 0; rank < (tree.end[cell] ?? 0); rank++) {
    const own = bodies.mass[rank] ?? 0;
    mass += own;
    x += own * (bodies.x[rank] ?? 0);
    y += own * (bodies.y[rank] ?? 0);
  }
  tree.child[4 * cell] = leaf;
  tree.mass[cell] = mass;
  tree.centerX[cell] = x / mass;
  tree.centerY[cell] = y / mass;
}

function divideCell(tree: Quadtree, order: MortonOrder, bodies: Bodies, cell: number, level: number): void {
  const shift = 30 - 2 * level;
  const end = tree.end[cell] ?? 0;
  let from = tree.first[cell] ?? 0;
  let mass = 0;
  let x = 0;
  let y = 0;
  for (let quarter = 0; quarter < 4; quarter++) {
    const to = endOfQuarter(order.code, from, end, shift, quarter);
    let child = none;
    if (to > from) {
      child = growCell(tree, order, bodies, from, to, level + 1);
      const own = tree.mass[child] ?? 0;
      mass += own;
      x += own * (tree.centerX[child] ?? 0);
      y += own * (tree.centerY[child] ?? 0);
    }
    tree.child[4 * cell + quarter] = child;
    from = to;
  }
  tree.mass[cell] = mass;
  tree.centerX[cell] = x / mass;
  tree.centerY[cell] = y / mass;
}

/** Find the first rank whose digit is above the quarter, by halving. */
function endOfQuarter(code: Uint32Array, from: number, end: number, shift: number, quarter: number): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((((code[middle] ?? 0) >>> shift) & 3) <= quarter) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cellsFor(cells: number) {
  return {
    first: new Uint32Array(cells),
    end: new Uint32Array(cells),
    child: new Int32Array(4 * cells),
    mass: new Float64Array(cells),
    centerX: new Float64Array(cells),
    centerY: new Float64Array(cells),
    side: new Float64Array(cells),
  };
}

function widen(tree: Quadtree): void {
  const { first, end, child, mass, centerX, centerY, side } = tree;
  Object.assign(tree, cellsFor(2 * first.length));
  tree.first.set(first);
  tree.end.set(end);
  tree.child.set(child);
  tree.mass.set(mass);
  tree.centerX.set(centerX);
  tree.centerY.set(centerY);
  tree.side.set(side);
}
