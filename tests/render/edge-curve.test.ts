import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrowHeadOf,
  type Bend,
  type Curve,
  curveOf,
  type Ends,
  middleOf,
  nearestOn,
  parameterAt,
  pointAt,
  tangentAt,
} from '../../src/render/edge-curve.ts';
import { curveGlsl } from '../../src/render/programs/edge-glsl.ts';

const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true });
const reach = fc.double({ min: 3, max: 40, noNaN: true });
const ends: fc.Arbitrary<Ends> = fc.record({
  x1: coordinate,
  y1: coordinate,
  reach1: reach,
  x2: coordinate,
  y2: coordinate,
  reach2: reach,
});
const arc: fc.Arbitrary<Bend> = fc.record({
  kind: fc.constant('arc' as const),
  fan: fc.double({ min: -60, max: 60, noNaN: true }),
  bow: fc.double({ min: -0.27, max: 0.27, noNaN: true }),
});
const loop: fc.Arbitrary<Bend> = fc.record({
  kind: fc.constant('loop' as const),
  turn: fc.double({ min: -4, max: 4, noNaN: true }),
  size: fc.double({ min: 20, max: 60, noNaN: true }),
});
const growth = fc.double({ min: 0.4, max: 2.5, noNaN: true });

describe('the curve of a line', () => {
  it('shows from the outline of one node to the outline of the other', () => {
    fc.assert(
      fc.property(ends, arc, growth, (where, bend, grown) => {
        const curve = curveOf(where, bend, grown);
        if (curve.length === 0) return;
        const start = pointAt(curve, curve.from);
        const end = pointAt(curve, curve.to);
        const room = Math.hypot(where.x2 - where.x1, where.y2 - where.y1);
        if (room < 1.5 * (where.reach1 + where.reach2)) return;
        expect(Math.abs(Math.hypot(start.x - where.x1, start.y - where.y1) - where.reach1)).toBeLessThanOrEqual(
          0.5 + 1e-9,
        );
        expect(Math.abs(Math.hypot(end.x - where.x2, end.y - where.y2) - where.reach2)).toBeLessThanOrEqual(0.5 + 1e-9);
      }),
    );
  });

  it('does not show when the nodes leave no room', () => {
    const curve = curveOf({ x1: 0, y1: 0, reach1: 20, x2: 10, y2: 0, reach2: 20 }, { kind: 'arc', fan: 0, bow: 0 }, 1);
    expect(curve.length).toBe(0);
  });

  it('is as long as a fine polyline along it', () => {
    fc.assert(
      fc.property(ends, fc.oneof(arc, loop), growth, (where, bend, grown) => {
        const curve = curveOf(bend.kind === 'loop' ? { ...where, x2: where.x1, y2: where.y1 } : where, bend, grown);
        const exact = polylineLength(curve);
        expect(Math.abs(curve.length - exact)).toBeLessThan(0.01 * exact + 0.1);
      }),
    );
  });

  it('finds the place at which a length has been gone', () => {
    fc.assert(
      fc.property(ends, arc, growth, fc.double({ min: 0, max: 1, noNaN: true }), (where, bend, grown, share) => {
        const curve = curveOf(where, bend, grown);
        const t = parameterAt(curve, curve.length * share);
        expect(Math.abs(polylineLength({ ...curve, to: t }) - curve.length * share)).toBeLessThan(
          0.01 * curve.length + 0.1,
        );
      }),
    );
  });

  it('knows its nearest point', () => {
    fc.assert(
      fc.property(ends, arc, coordinate, coordinate, (where, bend, x, y) => {
        const curve = curveOf(where, bend, 1);
        const { distance } = nearestOn(curve, x, y);
        let least = Infinity;
        for (let step = 0; step <= 400; step++) {
          const point = pointAt(curve, curve.from + ((curve.to - curve.from) * step) / 400);
          least = Math.min(least, Math.hypot(point.x - x, point.y - y));
        }
        // Of two places that are about as near, either will do.
        expect(distance).toBeLessThanOrEqual(least + 0.1 + searchErrorOf(curve));
      }),
    );
  });

  it('keeps the middles of parallel lines 14 pixels apart at fit', () => {
    for (const room of [120, 300, 900]) {
      const where = { x1: 0, y1: 0, reach1: 12, x2: room, y2: 40, reach2: 12 };
      const fans = [-18, 0, 18].map((fan) => middleOf(curveOf(where, { kind: 'arc', fan, bow: 0 }, 1)));
      for (const [index, middle] of fans.entries()) {
        const next = fans[index + 1];
        if (next) expect(Math.hypot(next.x - middle.x, next.y - middle.y)).toBeGreaterThan(14);
      }
    }
  });

  it('never lets fans change their order, however short the line', () => {
    for (const room of [5, 20, 60]) {
      const offsets = [-27, -9, 9, 27].map((fan) => {
        const where = { x1: 0, y1: 0, reach1: 0, x2: room, y2: 0, reach2: 0 };
        return pointAt(curveOf(where, { kind: 'arc', fan, bow: 0 }, 1), 0.5).y;
      });
      expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
    }
  });

  it('shrinks the head of a very short line', () => {
    expect(arrowHeadOf(1.5, 200, 1).length).toBeCloseTo(8.6);
    expect(arrowHeadOf(1.5, 10, 1).length).toBeCloseTo(6);
    expect(arrowHeadOf(1.5, 10, 1).halfWidth).toBeLessThan(arrowHeadOf(1.5, 200, 1).halfWidth);
  });
});

