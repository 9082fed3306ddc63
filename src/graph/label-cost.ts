import { type Drawing, labelSides } from './drawing.ts';
import { distanceToRectangle, segmentEntersRectangle } from './geometry.ts';
import { layoutWeights, room } from './layout-weights.ts';
import { largestRadius } from './node-size.ts';

/** Sum up what the label of a node covers, which labels the node lies under, and the lines through its label. */
export function labelCost(drawing: Drawing, node: number): number {
  const { order, x, y, radius, left, bottom, right, top } = drawing;
  const l = (left[node] ?? 0) - room.labelX;
  const b = (bottom[node] ?? 0) - room.labelY;
  const r = (right[node] ?? 0) + room.labelX;
  const t = (top[node] ?? 0) + room.labelY;
  const nodeX = x[node] ?? 0;
  const nodeY = y[node] ?? 0;
  const own = radius[node] ?? 0;
  const reach = largestRadius + 5;
  let cost = labelSides[drawing.side[node] ?? 0]?.cost ?? 0;
  for (let other = 0; other < order; other++) {
    if (other === node) continue;
    const ol = left[other] ?? 0;
    const ob = bottom[other] ?? 0;
    const or = right[other] ?? 0;
    const ot = top[other] ?? 0;
    if (l < or && r > ol && b < ot && t > ob) {
      const covers = l + room.labelX < or && r - room.labelX > ol && b + room.labelY < ot && t - room.labelY > ob;
      cost += covers ? layoutWeights.labelOverLabel : layoutWeights.labelsNear;
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
  // A line through the name of a large node hurts more.
  return cost + linesThroughCost(drawing, node, l, b, r, t) * (0.6 + own / 14);
}

/** Lines that run through the label of a node; its box is given, with some room around it. */
function linesThroughCost(drawing: Drawing, node: number, l: number, d: number, r: number, t: number): number {
  const { x, y, pairs, middleX, middleY, breadth } = drawing;
  let cost = 0;
  for (let pair = 0; pair < pairs.from.length; pair++) {
    const a = pairs.from[pair] ?? 0;
    const b = pairs.to[pair] ?? 0;
    const ax = x[a] ?? 0;
    const ay = y[a] ?? 0;
    const bx = x[b] ?? 0;
    const by = y[b] ?? 0;
    const mx = middleX[pair] ?? 0;
    const my = middleY[pair] ?? 0;
    const isOwn = a === node || b === node;
    const out = isOwn ? 0 : 0.6 * (breadth[pair] ?? 0);
    if (
      segmentEntersRectangle(ax, ay, mx, my, l - out, d - out, r + out, t + out) ||
      segmentEntersRectangle(mx, my, bx, by, l - out, d - out, r + out, t + out)
    ) {
      cost += isOwn ? layoutWeights.ownLineThroughLabel : layoutWeights.lineThroughLabel;
    }
  }
  return cost;
}

function labelNearNodeCost(distance: number, radius: number): number {
  if (distance >= radius + 5) return 0;
  return distance < radius ? layoutWeights.labelOverNode : layoutWeights.labelsNear;
}
