import { distanceToRectangle, distanceToSegment, segmentEntersRectangle, segmentsCross } from './geometry.ts';
import { labelSides, type Sketch } from './sketch.ts';

/** What each fault costs; only their ratios matter. */
const price = {
  crossing: 8,
  edgeOverNode: 6,
  edgeNearNode: 2,
  nodesTouch: 12,
  nodesNear: 1.6,
  labelOverNode: 6,
  labelOverLabel: 6,
  labelsNear: 1,
  lineThroughLabel: 2,
  ownLineThroughLabel: 1,
  offStage: 0.5,
  sharpAngle: 2,
  length: 2,
  offCenter: 4,
};
/** Clear distances in CSS pixels that a drawing should keep. */
const room = { node: 36, edge: 12, labelX: 8, labelY: 4 };
const largestRadius = 22;

/**
 * Sum up what is wrong with the place of one node and its label: all faults that change when they move. Stops counting
 * where the sum exceeds the limit.
 */
export function costOfNode(sketch: Sketch, node: number, limit = Infinity): number {
  let cost = nearnessCost(sketch, node);
  if (cost > limit) return cost;
  cost += costOfLabel(sketch, node);
  return cost > limit ? cost : cost + linesCost(sketch, node, limit - cost);
}

/** Sum up what is wrong with the place of a label: all faults that change when only the label moves. */
export function costOfLabel(sketch: Sketch, node: number): number {
  return labelCost(sketch, node) + stageCost(sketch, node);
}

/** Sum up what is wrong with a whole drawing; a fault between two nodes counts for both. */
export function costOfDrawing(sketch: Sketch): number {
  let cost = 0;
  for (let node = 0; node < sketch.order; node++) cost += costOfNode(sketch, node);
  return cost;
}

/** Crossings, nodes under lines, sharp angles and lengths of the node's own lines. */
function linesCost(sketch: Sketch, node: number, limit: number): number {
  const { incidence, pairs } = sketch;
  const end = incidence.start[node + 1] ?? 0;
  let cost = 0;
  for (let at = incidence.start[node] ?? 0; at < end && cost <= limit; at++) {
    const pair = incidence.list[at] ?? 0;
    const other = (pairs.from[pair] ?? 0) + (pairs.to[pair] ?? 0) - node;
    cost += crossingsCost(sketch, node, other) + lineOverNodesCost(sketch, node, other, sketch.breadth[pair] ?? 0);
    cost += anglesCost(sketch, other, node) + lengthCost(sketch, node, other);
    for (let next = at + 1; next < end; next++) {
      const second = incidence.list[next] ?? 0;
      const third = (pairs.from[second] ?? 0) + (pairs.to[second] ?? 0) - node;
      cost += angleCost(sketch, node, other, third);
    }
  }
  return cost;
}

function crossingsCost({ x, y, pairs: { from, to } }: Sketch, a: number, b: number): number {
  const ax = x[a] ?? 0;
  const ay = y[a] ?? 0;
  const bx = x[b] ?? 0;
  const by = y[b] ?? 0;
  const left = Math.min(ax, bx);
  const right = Math.max(ax, bx);
  const bottom = Math.min(ay, by);
  const top = Math.max(ay, by);
  let count = 0;
  for (let pair = 0; pair < from.length; pair++) {
    const c = from[pair] ?? 0;
    const d = to[pair] ?? 0;
    const cx = x[c] ?? 0;
    const dx = x[d] ?? 0;
    if ((cx < left && dx < left) || (cx > right && dx > right)) continue;
    const cy = y[c] ?? 0;
    const dy = y[d] ?? 0;
    if ((cy < bottom && dy < bottom) || (cy > top && dy > top)) continue;
    if (c === a || c === b || d === a || d === b) continue;
    if (segmentsCross(ax, ay, bx, by, cx, cy, dx, dy)) count++;
  }
  return count * price.crossing;
}

