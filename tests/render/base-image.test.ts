import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/render/programs/base-image.ts';
import { nextBudget } from '../../src/render/programs/slice-budget.ts';
import { type Projection, projectionOf, restOf, toStage } from '../../src/render/projection.ts';

const bounds = { left: -300, right: 500, bottom: -200, top: 250 };

describe('the image of a large picture', () => {
  it('puts each place where the camera has it now', () => {
    const views = fc.record({
      x: fc.double({ min: -300, max: 500, noNaN: true }),
      y: fc.double({ min: -200, max: 250, noNaN: true }),
      zoom: fc.double({ min: 0.4, max: 14, noNaN: true }),
    });
    const place = fc.tuple(
      fc.double({ min: -300, max: 500, noNaN: true }),
      fc.double({ min: -200, max: 250, noNaN: true }),
    );
    const stages = fc.constantFrom({ width: 900, height: 700 }, { width: 390, height: 700 });
    fc.assert(
      fc.property(views, views, place, stages, (before, after, [x, y], stage) => {
        const rest = restOf(bounds, stage);
        const from = projectionOf(rest, before, stage);
        const to = projectionOf(rest, after, stage);
        const drawn = toStage(from, x, y);
        const wanted = toStage(to, x, y);
        const found = through(from, to, drawn);
        // An image that is only pushed lies on whole pixels.
        expect(Math.abs(found.x - wanted.x)).toBeLessThanOrEqual(0.51);
        expect(Math.abs(found.y - wanted.y)).toBeLessThanOrEqual(0.51);
      }),
    );
  });

  it('keeps its pixels as long as it is only pushed', () => {
    const stage = { width: 900, height: 700 };
    const rest = restOf(bounds, stage);
    const from = projectionOf(rest, { x: 0, y: 0, zoom: 2 }, stage);
    const pushed = placeOf(from, projectionOf(rest, { x: 3.3, y: 1.7, zoom: 2 }, stage), 1);
    expect(pushed.isExact).toBe(true);
    expect((pushed.x * 450) % 1).toBeCloseTo(0);
    expect((pushed.y * 350) % 1).toBeCloseTo(0);
    expect(placeOf(from, projectionOf(rest, { x: 0, y: 0, zoom: 2.1 }, stage), 1).isExact).toBe(false);
  });
});

describe('how much is drawn at a time', () => {
  it('grows while slices are through soon, and shrinks when they take long', () => {
    expect(nextBudget(4000, 4000, 8)).toBe(8000);
    expect(nextBudget(4000, 4000, 48)).toBe(2000);
    expect(nextBudget(4000, 4000, 2000)).toBe(2000);
  });

  it('learns from the small rest of an image only that it was slow', () => {
    expect(nextBudget(4000, 300, 8)).toBe(4000);
    expect(nextBudget(4000, 300, 36)).toBeLessThan(4000);
  });

  it('never comes to a stop', () => {
    expect(nextBudget(1500, 1500, 60_000)).toBeGreaterThan(0);
  });
});

/** Follow a point of the stage for which an image was made to where the image shows it. */
function through(from: Projection, to: Projection, { x, y }: { x: number; y: number }): { x: number; y: number } {
  const place = placeOf(from, to, 1);
  const clipX = place.x + ((x * 2) / from.width - 1) * place.halfWidth;
  const clipY = place.y + (1 - (y * 2) / from.height) * place.halfHeight;
  return { x: ((clipX + 1) * to.width) / 2, y: ((1 - clipY) * to.height) / 2 };
}
