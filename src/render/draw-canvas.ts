/** Draws lines and nodes of a picture on a 2D canvas: the still picture, in the same shapes and curves as the scene. */
import { atOnce, type Sliced } from '../lib/in-slices.ts';
import { dashesOf, patternOf } from '../theme/patterns.ts';
import { shapePath } from '../theme/shapes.ts';
import { nodeColorOf } from './display.ts';
import type { Curve } from './edge-curve.ts';
import { strokeOf } from './edge-stroke.ts';
import { type Hidden, isEdgeHidden } from './hit-test.ts';
import type { Picture, PictureEdge } from './picture.ts';
import { stageCurve } from './picture-curve.ts';
import { gapAround } from './picture-measures.ts';
import { type Projection, toStage } from './projection.ts';

/** Draw the lines, at most so many. */
export function drawEdges(
  context: CanvasRenderingContext2D,
  picture: Picture,
  projection: Projection,
  hidden: Hidden,
  budget: number,
): void {
  atOnce(drawingEdges(context, picture, projection, hidden, budget));
}

/** The same, in slices. */
export function* drawingEdges(
  context: CanvasRenderingContext2D,
  picture: Picture,
  projection: Projection,
  hidden: Hidden,
  budget: number,
): Sliced<void> {
  context.strokeStyle = picture.palette.edge;
  context.fillStyle = picture.palette.edge;
  for (const [index, edge] of picture.edges.entries()) {
    if (index >= budget) return;
    if (index % 32 === 0) yield;
    if (isEdgeHidden(picture, hidden, index)) continue;
    const curve = stageCurve(picture, projection, index);
    if (curve && curve.length > 0) drawEdge(context, edge, curve, projection.lineScale, picture.palette.paper);
  }
}

/** Draw all nodes. */
export function drawNodes(
  context: CanvasRenderingContext2D,
  picture: Picture,
  projection: Projection,
  hidden: Hidden,
): void {
  atOnce(drawingNodes(context, picture, projection, hidden));
}

/** Nodes of fewer pixels than this show no shape: they are drawn as dots, many times sooner. */
const leastShape = 1.5;

/** The same, in slices. */
export function* drawingNodes(
  context: CanvasRenderingContext2D,
  picture: Picture,
  projection: Projection,
  hidden: Hidden,
): Sliced<void> {
  context.strokeStyle = picture.palette.paper;
  context.lineJoin = 'round';
  // Of many nodes most are alike, and reading a path costs more than drawing it.
  const paths = new Map<string, Path2D>();
  for (const [index, node] of picture.nodes.entries()) {
    if (index % 32 === 0) yield;
    if (hidden.nodes.has(node.key)) continue;
    const { x, y } = toStage(projection, picture.x[index] ?? 0, picture.y[index] ?? 0);
    const radius = node.radius * projection.sizeScale;
    if (x < -2 * radius || y < -2 * radius || x > projection.width + 2 * radius || y > projection.height + 2 * radius) {
      continue;
    }
    if (radius < leastShape) {
      context.fillStyle = nodeColorOf(picture.palette, hidden, node);
      context.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
      continue;
    }
    const kind = `${node.shape} ${radius}`;
    const path = paths.get(kind) ?? new Path2D(shapePath(node.shape, radius));
    paths.set(kind, path);
    context.save();
    context.translate(x, y);
    context.lineWidth = 2 * gapAround(radius);
    context.stroke(path);
    context.fillStyle = nodeColorOf(picture.palette, hidden, node);
    context.fill(path);
    context.restore();
  }
}

function drawEdge(
  context: CanvasRenderingContext2D,
  { status, width, isMutual }: PictureEdge,
  curve: Curve,
  scale: number,
  paper: string,
): void {
  const pattern = patternOf(status);
  const stroke = strokeOf(curve, pattern, width, scale, isMutual);
  const dashes = dashesOf(pattern);
  context.lineWidth = width * scale * pattern.weight;
  context.lineCap = pattern.cap;
  context.setLineDash([...dashes.array]);
  context.lineDashOffset = dashes.offset;
  const [start, first, second, end] = stroke.body;
  context.beginPath();
  context.moveTo(start.x, start.y);
  context.bezierCurveTo(first.x, first.y, second.x, second.y, end.x, end.y);
  context.stroke();
  context.setLineDash([]);
  if (pattern.hollow !== undefined) {
    const ink = context.strokeStyle;
    context.strokeStyle = paper;
    context.lineWidth *= pattern.hollow;
    context.stroke();
    context.strokeStyle = ink;
  }
  if (stroke.ticks.length > 0) {
    context.lineWidth = width * scale;
    context.beginPath();
    for (const [from, to] of stroke.ticks) {
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
    }
    context.stroke();
  }
  if (!stroke.head) return;
  const [tip, left, right] = stroke.head;
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  context.lineTo(left.x, left.y);
  context.lineTo(right.x, right.y);
  context.fill();
}
