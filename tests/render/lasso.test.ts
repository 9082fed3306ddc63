import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInLoop } from '../../src/render/lasso.ts';

const square = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 0, y: 10 },
];

describe('a lasso', () => {
  it('holds what lies within, not what lies in a bay of it', () => {
    expect(isInLoop(square, { x: 5, y: 5 })).toBe(true);
    expect(isInLoop(square, { x: 15, y: 5 })).toBe(false);
    const bay = [...square.slice(0, 3), { x: 5, y: 3 }, ...square.slice(3)];
    expect(isInLoop(bay, { x: 5, y: 8 })).toBe(false);
    expect(isInLoop(bay, { x: 1, y: 5 })).toBe(true);
  });

  it('holds nothing when it is only a line', () => {
    expect(isInLoop(square.slice(0, 1), { x: 0, y: 0 })).toBe(false);
    expect(isInLoop(square.slice(0, 2), { x: 5, y: 0 })).toBe(false);
    expect(isInLoop([], { x: 0, y: 0 })).toBe(false);
  });

  it('of many corners holds what a circle does, whichever way it was drawn', () => {
    const ring = Array.from({ length: 180 }, (_, index) => {
      const angle = (index / 180) * 2 * Math.PI;
      return { x: 100 * Math.cos(angle), y: 100 * Math.sin(angle) };
    });
    fc.assert(
      fc.property(
        fc.double({ min: -150, max: 150, noNaN: true }),
        fc.double({ min: -150, max: 150, noNaN: true }),
        (x, y) => {
          const far = Math.hypot(x, y);
          if (Math.abs(far - 100) < 1) return;
          expect(isInLoop(ring, { x, y })).toBe(far < 100);
          expect(isInLoop(ring.toReversed(), { x, y })).toBe(far < 100);
        },
      ),
    );
  });
});
