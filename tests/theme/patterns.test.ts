import { describe, expect, it } from 'vitest';
import { statuses } from '../../src/model/types.ts';
import { dashesOf, lineWidth, patternOf, patternSample } from '../../src/theme/patterns.ts';

describe('the line patterns', () => {
  it('are told apart in gray: no two have nearly the same strokes', () => {
    const looks = statuses.map((status) => strip(status));
    for (const [index, look] of looks.entries()) {
      for (const [other, otherLook] of looks.entries()) {
        if (other <= index) continue;
        // Shift one along the other: even where they agree best, a tenth of the ink differs.
        let least = Infinity;
        for (let shift = 0; shift < 40; shift++) {
          let differs = 0;
          for (const [at, ink] of look.entries()) if (ink !== otherLook[(at + shift) % otherLook.length]) differs++;
          least = Math.min(least, differs / look.length);
        }
        expect(least, `${statuses[index]} and ${statuses[other]}`).toBeGreaterThan(0.1);
      }
    }
  });

  it('have dashes and gaps that fill the period', () => {
    for (const status of statuses) {
      const pattern = patternOf(status);
      const { array } = dashesOf(pattern);
      const sum = array.reduce((total, length) => total + length, 0);
      expect(sum).toBeCloseTo(pattern.marks.length > 0 ? pattern.period : 0);
      expect(array.every((length) => length >= 0)).toBe(true);
    }
  });

  it('begin a dash array where the first mark begins', () => {
    for (const status of statuses) {
      const pattern = patternOf(status);
      const first = pattern.marks[0];
      if (first) expect(dashesOf(pattern).offset).toBeCloseTo(first.length / 2 - first.at);
    }
  });

  it('give the legend samples that stay within their length', () => {
    for (const status of statuses) {
      const { path, strokeWidth } = patternSample(status, 44);
      const ends = [...path.matchAll(/[MH](-?[\d.]+)/g)].map((match) => Number(match[1]));
      expect(ends.length).toBeGreaterThan(1);
      for (const end of ends) {
        expect(end).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(44);
      }
      // A hollow line is two thin ones.
      const lines = path.split('M').length - 1;
      expect(strokeWidth * (status === 'unsourced' ? lines : 1)).toBeGreaterThanOrEqual(lineWidth);
    }
  });
});

/** Draw a stretch of line, one sample for half a pixel: 0 paper, 1 line, 2 tick, 3 the two thin lines of a hollow one. */
function strip(status: (typeof statuses)[number]): readonly number[] {
  const { period, marks, tick, weight, hollow } = patternOf(status);
  return Array.from({ length: 800 }, (_, index) => {
    const way = index / 2;
    if (tick && Math.abs((way % period) - period / 2) < 1) return 2;
    if (hollow !== undefined) return 3;
    if (marks.length === 0) return 1;
    const isInked = marks.some(({ at, length }) => {
      const half = length === 0 ? (lineWidth * weight) / 2 : length / 2;
      return Math.abs((way % period) - at) <= half;
    });
    return isInked ? 1 : 0;
  });
}
