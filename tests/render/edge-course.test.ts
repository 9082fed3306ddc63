import { describe, expect, it } from 'vitest';
import { type Course, chooseBends, fanGap } from '../../src/render/edge-course.ts';
import { curveOf, middleOf, nearestOn } from '../../src/render/edge-curve.ts';

const places = { x: [0, 300, 150, 150], y: [0, 0, 0, 200], radius: [10, 10, 10, 10] };

describe('the courses of lines', () => {
  it('fan claims between the same two out symmetrically, whatever their direction', () => {
    const courses = [course('a', 0, 1), course('b', 1, 0), course('c', 0, 1)];
    const middles = courses.map((each, index) => middleOf(curve(each, chooseBends(courses, places)[index])).y);
    const sorted = middles.toSorted((a, b) => a - b);
    expect(sorted[1]).toBeCloseTo(0, 6);
    expect((sorted[2] ?? 0) + (sorted[0] ?? 0)).toBeCloseTo(0, 6);
    expect((sorted[2] ?? 0) - (sorted[1] ?? 0)).toBeGreaterThan(14);
    expect(fanGap).toBeGreaterThan(14);
  });

  it('bow a single line round a node that lies in its way', () => {
    const [bend] = chooseBends([course('a', 0, 1)], places);
    const { distance } = nearestOn(curve(course('a', 0, 1), bend), 150, 0);
    expect(distance).toBeGreaterThan(10);
  });

  it('bow a line with a free way only slightly', () => {
    const [bend] = chooseBends([course('a', 0, 3)], places);
    expect(bend).toEqual({ kind: 'arc', fan: 0, bow: 0.06 });
  });

  it('let loops stand out where the node has no other lines, one beyond the other', () => {
    const courses = [course('a', 0, 1), course('l', 0, 0), course('m', 0, 0)];
    const [, first, second] = chooseBends(courses, places);
    expect(first?.kind === 'loop' && Math.cos(first.turn)).toBeCloseTo(-1);
    expect(second?.kind === 'loop' && first?.kind === 'loop' && second.size > first.size).toBe(true);
  });

  it('keep two hundred claims between the same two, and as many of one about itself, near them', () => {
    const many = (target: number) => Array.from({ length: 200 }, (_, index) => course(`${target}-${index}`, 0, target));
    for (const bend of chooseBends([...many(1), ...many(0)], places)) {
      expect(bend.kind === 'arc' ? Math.abs(bend.fan) : bend.size).toBeLessThanOrEqual(bend.kind === 'arc' ? 64 : 120);
    }
    expect(new Set(chooseBends(many(1), places).map((bend) => bend.kind === 'arc' && bend.fan)).size).toBe(200);
  });

  it('are the same each time', () => {
    const courses = [course('a', 0, 1), course('b', 1, 2), course('c', 2, 0), course('d', 3, 1)];
    expect(chooseBends(courses, places)).toEqual(chooseBends(courses, places));
  });
});

function course(key: string, source: number, target: number): Course {
  return { key, source, target };
}

function curve({ source, target }: Course, bend: ReturnType<typeof chooseBends>[number] | undefined) {
  const ends = {
    x1: places.x[source] ?? 0,
    y1: -(places.y[source] ?? 0),
    reach1: 0,
    x2: places.x[target] ?? 0,
    y2: -(places.y[target] ?? 0),
    reach2: 0,
  };
  return curveOf(ends, bend ?? { kind: 'arc', fan: 0, bow: 0 }, 1);
}
