import type { Drawing } from './drawing.ts';
import { distanceToSegment, segmentEntersRectangle, segmentsCross } from './geometry.ts';
import { layoutWeights, room } from './layout-weights.ts';
import { largestRadius } from './node-size.ts';

/** Sum up crossings, nodes under lines, sharp angles and lengths of the node's own lines; stop above the limit. */
export function linesCost(drawing: Drawing, node: number, limit: number): number {
  const { incidence, pairs } = drawing;
  const end = incidence.start[node + 1] ?? 0;
  let cost = 0;
  for (let at = incidence.start[node] ?? 0; at < end && cost <= limit; at++) {
    const pair = incidence.list[at] ?? 0;
    const other = (pairs.from[pair] ?? 0) + (pairs.to[pair] ?? 0) - node;
    cost += crossingsOf(drawing, pair) * layoutWeights.crossing + lineOverNodesCost(drawing, pair, node, other);
    cost += anglesCost(drawing, other, pair) + lengthCost(drawing, node, other);
    for (let next = at + 1; next < end; next++) {
      cost += angleCost(drawing, node, pair, incidence.list[next] ?? 0);
    }
  }
  return cost;
}

/** Count the lines that a line crosses. */
export function crossingsOf(drawing: Drawing, line: number): number {
  const { x, y, pairs, middleX, middleY } = drawing;
  const a = pairs.from[line] ?? 0;
  const b = pairs.to[line] ?? 0;
  const ax = x[a] ?? 0;
  const ay = y[a] ?? 0;
  const bx = x[b] ?? 0;
  const by = y[b] ?? 0;
  const mx = middleX[line] ?? 0;
  const my = middleY[line] ?? 0;
  const left = Math.min(ax, mx, bx);
  const right = Math.max(ax, mx, bx);
  const bottom = Math.min(ay, my, by);
  const top = Math.max(ay, my, by);
  let count = 0;
  for (let other = 0; other < pairs.from.length; other++) {
    if (other === line) continue;
    const c = pairs.from[other] ?? 0;
    const d = pairs.to[other] ?? 0;
    const cx = x[c] ?? 0;
    const dx = x[d] ?? 0;
    const nx = middleX[other] ?? 0;
    if ((cx < left && nx < left && dx < left) || (cx > right && nx > right && dx > right)) continue;
    const cy = y[c] ?? 0;
    const dy = y[d] ?? 0;
    const ny = middleY[other] ?? 0;
    if ((cy < bottom && ny < bottom && dy < bottom) || (cy > top && ny > top && dy > top)) continue;
    // Halves that begin at the same node only touch there.
    if (
      segmentsCross(ax, ay, mx, my, cx, cy, nx, ny) ||
      segmentsCross(ax, ay, mx, my, nx, ny, dx, dy) ||
      segmentsCross(mx, my, bx, by, cx, cy, nx, ny) ||
      segmentsCross(mx, my, bx, by, nx, ny, dx, dy)
    ) {
      count++;
    }
  }
  return count;
}

