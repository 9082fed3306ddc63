import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, projectionOf, restOf, toLayout, toStage, viewOf } from '../../src/render/projection.ts';

const coordinate = fc.double({ min: -3000, max: 3000, noNaN: true });
const places = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 1, maxLength: 30 });
const stages = fc.record({ width: fc.integer({ min: 320, max: 2560 }), height: fc.integer({ min: 320, max: 1440 }) });

describe('the projection', () => {
  it('has all nodes on the stage at rest', () => {
    fc.assert(
      fc.property(places, stages, (nodes, stage) => {
        const rest = restOf(boundsOf(nodes), stage);
        const projection = projectionOf(rest, { x: rest.x, y: rest.y, zoom: 1 }, stage);
        for (const node of nodes) {
          const { x, y } = toStage(projection, node.x, node.y);
          expect(x).toBeGreaterThan(20);
          expect(x).toBeLessThan(stage.width - 20);
          expect(y).toBeGreaterThan(20);
          expect(y).toBeLessThan(stage.height - 20);
        }
      }),
    );
  });

  it('finds the place under a point of the stage', () => {
    fc.assert(
      fc.property(places, stages, fc.double({ min: 0.4, max: 14, noNaN: true }), (nodes, stage, zoom) => {
        const rest = restOf(boundsOf(nodes), stage);
        const node = nodes[0] ?? { x: 0, y: 0 };
        const projection = projectionOf(rest, { x: rest.x, y: rest.y, zoom }, stage);
        const point = toStage(projection, node.x, node.y);
        const back = toLayout(projection, point.x, point.y);
        expect(back.x).toBeCloseTo(node.x, 4);
        expect(back.y).toBeCloseTo(node.y, 4);
      }),
    );
  });

  it('gives a wide layout a quarter turn on a tall stage, and keeps left and right of every line', () => {
    const wide = boundsOf([
      { x: -600, y: -300 },
      { x: 600, y: 300 },
    ]);
    const phone = { width: 390, height: 780 };
    const rest = restOf(wide, phone);
    expect(rest.turned).toBe(true);
    expect(restOf(wide, { width: 1440, height: 900 }).turned).toBe(false);
    const projection = projectionOf(rest, { x: 0, y: 0, zoom: 1 }, phone);
    const a = toStage(projection, 0, 0);
    const b = toStage(projection, 100, 0);
    const c = toStage(projection, 100, 100);
    // Turned, not mirrored: from a to b to c it still goes to the left, with y downward on the stage.
    expect((b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x)).toBeLessThan(0);
  });

  it('does not blow up a drawing of few nodes', () => {
    const rest = restOf(boundsOf([{ x: 5, y: 5 }]), { width: 1000, height: 800 });
    expect(rest.scale).toBeLessThanOrEqual(1.6);
    expect(restOf(boundsOf([]), { width: 1000, height: 800 }).scale).toBeLessThanOrEqual(1.6);
  });

  it('draws the nodes of a crowd so small that they leave most of the drawing free', () => {
    const bounds = { left: -2000, right: 2000, bottom: -2000, top: 2000 };
    const stage = { width: 1000, height: 800 };
    for (const nodes of [2500, 10_000, 50_000]) {
      const { sizeScale, scale } = restOf(bounds, stage, { nodes, edges: 3 * nodes });
      const covered = nodes * Math.PI * (10 * sizeScale) ** 2;
      expect(covered / (4000 * scale) ** 2).toBeLessThan(nodes > 20_000 ? 0.4 : 0.17);
    }
  });

  it('spreads nodes more than it grows them', () => {
    const stage = { width: 1000, height: 800 };
    const rest = restOf(
      boundsOf([
        { x: -400, y: -300 },
        { x: 400, y: 300 },
      ]),
      stage,
    );
    const near = projectionOf(rest, { x: 0, y: 0, zoom: 4 }, stage);
    const far = projectionOf(rest, { x: 0, y: 0, zoom: 1 }, stage);
    expect(near.scale / far.scale).toBeCloseTo(4);
    expect(near.sizeScale / far.sizeScale).toBeLessThan(2);
  });

  it('flies to a few nodes no nearer than asked, and never out beyond all', () => {
    const stage = { width: 1000, height: 800 };
    const rest = restOf(
      boundsOf([
        { x: -400, y: -300 },
        { x: 400, y: 300 },
      ]),
      stage,
    );
    expect(viewOf(rest, boundsOf([{ x: 10, y: 20 }]), stage, 2)).toEqual({ x: 10, y: 20, zoom: 2 });
    expect(
      viewOf(
        rest,
        boundsOf([
          { x: -900, y: 0 },
          { x: 900, y: 0 },
        ]),
        stage,
        2,
      ).zoom,
    ).toBe(1);
  });
});
