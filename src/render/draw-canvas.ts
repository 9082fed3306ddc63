/** Draws lines and nodes of a picture on a 2D canvas: the still picture, in the same shapes and curves as the scene. */
import { dashesOf, lineWidth, patternOf } from '../theme/patterns.ts';
import { shapePath } from '../theme/shapes.ts';
import { arrowHeadOf, type Curve, parameterAt, pointAt, tangentAt } from './edge-curve.ts';
import { type Hidden, isEdgeHidden } from './hit-test.ts';
import type { Picture, PictureEdge } from './picture.ts';
import { stageCurve } from './picture-curve.ts';
import { nodeGap } from './picture-measures.ts';
import { type Projection, toStage } from './projection.ts';

/** Draw the lines, at most so many. */
export function drawEdges(
  context: CanvasRenderingContext2D,
  picture: Picture,
  projection: Projection,
  hidden: Hidden,
  budget: number,
): void {
  context.strokeStyle = picture.palette.edge;
  context.fillStyle = picture.palette.edge;
  for (const [index, edge] of picture.edges.entries()) {
    if (index >= budget) return;
    if (isEdgeHidden(picture, hidden, index)) continue;
    const curve = stageCurve(picture, projection, index);
    if (curve && curve.length > 0) drawEdge(context, edge, curve, projection.lineScale);
  }
}

/** Draw all nodes. */
export function drawNodes(
  context: CanvasRenderingContext2D,
  picture: Picture,
  projection: Projection,
  hidden: Hidden,
): void {
  context.strokeStyle = picture.palette.paper;
  context.lineWidth = 2 * nodeGap;
  context.lineJoin = 'round';
  for (const [index, node] of picture.nodes.entries()) {
    if (hidden.nodes.has(node.key)) continue;
    const { x, y } = toStage(projection, picture.x[index] ?? 0, picture.y[index] ?? 0);
    const radius = node.radius * projection.sizeScale;
    if (x < -2 * radius || y < -2 * radius || x > projection.width + 2 * radius || y > projection.height + 2 * radius) {
      continue;
    }
    const path = new Path2D(shapePath(node.shape, radius));
    context.save();
    context.translate(x, y);
    context.stroke(path);
    context.fillStyle = node.color;
    context.fill(path);
    context.restore();
  }
}

function drawEdge(context: CanvasRenderingContext2D, { status }: PictureEdge, curve: Curve, scale: number): void {
  const pattern = patternOf(status);
  const head = arrowHeadOf(lineWidth, curve.length, scale);
  const base = parameterAt(curve, curve.length - head.length * 0.7);
  const dashes = dashesOf(pattern);
  context.lineWidth = lineWidth * scale * pattern.weight;
  context.lineCap = pattern.cap;
  context.setLineDash([...dashes.array]);
  context.lineDashOffset = dashes.offset;
  context.stroke(partOf(curve, curve.from, base));
  context.setLineDash([]);
  context.lineCap = 'butt';
  if (pattern.tick) {
    context.lineWidth = lineWidth * scale;
    context.beginPath();
    for (let way = pattern.period / 2; way < curve.length - head.length; way += pattern.period) {
      addTick(context, curve, way, pattern.tick);
    }
    context.stroke();
  }
  drawHead(context, curve, head);
}

/** Cut a Bézier curve to a part of it, by de Casteljau's construction. */
function partOf(curve: Curve, from: number, to: number): Path2D {
  const start = pointAt(curve, from);
  const end = pointAt(curve, to);
  const third = (to - from) / 3;
  const atStart = tangentAt(curve, from);
  const atEnd = tangentAt(curve, to);
  const path = new Path2D();
  path.moveTo(start.x, start.y);
  path.bezierCurveTo(
    start.x + atStart.x * third,
    start.y + atStart.y * third,
    end.x - atEnd.x * third,
    end.y - atEnd.y * third,
    end.x,
    end.y,
  );
  return path;
}

function addTick(
  context: CanvasRenderingContext2D,
  curve: Curve,
  way: number,
  { reach, lean }: { readonly reach: number; readonly lean: number },
): void {
  const t = parameterAt(curve, way);
  const { x, y } = pointAt(curve, t);
  const tangent = tangentAt(curve, t);
  const speed = Math.max(Math.hypot(tangent.x, tangent.y), 1e-6);
  const [alongX, alongY] = [tangent.x / speed, tangent.y / speed];
  const dx = alongX * lean + alongY * reach;
  const dy = alongY * lean - alongX * reach;
  context.moveTo(x - dx, y - dy);
  context.lineTo(x + dx, y + dy);
}

/** The head follows the bend of the line, as it does in the scene. */
function drawHead(
  context: CanvasRenderingContext2D,
  curve: Curve,
  { length, halfWidth }: { readonly length: number; readonly halfWidth: number },
): void {
  const tip = pointAt(curve, curve.to);
  const t = parameterAt(curve, curve.length - length);
  const base = pointAt(curve, t);
  const tangent = tangentAt(curve, t);
  const speed = Math.max(Math.hypot(tangent.x, tangent.y), 1e-6);
  const dx = (-tangent.y / speed) * halfWidth;
  const dy = (tangent.x / speed) * halfWidth;
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  context.lineTo(base.x + dx, base.y + dy);
  context.lineTo(base.x - dx, base.y - dy);
  context.fill();
}
