import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawDots, frameOn, isWholeInSight, mapOf } from '../../src/render/overview-map.ts';
import { projectionOf, restOf, toLayout, toStage } from '../../src/render/projection.ts';

const size = { width: 168, height: 128 };
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyView = fc
  .record({
    left: number(-1e4, 0),
    right: number(1, 1e4),
    bottom: number(-1e4, 0),
    top: number(1, 1e4),
    width: fc.integer({ min: 200, max: 3000 }),
    height: fc.integer({ min: 200, max: 3000 }),
    x: number(-2e4, 2e4),
    y: number(-2e4, 2e4),
    zoom: number(0.4, 14),
  })
  .map(({ left, right, bottom, top, width, height, ...view }) => {
    const bounds = { left, right, bottom, top };
    const rest = restOf(bounds, { width, height });
    const stage = projectionOf(rest, view, { width, height });
    return { bounds, rest, stage, map: mapOf(bounds, size, rest.turned) };
  });

/** As much of a canvas as dots of a pixel are drawn with. */
function pixelCanvas(width: number, height: number) {
  const drawn = { data: new Uint8ClampedArray(4 * width * height) };
  const context = {
    canvas: { width, height },
    setTransform() {},
    clearRect() {},
    createImageData: () => drawn,
    putImageData() {},
  } as unknown as CanvasRenderingContext2D;
  const colorAt = (x: number, y: number) => [...drawn.data.subarray(4 * (y * width + x), 4 * (y * width + x) + 4)];
  return { context, colorAt };
}

describe('the map of the whole', () => {
  it('draws many dots as pixels where they lie, each in its color, the last on top', () => {
    const { context, colorAt } = pixelCanvas(2 * size.width, 2 * size.height);
    const map = mapOf({ left: 0, right: 100, bottom: 0, top: 100 }, size, false);
    const x = Array.from({ length: 6000 }, (_, dot) => (dot === 5999 ? 100 : dot % 2 === 0 ? 0 : 50));
    const y = x.map((_, dot) => (dot === 5999 ? 100 : dot % 2 === 0 ? 0 : 50));
    const colors = x.map((_, dot) => (dot === 5999 ? '#0000ff' : dot === 5998 ? '#00ff00' : '#ff0000'));
    drawDots(context, map, { x, y, colors }, 2);
    const pixel = (layoutX: number, layoutY: number) => {
      const place = toStage(map, layoutX, layoutY);
      return colorAt(Math.floor(2 * place.x), Math.floor(2 * place.y));
    };
    expect(pixel(0, 0)).toEqual([0, 255, 0, 255]);
    expect(pixel(50, 50)).toEqual([255, 0, 0, 255]);
    expect(pixel(100, 100)).toEqual([0, 0, 255, 255]);
    expect(pixel(25, 25)).toEqual([0, 0, 0, 0]);
  });

  it('holds all places, as the stage has them turned', () => {
    fc.assert(
      fc.property(anyView, ({ bounds, map }) => {
        for (const x of [bounds.left, bounds.right]) {
          for (const y of [bounds.bottom, bounds.top]) {
            const place = toStage(map, x, y);
            expect(place.x).toBeGreaterThan(5);
            expect(place.x).toBeLessThan(size.width - 5);
            expect(place.y).toBeGreaterThan(5);
            expect(place.y).toBeLessThan(size.height - 5);
          }
        }
      }),
      { seed: 1 },
    );
  });

  it('has a frame that stays on it, can be taken, and has the middle of the stage in it where that is on the map', () => {
    fc.assert(
      fc.property(anyView, ({ map, stage }) => {
        const { left, top, width, height } = frameOn(map, stage);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(size.width + 1e-9);
        expect(top + height).toBeLessThanOrEqual(size.height + 1e-9);
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(10 - 1e-9);
        const middle = toStage(map, stage.x, stage.y);
        const isOn = middle.x >= 0 && middle.y >= 0 && middle.x <= size.width && middle.y <= size.height;
        if (!isOn) return;
        expect(middle.x).toBeGreaterThanOrEqual(left - 1e-6);
        expect(middle.x).toBeLessThanOrEqual(left + width + 1e-6);
        expect(middle.y).toBeGreaterThanOrEqual(top - 1e-6);
        expect(middle.y).toBeLessThanOrEqual(top + height + 1e-6);
      }),
      { seed: 1 },
    );
  });

  it('leads where it is pressed', () => {
    fc.assert(
      fc.property(anyView, number(0, 168), number(0, 128), ({ map }, x, y) => {
        const place = toLayout(map, x, y);
        const back = toStage(map, place.x, place.y);
        expect(back.x).toBeCloseTo(x, 6);
        expect(back.y).toBeCloseTo(y, 6);
      }),
      { seed: 1 },
    );
  });

  it('is not needed at rest, where all is in sight', () => {
    fc.assert(
      fc.property(anyView, ({ bounds, rest, stage }) => {
        const home = projectionOf(rest, { x: rest.x, y: rest.y, zoom: 1 }, stage);
        expect(isWholeInSight(bounds, home)).toBe(true);
        expect(
          isWholeInSight(bounds, { ...home, x: bounds.right + (2 * (stage.width + stage.height)) / home.scale }),
        ).toBe(false);
      }),
      { seed: 1 },
    );
  });
});
