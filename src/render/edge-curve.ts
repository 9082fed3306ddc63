/**
 * The geometry of a line between two nodes: the one that hit tests, label places, the still picture and the shader use
 * (`programs/edge-glsl.ts` says the same in GLSL; a test runs both). All lengths are CSS pixels on the stage, y downward.
 *
 * A line is a cubic Bézier curve. Claims between the same two entities are fanned out symmetrically by a distance that
 * hardly grows with the zoom; a single line may bow by a share of its length, to keep clear of others' nodes.
 */

/** How a line leaves the straight way. */
export type Bend =
  | {
      readonly kind: 'arc';
      /** Distance of the curve's middle from the straight line at rest, to the right of the way to the target. */
      readonly fan: number;
      /** Further distance, as a share of the line's length. */
      readonly bow: number;
    }
  | {
      /** From a node to itself: direction in which the loop stands out (radians, y downward), and how far at rest. */
      readonly kind: 'loop';
      readonly turn: number;
      readonly size: number;
    };

/** The two ends of a line: centers, and the distance from them at which the line begins and ends. */
export interface Ends {
  readonly x1: number;
  readonly y1: number;
  readonly reach1: number;
  readonly x2: number;
  readonly y2: number;
  readonly reach2: number;
}

/** A curve by its four control points, and the part of it that shows. */
export interface Curve {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly x3: number;
  readonly y3: number;
  /** Parameters between which the curve shows; equal when the two nodes leave no room for it. */
  readonly from: number;
  readonly to: number;
  /** Length of the part that shows. */
  readonly length: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Half the opening of a loop's control points, in radians. */
export const loopOpening = 0.55;

/** Compute the curve of a line; `growth` is how far fans have grown over their distance at rest. */
export function curveOf(ends: Ends, bend: Bend, growth: number): Curve {
  const points = bend.kind === 'arc' ? arcPoints(ends, bend.fan * growth, bend.bow) : loopPoints(ends, bend, growth);
  const from = leave(points, ends.reach1);
  const to = arrive(points, ends.reach2);
  if (from >= to) return { ...points, from: 0.5, to: 0.5, length: 0 };
  return { ...points, from, to, length: arcLength(points, from, to) };
}

/** Find the point of a curve at a parameter from 0 to 1. */
export function pointAt(curve: ControlPoints, t: number): Point {
  return {
    x: bezier(curve.x0, curve.x1, curve.x2, curve.x3, t),
    y: bezier(curve.y0, curve.y1, curve.y2, curve.y3, t),
  };
}

/** Find the direction of a curve at a parameter; its length is the speed. */
export function tangentAt(curve: ControlPoints, t: number): Point {
  return { x: slope(curve.x0, curve.x1, curve.x2, curve.x3, t), y: slope(curve.y0, curve.y1, curve.y2, curve.y3, t) };
}

/** Measure the length of a curve between two parameters, by Gauss–Legendre quadrature in two halves. */
function arcLength(curve: ControlPoints, from: number, to: number): number {
  const middle = (from + to) / 2;
  return gauss(curve, from, middle) + gauss(curve, middle, to);
}

/** Find the parameter at which a length has been gone from the start of the part that shows. */
export function parameterAt(curve: Curve, length: number): number {
  if (curve.length === 0) return curve.from;
  let t = curve.from + ((curve.to - curve.from) * length) / curve.length;
  for (let step = 0; step < 4; step++) {
    t += (length - arcLength(curve, curve.from, t)) / Math.max(speedAt(curve, t), 1e-6);
    t = Math.min(Math.max(t, curve.from), curve.to);
  }
  return t;
}

/** Find the middle of the part that shows. */
export function middleOf(curve: Curve): Point {
  return pointAt(curve, parameterAt(curve, curve.length / 2));
}

/** Find the point of the part that shows which is nearest to a place. */
export function nearestOn(curve: Curve, x: number, y: number): { readonly t: number; readonly distance: number } {
  const steps = 16;
  const span = curve.to - curve.from;
  let best = curve.from;
  let least = Infinity;
  for (let step = 0; step <= steps; step++) {
    const t = curve.from + (span * step) / steps;
    const distance = distanceAt(curve, t, x, y);
    if (distance < least) {
      least = distance;
      best = t;
    }
  }
  let low = Math.max(curve.from, best - span / steps);
  let high = Math.min(curve.to, best + span / steps);
  for (let step = 0; step < 18; step++) {
    const a = low + (high - low) / 3;
    const b = high - (high - low) / 3;
    if (distanceAt(curve, a, x, y) < distanceAt(curve, b, x, y)) high = b;
    else low = a;
  }
  const t = (low + high) / 2;
  return { t, distance: distanceAt(curve, t, x, y) };
}

/** The arrow head at the end of a line of some width: its length along the curve, and half its width. */
export interface ArrowHead {
  readonly length: number;
  readonly halfWidth: number;
}

/** Size the arrow head of a line; on a very short line it shrinks rather than cover all of it. */
export function arrowHeadOf(lineWidth: number, length: number, scale: number): ArrowHead {
  const full = (5 + 2.4 * lineWidth) * scale;
  const shown = Math.min(full, 0.6 * length);
  return { length: shown, halfWidth: ((1.9 + 1.05 * lineWidth) * scale * shown) / full };
}

type ControlPoints = Pick<Curve, 'x0' | 'y0' | 'x1' | 'y1' | 'x2' | 'y2' | 'x3' | 'y3'>;

function arcPoints({ x1, y1, x2, y2 }: Ends, fan: number, bow: number): ControlPoints {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const length = Math.max(Math.sqrt(dx * dx + dy * dy), 0.001);
  // Fans of short lines give way, each distance keeping its order.
  const room = 1.2 * length;
  const offset = bow * length + (fan * room) / (room + Math.abs(fan));
  // A curve's middle lies at three quarters of its control points' distance.
  const cx = (-dy / length) * offset * (4 / 3);
  const cy = (dx / length) * offset * (4 / 3);
  return {
    x0: x1,
    y0: y1,
    x1: x1 + dx / 3 + cx,
    y1: y1 + dy / 3 + cy,
    x2: x1 + (2 * dx) / 3 + cx,
    y2: y1 + (2 * dy) / 3 + cy,
    x3: x2,
    y3: y2,
  };
}

function loopPoints({ x1, y1, reach1 }: Ends, { turn, size }: Bend & { kind: 'loop' }, growth: number): ControlPoints {
  const far = (reach1 + size * growth) / (0.75 * Math.cos(loopOpening));
  return {
    x0: x1,
    y0: y1,
    x1: x1 + far * Math.cos(turn - loopOpening),
    y1: y1 + far * Math.sin(turn - loopOpening),
    x2: x1 + far * Math.cos(turn + loopOpening),
    y2: y1 + far * Math.sin(turn + loopOpening),
    x3: x1,
    y3: y1,
  };
}

/** Find the parameter at which a curve leaves the disc around its start. */
function leave(curve: ControlPoints, reach: number): number {
  let t = 0;
  for (let step = 0; step < 5; step++) {
    t += (reach - distanceAt(curve, t, curve.x0, curve.y0)) / Math.max(speedAt(curve, t), 1e-6);
    t = Math.min(Math.max(t, 0), 0.5);
  }
  return t;
}

/** Find the parameter at which a curve enters the disc around its end. */
function arrive(curve: ControlPoints, reach: number): number {
  let t = 1;
  for (let step = 0; step < 5; step++) {
    t -= (reach - distanceAt(curve, t, curve.x3, curve.y3)) / Math.max(speedAt(curve, t), 1e-6);
    t = Math.min(Math.max(t, 0.5), 1);
  }
  return t;
}

function distanceAt(curve: ControlPoints, t: number, x: number, y: number): number {
  const dx = bezier(curve.x0, curve.x1, curve.x2, curve.x3, t) - x;
  const dy = bezier(curve.y0, curve.y1, curve.y2, curve.y3, t) - y;
  return Math.sqrt(dx * dx + dy * dy);
}

function speedAt(curve: ControlPoints, t: number): number {
  const dx = slope(curve.x0, curve.x1, curve.x2, curve.x3, t);
  const dy = slope(curve.y0, curve.y1, curve.y2, curve.y3, t);
  return Math.sqrt(dx * dx + dy * dy);
}

function gauss(curve: ControlPoints, from: number, to: number): number {
  const half = (to - from) / 2;
  const middle = (from + to) / 2;
  return (
    half *
    (0.3478548451 * (speedAt(curve, middle - 0.8611363116 * half) + speedAt(curve, middle + 0.8611363116 * half)) +
      0.6521451549 * (speedAt(curve, middle - 0.3399810436 * half) + speedAt(curve, middle + 0.3399810436 * half)))
  );
}

function bezier(a: number, b: number, c: number, d: number, t: number): number {
  const s = 1 - t;
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}

function slope(a: number, b: number, c: number, d: number, t: number): number {
  const s = 1 - t;
  return 3 * (s * s * (b - a) + 2 * s * t * (c - b) + t * t * (d - c));
}
