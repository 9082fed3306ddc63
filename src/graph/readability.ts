import { type Drawing, labelSides, putLabel } from './drawing.ts';
import { distanceToRectangle, distanceToSegment, segmentEntersRectangle } from './geometry.ts';
import { crossingsOf } from './lines-cost.ts';

/** What makes a drawing hard to read, each counted. */
export interface Readability {
  readonly crossings: number;
  /** Pairs of a node and a line that passes over it without ending there. */
  readonly edgesOverNodes: number;
  readonly nodeOverlaps: number;
  /** Labels that cover a node or another label, or leave the stage, wherever they are put. */
  readonly labelsCovered: number;
  /** Lines that run through a label. */
  readonly linesThroughLabels: number;
}

/** Measure a drawing; its labels are placed anew as the renderer does it, the larger nodes first. */
export function measureReadability(drawing: Drawing): Readability {
  const { covered, crossed } = placeLabels(drawing);
  return {
    crossings: countCrossings(drawing),
    edgesOverNodes: countEdgesOverNodes(drawing),
    nodeOverlaps: countNodeOverlaps(drawing),
    labelsCovered: covered,
    linesThroughLabels: crossed,
  };
}

function countCrossings(drawing: Drawing): number {
  let count = 0;
  for (let pair = 0; pair < drawing.pairs.from.length; pair++) count += crossingsOf(drawing, pair);
  // Each was met from both sides.
  return count / 2;
}

function countEdgesOverNodes({ order, x, y, radius, pairs: { from, to }, middleX, middleY }: Drawing): number {
  let count = 0;
  for (let pair = 0; pair < from.length; pair++) {
    const a = from[pair] ?? 0;
    const b = to[pair] ?? 0;
    const mx = middleX[pair] ?? 0;
    const my = middleY[pair] ?? 0;
    for (let node = 0; node < order; node++) {
      if (node === a || node === b) continue;
      const px = x[node] ?? 0;
      const py = y[node] ?? 0;
      const distance = Math.min(
        distanceToSegment(px, py, x[a] ?? 0, y[a] ?? 0, mx, my),
        distanceToSegment(px, py, mx, my, x[b] ?? 0, y[b] ?? 0),
      );
      if (distance < (radius[node] ?? 0) + 2) count++;
    }
  }
  return count;
}

function countNodeOverlaps({ order, x, y, radius }: Drawing): number {
  let count = 0;
  for (let one = 0; one < order; one++) {
    for (let two = 0; two < one; two++) {
      const dx = (x[one] ?? 0) - (x[two] ?? 0);
      const dy = (y[one] ?? 0) - (y[two] ?? 0);
      const reach = (radius[one] ?? 0) + (radius[two] ?? 0);
      if (dx * dx + dy * dy < reach * reach) count++;
    }
  }
  return count;
}

/** Place all labels greedily; count those that cover something nevertheless, and the lines through labels. */
export function placeLabels(drawing: Drawing): { readonly covered: number; readonly crossed: number } {
  const { order, radius } = drawing;
  const byImportance = Array.from({ length: order }, (_, node) => node).sort(
    (a, b) => (radius[b] ?? 0) - (radius[a] ?? 0) || a - b,
  );
  const placed: number[] = [];
  let covered = 0;
  let crossed = 0;
  for (const node of byImportance) {
    let bestSide = 0;
    let bestCost = Infinity;
    let bestLines = 0;
    for (let side = 0; side < labelSides.length; side++) {
      putLabel(drawing, node, side);
      const sideCost = labelSides[side]?.cost ?? 0;
      const lines = linesThrough(drawing, node);
      const cost = 1000 * coveredBy(drawing, node, placed) + 0.4 * lines + sideCost;
      if (cost < bestCost) {
        bestCost = cost;
        bestSide = side;
        bestLines = lines;
      }
    }
    putLabel(drawing, node, bestSide);
    placed.push(node);
    if (bestCost >= 1000) covered++;
    crossed += bestLines;
  }
  return { covered, crossed };
}

/** Count what the label of a node covers: nodes, labels placed before, the edge of the stage. */
function coveredBy(drawing: Drawing, node: number, placed: readonly number[]): number {
  const { order, x, y, radius, stage } = drawing;
  const left = drawing.left[node] ?? 0;
  const bottom = drawing.bottom[node] ?? 0;
  const right = drawing.right[node] ?? 0;
  const top = drawing.top[node] ?? 0;
  let count = 0;
  if (left < -stage.width / 2 + 2 || right > stage.width / 2 - 2) count++;
  if (bottom < -stage.height / 2 + 2 || top > stage.height / 2 - 2) count++;
  for (let other = 0; other < order; other++) {
    if (other === node) continue;
    const distance = distanceToRectangle(x[other] ?? 0, y[other] ?? 0, left, bottom, right, top);
    if (distance < (radius[other] ?? 0) + 2) count++;
  }
  for (const other of placed) {
    if (left > (drawing.right[other] ?? 0) + 3 || right < (drawing.left[other] ?? 0) - 3) continue;
    if (bottom > (drawing.top[other] ?? 0) + 1 || top < (drawing.bottom[other] ?? 0) - 1) continue;
    count++;
  }
  return count;
}

function linesThrough(drawing: Drawing, node: number): number {
  const { x, y, pairs, middleX, middleY } = drawing;
  const { from, to } = pairs;
  const left = drawing.left[node] ?? 0;
  const bottom = drawing.bottom[node] ?? 0;
  const right = drawing.right[node] ?? 0;
  const top = drawing.top[node] ?? 0;
  let count = 0;
  for (let pair = 0; pair < from.length; pair++) {
    const a = from[pair] ?? 0;
    const b = to[pair] ?? 0;
    const ax = x[a] ?? 0;
    const ay = y[a] ?? 0;
    const bx = x[b] ?? 0;
    const by = y[b] ?? 0;
    const mx = middleX[pair] ?? 0;
    const my = middleY[pair] ?? 0;
    if (
      segmentEntersRectangle(ax, ay, mx, my, left, bottom, right, top) ||
      segmentEntersRectangle(mx, my, bx, by, left, bottom, right, top)
    ) {
      count++;
    }
  }
  return count;
}