/** What the line between two nodes does to the other nodes and to their labels. */
function lineOverNodesCost(sketch: Sketch, a: number, b: number, breadth: number): number {
  const { order, x, y, radius, left, bottom, right, top } = sketch;
  const ax = x[a] ?? 0;
  const ay = y[a] ?? 0;
  const bx = x[b] ?? 0;
  const by = y[b] ?? 0;
  const reach = room.edge + largestRadius + breadth;
  const leftmost = Math.min(ax, bx) - reach;
  const rightmost = Math.max(ax, bx) + reach;
  const lowest = Math.min(ay, by) - reach;
  const highest = Math.max(ay, by) + reach;
  let cost = 0;
  for (let node = 0; node < order; node++) {
    if (node === a) continue;
    const px = x[node] ?? 0;
    const py = y[node] ?? 0;
    if (node !== b && px > leftmost && px < rightmost && py > lowest && py < highest) {
      cost += edgeNearNodeCost(distanceToSegment(px, py, ax, ay, bx, by) - breadth, radius[node] ?? 0);
    }
    if (segmentEntersRectangle(ax, ay, bx, by, left[node] ?? 0, bottom[node] ?? 0, right[node] ?? 0, top[node] ?? 0)) {
      cost += node === b ? price.ownLineThroughLabel : price.lineThroughLabel;
    }
  }
  return cost;
}

function edgeNearNodeCost(distance: number, radius: number): number {
  const gap = distance - radius;
  if (gap >= room.edge) return 0;
  return gap < 2
    ? price.edgeOverNode + price.edgeNearNode * (1 - gap / room.edge)
    : price.edgeNearNode * (1 - gap / room.edge);
}

/** Sharp angles that the line from `hub` to `node` makes with the other lines of the hub. */
function anglesCost(sketch: Sketch, hub: number, node: number): number {
  const { incidence, pairs } = sketch;
  const end = incidence.start[hub + 1] ?? 0;
  let cost = 0;
  for (let at = incidence.start[hub] ?? 0; at < end; at++) {
    const pair = incidence.list[at] ?? 0;
    const other = (pairs.from[pair] ?? 0) + (pairs.to[pair] ?? 0) - hub;
    if (other !== node) cost += angleCost(sketch, hub, node, other);
  }
  return cost;
}

/** Two lines of a hub should stand apart by at least half of their even share of the circle. */
function angleCost({ x, y, incidence }: Sketch, hub: number, one: number, two: number): number {
  const ax = (x[one] ?? 0) - (x[hub] ?? 0);
  const ay = (y[one] ?? 0) - (y[hub] ?? 0);
  const bx = (x[two] ?? 0) - (x[hub] ?? 0);
  const by = (y[two] ?? 0) - (y[hub] ?? 0);
  const dot = ax * bx + ay * by;
  if (dot <= 0) return 0;
  const degree = (incidence.start[hub + 1] ?? 0) - (incidence.start[hub] ?? 0);
  const least = Math.min(0.9, 4.4 / degree);
  const across = ax * by - ay * bx;
  // The sine stands for the angle, near enough below 50°.
  const sine = Math.sqrt((across * across) / ((ax * ax + ay * ay) * (bx * bx + by * by) + 1e-9));
  return sine < least ? price.sharpAngle * (1 - sine / least) * (1 - sine / least) : 0;
}

function lengthCost({ x, y, radius, incidence }: Sketch, a: number, b: number): number {
  const dx = (x[a] ?? 0) - (x[b] ?? 0);
  const dy = (y[a] ?? 0) - (y[b] ?? 0);
  const degreeOfA = (incidence.start[a + 1] ?? 0) - (incidence.start[a] ?? 0);
  const degreeOfB = (incidence.start[b + 1] ?? 0) - (incidence.start[b] ?? 0);
  const fewer = Math.min(degreeOfA, degreeOfB);
  const more = Math.max(degreeOfA, degreeOfB);
  const ideal =
    (radius[a] ?? 0) + (radius[b] ?? 0) + 40 + 2.5 * Math.min(20, more) + (fewer === 1 ? 0 : fewer === 2 ? 40 : 100);
  const excess = Math.sqrt(dx * dx + dy * dy) / ideal - 1;
  return excess > 0 ? price.length * excess * excess : excess * excess;
}

