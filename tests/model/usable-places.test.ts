import { describe, expect, it } from 'vitest';
import { isLopsided } from '../../src/model/lopsided-places.ts';
import type { Position } from '../../src/model/types.ts';
import { areOnePoint, isUsablePlace } from '../../src/model/usable-places.ts';

const square: readonly Position[] = Array.from({ length: 25 }, (_, at) => [(at % 5) * 20, Math.floor(at / 5) * 20]);

describe('places that a file saves', () => {
  it('can be drawn up to a thousand million from the middle', () => {
    expect(
      [
        [1e9, -1e9],
        [0, 0],
        [5e-324, -0],
      ].every(([x = 0, y = 0]) => isUsablePlace([x, y])),
    ).toBe(true);
    for (const far of [1e12, -1e12, 1e308, -1e308, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(isUsablePlace([0, far])).toBe(false);
    }
  });

  it('are one point when no file could tell them apart', () => {
    expect(areOnePoint(square.map(() => [7, 7]))).toBe(true);
    expect(areOnePoint(square.map((_, at) => [at * 1e-300, 0]))).toBe(true);
    expect(areOnePoint(square.map((_, at) => [at * 0.02, 0]))).toBe(false);
    expect(areOnePoint([[1, 1]])).toBe(false);
  });

  it('are lopsided when a few of them make a point of the others', () => {
    expect(isLopsided([...square, [5e8, 0]])).toBe(true);
    expect(isLopsided([...square, [0, -20_000]])).toBe(true);
    expect(isLopsided([...square.map((): Position => [3, 3]), [9, 9]])).toBe(true);
  });

  it('are not lopsided in a drawing with something a little apart, nor in one of a few', () => {
    expect(isLopsided(square)).toBe(false);
    expect(isLopsided([...square, [900, 900]])).toBe(false);
    expect(isLopsided(square.map(([x]) => [x, 0]))).toBe(false);
    expect(
      isLopsided([
        [0, 0],
        [5e8, 0],
      ]),
    ).toBe(false);
  });
});
