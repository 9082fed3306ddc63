import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdPinned } from '../../src/graph/hold-pinned.ts';
import type { Position } from '../../src/model/types.ts';

const placesOf = (points: readonly Position[]) => ({
  x: Float64Array.from(points, ([x]) => x),
  y: Float64Array.from(points, ([, y]) => y),
});
const small = (count: number) => new Float64Array(count).fill(1);
const square: readonly Position[] = [
  [0, 0],
  [100, 0],
  [100, 60],
  [0, 60],
];

describe('a layout with pinned nodes', () => {
  it('is left alone without any', () => {
    const places = placesOf(square);
    expect(holdPinned(places, small(4), new Map())).toBe(places);
  });

  it('goes as a whole where its one pinned node stands', () => {
    const { x, y } = holdPinned(placesOf(square), small(4), new Map([[1, [10, 20]]]));
    expect([...x]).toEqual([-90, 10, 10, -90]);
    expect([...y]).toEqual([20, 20, 80, 80]);
  });

  it('turns with two of them', () => {
    const pinned = new Map<number, Position>([
      [0, [0, 0]],
      [1, [0, 100]],
    ]);
    const { x, y } = holdPinned(placesOf(square), small(4), pinned);
    expect([...x]).toEqual([0, 0, -60, -60]);
    expect([...y]).toEqual([0, 100, 100, 0]);
  });

  it('is mirrored when that is what fits', () => {
    const pinned = new Map<number, Position>([
      [0, [0, 0]],
      [1, [-100, 0]],
      [3, [0, 60]],
    ]);
    const { x, y } = holdPinned(placesOf(square), small(4), pinned);
    expect([x[2], y[2]]).toEqual([-100, 60]);
  });

  it('leaves pinned nodes exactly where they stand, whatever the layout, and all places finite', () => {
    const coordinate = fc.integer({ min: -500, max: 500 });
    const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(points, points, (layout, goals) => {
        const pinned = new Map(goals.slice(0, layout.length).map((goal, node): [number, Position] => [node, goal]));
        const { x, y } = holdPinned(placesOf(layout), small(layout.length), pinned);
        for (const [node, [goalX, goalY]] of pinned) expect([x[node], y[node]]).toEqual([goalX + 0, goalY + 0]);
        for (const value of [...x, ...y]) expect(Number.isFinite(value)).toBe(true);
      }),
      { seed: 3 },
    );
  });
});