/** What the line between two nodes does to the other nodes and to their labels. */
function lineOverNodesCost(drawing: Drawing, pair: number, a: number, b: number): number {
  const { order, x, y, radius, left, bottom, right, top } = drawing;
  const ax = x[a] ?? 0;
  const ay = y[a] ?? 0;
  const bx = x[b] ?? 0;
  const by = y[b] ?? 0;
  const mx = drawing.middleX[pair] ?? 0;
  const my = drawing.middleY[pair] ?? 0;
  const breadth = drawing.breadth[pair] ?? 0;
  const reach = room.edge + largestRadius + breadth;
  const leftmost = Math.min(ax, bx, mx) - reach;
  const rightmost = Math.max(ax, bx, mx) + reach;
  const lowest = Math.min(ay, by, my) - reach;
  const highest = Math.max(ay, by, my) + reach;
  let cost = 0;
  for (let node = 0; node < order; node++) {
    if (node === a) continue;
    const px = x[node] ?? 0;
    const py = y[node] ?? 0;
    if (node !== b && px > leftmost && px < rightmost && py > lowest && py < highest) {
      const distance = Math.min(distanceToSegment(px, py, ax, ay, mx, my), distanceToSegment(px, py, mx, my, bx, by));
      cost += edgeNearNodeCost(distance - breadth, radius[node] ?? 0);
    }
    const out = node === b ? 0 : 0.6 * breadth;
    const l = (left[node] ?? 0) - out;
    const d = (bottom[node] ?? 0) - out;
    const r = (right[node] ?? 0) + out;
    const t = (top[node] ?? 0) + out;
    if (segmentEntersRectangle(ax, ay, mx, my, l, d, r, t) || segmentEntersRectangle(mx, my, bx, by, l, d, r, t)) {
      cost += node === b ? layoutWeights.ownLineThroughLabel : layoutWeights.lineThroughLabel;
    }
  }
  return cost;
}

/** Sharp angles that a line of the hub makes with the others. */
function anglesCost(drawing: Drawing, hub: number, line: number): number {
  const { incidence } = drawing;
  const end = incidence.start[hub + 1] ?? 0;
  let cost = 0;
  for (let at = incidence.start[hub] ?? 0; at < end; at++) {
    const other = incidence.list[at] ?? 0;
    if (other !== line) cost += angleCost(drawing, hub, line, other);
  }
  return cost;
}

/** Two lines of a hub should leave it apart by at least half of their even share of the circle. */
function angleCost({ x, y, incidence, middleX, middleY }: Drawing, hub: number, one: number, two: number): number {
  const ax = (middleX[one] ?? 0) - (x[hub] ?? 0);
  const ay = (middleY[one] ?? 0) - (y[hub] ?? 0);
  const bx = (middleX[two] ?? 0) - (x[hub] ?? 0);
  const by = (middleY[two] ?? 0) - (y[hub] ?? 0);
  const dot = ax * bx + ay * by;
  if (dot <= 0) return 0;
  const degree = (incidence.start[hub + 1] ?? 0) - (incidence.start[hub] ?? 0);
  const least = Math.min(0.9, 4.4 / degree);
  const across = ax * by - ay * bx;
  // The sine stands for the angle, near enough below 50°.
  const sine = Math.sqrt((across * across) / ((ax * ax + ay * ay) * (bx * bx + by * by) + 1e-9));
  return sine < least ? layoutWeights.sharpAngle * (1 - sine / least) * (1 - sine / least) : 0;
}

function lengthCost({ x, y, radius, incidence }: Drawing, a: number, b: number): number {
  const dx = (x[a] ?? 0) - (x[b] ?? 0);
  const dy = (y[a] ?? 0) - (y[b] ?? 0);
  const degreeOfA = (incidence.start[a + 1] ?? 0) - (incidence.start[a] ?? 0);
  const degreeOfB = (incidence.start[b + 1] ?? 0) - (incidence.start[b] ?? 0);
  const fewer = Math.min(degreeOfA, degreeOfB);
  const more = Math.max(degreeOfA, degreeOfB);
  const ideal =
    (radius[a] ?? 0) + (radius[b] ?? 0) + 40 + 2.5 * Math.min(20, more) + (fewer === 1 ? 0 : fewer === 2 ? 40 : 100);
  const excess = Math.sqrt(dx * dx + dy * dy) / ideal - 1;
  return excess > 0 ? layoutWeights.length * excess * excess : excess * excess;
}

/** Price a line that passes a node at a distance from its center. */
export function edgeNearNodeCost(distance: number, radius: number): number {
  const gap = distance - radius;
  if (gap >= room.edge) return 0;
  return gap < 2
    ? layoutWeights.edgeOverNode + layoutWeights.edgeNearNode * (1 - gap / room.edge)
    : layoutWeights.edgeNearNode * (1 - gap / room.edge);
}