describe('the shader', () => {
  const shader = compileGeometry(curveGlsl);

  it('bends, cuts and measures lines as the hit test does', () => {
    fc.assert(
      fc.property(ends, fc.oneof(arc, loop), growth, (where, bend, grown) => {
        const here = bend.kind === 'loop' ? { ...where, x2: where.x1, y2: where.y1, reach2: where.reach1 } : where;
        const curve = curveOf(here, bend, grown);
        if (bend.kind === 'loop') shader.setLoop(here.x1, here.y1, here.reach1, bend.turn, bend.size * grown);
        else shader.setArc(here.x1, here.y1, here.x2, here.y2, bend.fan * grown, bend.bow);
        const from = shader.leave(here.reach1);
        const to = shader.arrive(here.reach2);
        if (curve.length === 0) {
          expect(from).toBeGreaterThanOrEqual(to);
          return;
        }
        expect(from).toBeCloseTo(curve.from, 6);
        expect(to).toBeCloseTo(curve.to, 6);
        expect(shader.arcLength(from, to)).toBeCloseTo(curve.length, 4);
        for (const t of [from, 0.3, 0.5, to]) {
          const [x, y, dx, dy] = shader.at(t);
          expect(x).toBeCloseTo(pointAt(curve, t).x, 4);
          expect(y).toBeCloseTo(pointAt(curve, t).y, 4);
          expect(dx).toBeCloseTo(tangentAt(curve, t).x, 4);
          expect(dy).toBeCloseTo(tangentAt(curve, t).y, 4);
        }
      }),
    );
  });
});

/**
 * How far off the search for the nearest point can end: it halves what eighteen steps by a third leave of two sixteenths of the
 * curve, which is gone through no faster than three times the longest side of the polygon of control points.
 */
function searchErrorOf({ from, to, x0, y0, x1, y1, x2, y2, x3, y3 }: Curve): number {
  const speed = 3 * Math.max(Math.hypot(x1 - x0, y1 - y0), Math.hypot(x2 - x1, y2 - y1), Math.hypot(x3 - x2, y3 - y2));
  return ((to - from) / 16) * (2 / 3) ** 18 * speed;
}

function polylineLength(curve: Curve): number {
  let length = 0;
  let last = pointAt(curve, curve.from);
  for (let step = 1; step <= 300; step++) {
    const next = pointAt(curve, curve.from + ((curve.to - curve.from) * step) / 300);
    length += Math.hypot(next.x - last.x, next.y - last.y);
    last = next;
  }
  return length;
}

interface Geometry {
  setArc(fromX: number, fromY: number, toX: number, toY: number, fan: number, bow: number): void;
  setLoop(x: number, y: number, reach: number, turn: number, size: number): void;
  leave(reach: number): number;
  arrive(reach: number): number;
  arcLength(from: number, to: number): number;
  at(t: number): [number, number, number, number];
}

/** Turn the GLSL, which uses plain floats only, into JavaScript: drop the types, name the built-in functions. */
function compileGeometry(glsl: string): Geometry {
  const script = glsl
    .replace(/^(?:float|void) (\w+)\(([^)]*)\)/gm, (_all, name: string, list: string) => {
      return `function ${name}(${list.replaceAll('float ', '')})`;
    })
    .replace(/\b(?:float|int) /g, 'let ');
  const built = `
    const { sqrt, max, min, abs, cos, sin } = Math;
    const clamp = (value, low, high) => min(max(value, low), high);
    ${script}
    const at = (t) => [bezier(x0, x1, x2, x3, t), bezier(y0, y1, y2, y3, t), slope(x0, x1, x2, x3, t), slope(y0, y1, y2, y3, t)];
    return { setArc, setLoop, leave, arrive, arcLength, at };`;
  return new Function(built)();
}
