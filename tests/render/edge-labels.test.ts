import { describe, expect, it } from 'vitest';
import { type Curve, curveOf } from '../../src/render/edge-curve.ts';
import { type EdgeLabelWish, placeEdgeLabels } from '../../src/render/edge-labels.ts';
import { createRectangleGrid, overlaps } from '../../src/render/rectangle-grid.ts';

const stage = { width: 800, height: 600 };

describe('the words of lines', () => {
  it('stand in the middle of a lonely line', () => {
    const [place] = placed([wish('a', line(100, 300, 700, 300))]);
    expect(place && (place.left + place.right) / 2).toBeCloseTo(400);
    expect(place && (place.top + place.bottom) / 2).toBeCloseTo(300);
  });

  it('never stand over a line that says something else, where they could be read as that one’s', () => {
    const a = line(100, 300, 700, 300);
    const b = line(100, 305, 700, 295);
    expect(placed([wish('a', a), wish('b', b)])).toHaveLength(0);
    expect(placed([wish('a', a, { sameness: 'x y' }), wish('b', b, { sameness: 'x y' })])).not.toHaveLength(0);
  });

  it('move along the line to where nothing crosses', () => {
    const [place] = placed([wish('a', line(100, 300, 700, 300)), wish('b', line(400, 100, 400, 500), { width: 0 })]);
    expect(place?.key).toBe('a');
    expect(place && (place.left > 400 || place.right < 400)).toBe(true);
  });

  it('keep away from the end at which many lines meet', () => {
    const [fromStart] = placed([wish('a', line(100, 300, 700, 300), { awayFrom: 'start' })]);
    const [fromEnd] = placed([wish('a', line(100, 300, 700, 300), { awayFrom: 'end' })]);
    expect(fromStart && (fromStart.left + fromStart.right) / 2).toBeGreaterThan(400);
    expect(fromEnd && (fromEnd.left + fromEnd.right) / 2).toBeLessThan(400);
  });

  it('never cover each other, nodes or labels', () => {
    const grid = createRectangleGrid(stage, 64);
    const label = { left: 300, top: 280, right: 500, bottom: 320 };
    grid.add(label);
    const places = placeEdgeLabels(
      [wish('a', line(100, 300, 700, 300)), wish('b', line(100, 318, 700, 318))],
      grid,
      stage,
      new Map(),
    );
    for (const place of places) expect(overlaps(place, label, 0)).toBe(false);
  });

  it('stay where they stood', () => {
    const list = [wish('a', line(100, 300, 700, 300))];
    const places = placeEdgeLabels(list, createRectangleGrid(stage, 64), stage, new Map([['a', 3]]));
    expect(places[0]?.place).toBe(3);
  });
});

function placed(list: readonly EdgeLabelWish[]) {
  return placeEdgeLabels(list, createRectangleGrid(stage, 64), stage, new Map());
}

function line(x1: number, y1: number, x2: number, y2: number): Curve {
  return curveOf({ x1, y1, reach1: 5, x2, y2, reach2: 5 }, { kind: 'arc', fan: 0, bow: 0 }, 1);
}

function wish(key: string, curve: Curve, more: Partial<EdgeLabelWish> = {}): EdgeLabelWish {
  return { key, sameness: key, curve, width: 90, height: 14, awayFrom: undefined, ...more };
}
