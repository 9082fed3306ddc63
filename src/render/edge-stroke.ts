/** What is stroked and filled of a line: its body, the ticks across it, its arrow head. For 2D canvas and SVG. */
import type { LinePattern } from '../theme/patterns.ts';
import { type ArrowHead, arrowHeadOf, type Curve, type Point, parameterAt, pointAt, tangentAt } from './edge-curve.ts';

export interface EdgeStroke {
  /** A cubic Bézier curve: start, two control points, end. It ends inside the head. */
  readonly body: readonly [Point, Point, Point, Point];
  readonly ticks: readonly (readonly [Point, Point])[];
  /** Undefined where the line has no direction. */
  readonly head: readonly [tip: Point, left: Point, right: Point] | undefined;
}

/** Work out the strokes of a line on the stage; `scale` is that of lines and arrow heads. */
export function strokeOf(
  curve: Curve,
  pattern: LinePattern,
  lineWidth: number,
  scale: number,
  isMutual = false,
): EdgeStroke {
  const head = isMutual ? noHead : arrowHeadOf(lineWidth, curve.length, scale);
  const ticks: (readonly [Point, Point])[] = [];
  if (pattern.tick) {
    for (let way = pattern.period / 2; way < curve.length - head.length; way += pattern.period) {
      ticks.push(tickOf(curve, way, pattern.tick));
    }
  }
  return {
    body: partOf(curve, curve.from, parameterAt(curve, curve.length - head.length * 0.7)),
    ticks,
    head: isMutual ? undefined : headOf(curve, head),
  };
}

const noHead = { length: 0, halfWidth: 0 };

function headOf(curve: Curve, { length, halfWidth }: ArrowHead): EdgeStroke['head'] {
  const base = parameterAt(curve, curve.length - length);
  const side = normalAt(curve, base, halfWidth);
  const middle = pointAt(curve, base);
  return [
    pointAt(curve, curve.to),
    { x: middle.x + side.x, y: middle.y + side.y },
    { x: middle.x - side.x, y: middle.y - side.y },
  ];
}

/** Cut a Bézier curve to a part of it: the tangents at both ends, a third of the span long. */
function partOf(curve: Curve, from: number, to: number): EdgeStroke['body'] {
  const start = pointAt(curve, from);
  const end = pointAt(curve, to);
  const third = (to - from) / 3;
  const atStart = tangentAt(curve, from);
  const atEnd = tangentAt(curve, to);
  return [
    start,
    { x: start.x + atStart.x * third, y: start.y + atStart.y * third },
    { x: end.x - atEnd.x * third, y: end.y - atEnd.y * third },
    end,
  ];
}

function tickOf(
  curve: Curve,
  way: number,
  { reach, lean }: { readonly reach: number; readonly lean: number },
): readonly [Point, Point] {
  const t = parameterAt(curve, way);
  const { x, y } = pointAt(curve, t);
  // The tick leans forward to the left of the way.
  const across = normalAt(curve, t, reach);
  const along = normalAt(curve, t, lean);
  const dx = along.y - across.x;
  const dy = -along.x - across.y;
  return [
    { x: x - dx, y: y - dy },
    { x: x + dx, y: y + dy },
  ];
}

/** Give the normal to the right of the way, of some length. */
function normalAt(curve: Curve, t: number, length: number): Point {
  const { x, y } = tangentAt(curve, t);
  const speed = Math.max(Math.hypot(x, y), 1e-6);
  return { x: (-y / speed) * length, y: (x / speed) * length };
}
