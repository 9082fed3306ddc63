import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAreas } from '../../../src/render/areas/place-areas.ts';

const layouts = fc
  .integer({ min: 1, max: 12 })
  .chain((count) =>
    fc
      .array(
        fc.tuple(
          fc.integer({ min: -500, max: 500 }),
          fc.integer({ min: -400, max: 400 }),
          fc.integer({ min: -1, max: count - 1 }),
        ),
        { minLength: 30, maxLength: 200 },
      )
      .map((nodes) => ({ count, nodes })),
  );

describe('areas', () => {
  it('lie over none of each other, wherever their members lie, and all places are finite', () => {
    fc.assert(
      fc.property(layouts, ({ count, nodes }) => {
        const of = Int32Array.from(nodes, ([, , group]) => group);
        const sizes = Array.from({ length: count }, (_, group) => of.filter((own) => own === group).length);
        const places = placeAreas(
          { x: Float64Array.from(nodes, ([x]) => x), y: Float64Array.from(nodes, ([, y]) => y) },
          of,
          sizes,
        );
        for (const [index, a] of places.entries()) {
          expect(Number.isFinite(a.x + a.y + a.radius + a.spread)).toBe(true);
          for (const b of places.slice(index + 1)) {
            if (a.radius === 0 || b.radius === 0) continue;
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan((a.radius + b.radius) * 0.97);
          }
        }
      }),
      { numRuns: 60, seed: 6 },
    );
  });

  it('part where all nodes lie at one point', () => {
    const of = Int32Array.from({ length: 60 }, (_, node) => node % 3);
    const places = placeAreas({ x: new Float64Array(60), y: new Float64Array(60) }, of, [20, 20, 20]);
    expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });

  it('are as large as their members are many', () => {
    const of = Int32Array.from({ length: 500 }, (_, node) => (node < 400 ? 0 : 1));
    const x = Float64Array.from(of, (group, node) => group * 600 + (node % 20) * 10);
    const y = Float64Array.from(of, (_, node) => Math.floor(node / 20) * 10);
    const [large, small] = placeAreas({ x, y }, of, [400, 100]);
    expect((large?.radius ?? 0) / (small?.radius ?? 1)).toBeCloseTo(2, 1);
    expect(large?.x).toBeLessThan(small?.x ?? 0);
  });
});
