import type { Drawing } from './drawing.ts';
import { distanceToSegment } from './geometry.ts';
import { labelCost } from './label-cost.ts';
import { layoutWeights, room } from './layout-weights.ts';
import { edgeNearNodeCost, linesCost } from './lines-cost.ts';

/**
 * Sum up what is wrong with the place of one node and its label: all faults that change when they move. Stops counting
 * where the sum exceeds the limit.
 */
export function costOfNode(drawing: Drawing, node: number, limit = Infinity): number {
  let cost = nearnessCost(drawing, node) + homeCost(drawing, node);
  if (cost > limit) return cost;
  cost += costOfLabel(drawing, node);
  return cost > limit ? cost : cost + linesCost(drawing, node, limit - cost);
}

/** Sum up what is wrong with the place of a label: all faults that change when only the label moves. */
export function costOfLabel(drawing: Drawing, node: number): number {
  return labelCost(drawing, node) + stageCost(drawing, node);
}

/** Sum up what is wrong with a whole drawing; a fault between two nodes counts for both. */
export function costOfDrawing(drawing: Drawing): number {
  let cost = 0;
  for (let node = 0; node < drawing.order; node++) cost += costOfNode(drawing, node);
  return cost;
}

/** How far the node is from where it is drawn back to. */
function homeCost({ x, y, home }: Drawing, node: number): number {
  if (!home) return 0;
  const dx = (x[node] ?? 0) - (home.x[node] ?? 0);
  const dy = (y[node] ?? 0) - (home.y[node] ?? 0);
  return (layoutWeights.awayFromHome * (dx * dx + dy * dy)) / (room.home * room.home);
}

/** Other nodes that are too near, and lines of others that pass too near. */
function nearnessCost(drawing: Drawing, node: number): number {
  const { order, x, y, radius } = drawing;
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
    cost += layoutWeights.nodesNear * lack * lack + (lack > 0.9 ? layoutWeights.nodesTouch : 0);
  }
  return cost + linesNearCost(drawing, node);
}

/** Lines of others that pass too near. */
function linesNearCost({ x, y, radius, pairs, middleX, middleY, breadth }: Drawing, node: number): number {
  const nodeX = x[node] ?? 0;
  const nodeY = y[node] ?? 0;
  const own = radius[node] ?? 0;
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
    const reach = own + room.edge + (breadth[pair] ?? 0);
    if (Math.max(ax, bx, mx) < nodeX - reach || Math.min(ax, bx, mx) > nodeX + reach) continue;
    if (Math.max(ay, by, my) < nodeY - reach || Math.min(ay, by, my) > nodeY + reach) continue;
    if (a === node || b === node) continue;
    const distance = Math.min(
      distanceToSegment(nodeX, nodeY, ax, ay, mx, my),
      distanceToSegment(nodeX, nodeY, mx, my, bx, by),
    );
    cost += edgeNearNodeCost(distance - (breadth[pair] ?? 0), own);
  }
  return cost;
}

/** Places beyond the stage: nodes within its padding, labels within all of it. The focus is drawn to the middle. */
function stageCost(drawing: Drawing, node: number): number {
  const { x, y, left, bottom, right, top, focus, stage } = drawing;
  const halfX = stage.width / 2;
  const halfY = stage.height / 2;
  const nodeX = x[node] ?? 0;
  const nodeY = y[node] ?? 0;
  const outside =
    Math.max(0, Math.abs(nodeX) - halfX + stage.paddingX) +
    Math.max(0, Math.abs(nodeY) - halfY + stage.paddingY) +
    Math.max(0, (right[node] ?? 0) - halfX, -halfX - (left[node] ?? 0)) +
    Math.max(0, (top[node] ?? 0) - halfY, -halfY - (bottom[node] ?? 0)) +
    underButtons(drawing, node);
  const offCenter = node === focus ? (layoutWeights.offCenter * (nodeX * nodeX + nodeY * nodeY)) / (200 * 200) : 0;
  return offCenter + (outside > 0 ? 2 + outside * layoutWeights.offStage : 0);
}

/** How deep a node or its label lies under the buttons in the bottom corners. */
function underButtons({ x, y, left, bottom, right, stage }: Drawing, node: number): number {
  const lowest = Math.min(bottom[node] ?? 0, (y[node] ?? 0) - 8) + stage.height / 2;
  const leftmost = Math.min(left[node] ?? 0, (x[node] ?? 0) - 8) + stage.width / 2;
  const rightmost = stage.width / 2 - Math.max(right[node] ?? 0, (x[node] ?? 0) + 8);
  const atLeft = Math.min(stage.bottomLeft[0] - leftmost, stage.bottomLeft[1] - lowest);
  const atRight = Math.min(stage.bottomRight[0] - rightmost, stage.bottomRight[1] - lowest);
  return Math.max(0, atLeft) + Math.max(0, atRight);
}
