import { describe, expect, it } from 'vitest';
import { createDrawing } from '../../src/graph/drawing.ts';
import { fitInto } from '../../src/graph/fit-stage.ts';
import {
  distanceToRectangle,
  distanceToSegment,
  segmentEntersRectangle,
  segmentsCross,
} from '../../src/graph/geometry.ts';
import { labelBox } from '../../src/graph/label-box.ts';
import { wrapLabel } from '../../src/graph/label-lines.ts';
import { nodeRadius } from '../../src/graph/node-size.ts';
import { mergePairs } from '../../src/graph/pairs.ts';
import { measureReadability } from '../../src/graph/readability.ts';
import { refineLayout } from '../../src/graph/refine-layout.ts';
import { arraysOf } from '../fixtures/random-graph.ts';

describe('geometry', () => {
  it('sees segments cross inside, not touch at an end', () => {
    expect(segmentsCross(0, 0, 2, 2, 0, 2, 2, 0)).toBe(true);
    expect(segmentsCross(0, 0, 1, 1, 1, 1, 2, 0)).toBe(false);
    expect(segmentsCross(0, 0, 2, 0, 0, 1, 2, 1)).toBe(false);
    expect(segmentsCross(0, 0, 2, 0, 3, -1, 3, 1)).toBe(false);
  });

  it('measures from the nearest point of a segment', () => {
    expect(distanceToSegment(1, 2, 0, 0, 4, 0)).toBe(2);
    expect(distanceToSegment(-3, 4, 0, 0, 4, 0)).toBe(5);
    expect(distanceToSegment(3, 4, 0, 0, 0, 0)).toBe(5);
  });

  it('measures from a rectangle, 0 inside', () => {
    expect(distanceToRectangle(1, 1, 0, 0, 2, 2)).toBe(0);
    expect(distanceToRectangle(5, 6, 0, 0, 2, 2)).toBe(5);
  });

  it('sees a segment run through, into and past a rectangle', () => {
    expect(segmentEntersRectangle(-1, 1, 3, 1, 0, 0, 2, 2)).toBe(true);
    expect(segmentEntersRectangle(1, 1, 9, 9, 0, 0, 2, 2)).toBe(true);
    expect(segmentEntersRectangle(1, 0.5, 1, 1.5, 0, 0, 2, 2)).toBe(true);
    expect(segmentEntersRectangle(-1, 2, 2, 5, 0, 0, 2, 2)).toBe(false);
    expect(segmentEntersRectangle(3, 0, 3, 2, 0, 0, 2, 2)).toBe(false);
  });
});

describe('labels and sizes', () => {
  it('grow with the number of claims, up to a limit', () => {
    expect(nodeRadius(0)).toBe(5);
    expect(nodeRadius(4)).toBeCloseTo(9.4);
    expect(nodeRadius(1000)).toBe(22);
    expect(labelBox('Name', 30).width).toBeGreaterThan(labelBox('Name', 1).width);
  });

  it('break a long name into two lines of about equal length', () => {
    expect(wrapLabel('Karim Massimov')).toEqual(['Karim Massimov']);
    expect(wrapLabel('Deputy Prime Minister of Kazakhstan')).toEqual(['Deputy Prime Minister', 'of Kazakhstan']);
    expect(wrapLabel('Donaudampfschifffahrtsgesellschaft')).toEqual(['Donaudampfschifffahrtsgesellschaft']);
  });

  it('stay of bearable size for a name of a million letters', () => {
    expect(labelBox('x'.repeat(1e6), 1).width).toBeLessThan(400);
  });
});

describe('fitInto', () => {
  it('turns a tall drawing to lie in a wide frame, keeping its proportions', () => {
    const x = Float64Array.of(0, 0, 10);
    const y = Float64Array.of(0, 100, 50);
    fitInto(x, y, 500, 50);
    expect(Math.max(...x) - Math.min(...x)).toBeCloseTo(500);
    expect(Math.max(...y) - Math.min(...y)).toBeCloseTo(50);
    expect(Math.max(...x)).toBeCloseTo(-Math.min(...x));
  });

  it('leaves nodes that all lie at one point there', () => {
    const x = Float64Array.of(3, 3);
    fitInto(x, Float64Array.of(4, 4), 500, 500);
    expect([...x]).toEqual([0, 0]);
  });
});

describe('refineLayout', () => {
  it('untangles what is tangled, and says how well', () => {
    // A ring of six, drawn so that each line crosses others.
    const arrays = arraysOf(6, [0, 1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 0]);
    const places = { x: Float64Array.of(0, 200, 20, 220, 10, 210), y: Float64Array.of(0, 10, 150, 160, 300, 310) };
    const drawing = createDrawing(arrays, mergePairs(6, arrays.source, arrays.target), places);
    expect(measureReadability(drawing).crossings).toBeGreaterThan(0);
    const run = refineLayout(drawing, { sweeps: 200, seed: 1 });
    let state = run.next();
    while (!state.done) state = run.next(false);
    expect(measureReadability(drawing)).toMatchObject({ crossings: 0, edgesOverNodes: 0, labelsCovered: 0 });
    expect(Number.isFinite(state.value)).toBe(true);
  });
});

describe('mergePairs', () => {
  it('merges parallel edges of both directions and drops loops', () => {
    const pairs = mergePairs(3, Uint32Array.of(0, 1, 0, 2, 2), Uint32Array.of(1, 0, 1, 2, 1));
    expect([...pairs.from]).toEqual([0, 1]);
    expect([...pairs.to]).toEqual([1, 2]);
    expect([...pairs.weight]).toEqual([Math.sqrt(3), 1]);
    expect([...pairs.single]).toEqual([0, -1]);
  });
});