/** Other nodes that are too near, and lines of others that pass too near. */
function nearnessCost(sketch: Sketch, node: number): number {
  const { order, x, y, radius, pairs } = sketch;
  const nodeX = x[node] ?? 0;
  const nodeY = y[node] ?? 0;
  const own = radius[node] ?? 0;
  let cost = 0;
  for (let other = 0; other < order; other++) {
    if (other === node) continue;
    const dx = nodeX - (x[other] ?? 0);
    const dy = nodeY - (y[other] ?? 0);
    const reach = room.node + own + (radius[other] ?? 0);
    const distanceSquared = dx * dx + dy * dy;
    if (distanceSquared >= reach * reach) continue;
    const lack = (reach - Math.sqrt(distanceSquared)) / room.node;
    cost += price.nodesNear * lack * lack + (lack > 0.9 ? price.nodesTouch : 0);
  }
  for (let pair = 0; pair < pairs.from.length; pair++) {
    const a = pairs.from[pair] ?? 0;
    const b = pairs.to[pair] ?? 0;
    const reach = own + room.edge + (sketch.breadth[pair] ?? 0);
    const ax = x[a] ?? 0;
    const bx = x[b] ?? 0;
    if ((ax < nodeX - reach && bx < nodeX - reach) || (ax > nodeX + reach && bx > nodeX + reach)) continue;
    const ay = y[a] ?? 0;
    const by = y[b] ?? 0;
    if ((ay < nodeY - reach && by < nodeY - reach) || (ay > nodeY + reach && by > nodeY + reach)) continue;
    if (a === node || b === node) continue;
    cost += edgeNearNodeCost(distanceToSegment(nodeX, nodeY, ax, ay, bx, by) - (sketch.breadth[pair] ?? 0), own);
  }
  return cost;
}

/** What the label of a node covers, and which labels the node itself lies under. */
function labelCost(sketch: Sketch, node: number): number {
  const { order, x, y, radius, left, bottom, right, top, pairs } = sketch;
  const l = (left[node] ?? 0) - room.labelX;
  const b = (bottom[node] ?? 0) - room.labelY;
  const r = (right[node] ?? 0) + room.labelX;
  const t = (top[node] ?? 0) + room.labelY;
  const nodeX = x[node] ?? 0;
  const nodeY = y[node] ?? 0;
  const own = radius[node] ?? 0;
  const reach = largestRadius + 5;
  let cost = labelSides[sketch.side[node] ?? 0]?.cost ?? 0;
  for (let other = 0; other < order; other++) {
    if (other === node) continue;
    const ol = left[other] ?? 0;
    const ob = bottom[other] ?? 0;
    const or = right[other] ?? 0;
    const ot = top[other] ?? 0;
    if (l < or && r > ol && b < ot && t > ob) {
      const covers = l + room.labelX < or && r - room.labelX > ol && b + room.labelY < ot && t - room.labelY > ob;
      cost += covers ? price.labelOverLabel : price.labelsNear;
    }
    const ox = x[other] ?? 0;
    const oy = y[other] ?? 0;
    if (ox > l - reach && ox < r + reach && oy > b - reach && oy < t + reach) {
      cost += labelNearNodeCost(distanceToRectangle(ox, oy, l, b, r, t), radius[other] ?? 0);
    }
    if (nodeX > ol - reach && nodeX < or + reach && nodeY > ob - reach && nodeY < ot + reach) {
      cost += labelNearNodeCost(distanceToRectangle(nodeX, nodeY, ol, ob, or, ot), own);
    }
  }
  for (let pair = 0; pair < pairs.from.length; pair++) {
    const from = pairs.from[pair] ?? 0;
    const to = pairs.to[pair] ?? 0;
    if (segmentEntersRectangle(x[from] ?? 0, y[from] ?? 0, x[to] ?? 0, y[to] ?? 0, l, b, r, t)) {
      cost += from === node || to === node ? price.ownLineThroughLabel : price.lineThroughLabel;
    }
  }
  return cost;
}

function labelNearNodeCost(distance: number, radius: number): number {
  if (distance >= radius + 5) return 0;
  return distance < radius ? price.labelOverNode : price.labelsNear;
}

/** Places beyond the stage: nodes within its padding, labels within all of it. The focus is drawn to the middle. */
function stageCost({ x, y, left, bottom, right, top, focus, stage }: Sketch, node: number): number {
  const halfX = stage.width / 2;
  const halfY = stage.height / 2;
  const nodeX = x[node] ?? 0;
  const nodeY = y[node] ?? 0;
  const outside =
    Math.max(0, Math.abs(nodeX) - halfX + stage.paddingX) +
    Math.max(0, Math.abs(nodeY) - halfY + stage.paddingY) +
    Math.max(0, (right[node] ?? 0) - halfX, -halfX - (left[node] ?? 0)) +
    Math.max(0, (top[node] ?? 0) - halfY, -halfY - (bottom[node] ?? 0));
  const offCenter = node === focus ? (price.offCenter * (nodeX * nodeX + nodeY * nodeY)) / (200 * 200) : 0;
  return offCenter + (outside > 0 ? 2 + outside * price.offStage : 0);
}
