import { describe, expect, it } from 'vitest';
import { shapeDistance, shapeNames, shapePath, shapeReach } from '../../src/theme/shapes.ts';

describe.each([...shapeNames])('the shape %s', (shape) => {
  it('has a path whose points lie on the outline that the distance knows', () => {
    const points = pointsOf(shapePath(shape, 100));
    expect(points.length).toBeGreaterThan(1);
    for (const [x, y] of points) {
      expect(Math.abs(shapeDistance(shape, x / 100, -y / 100)), `${x} ${y}`).toBeLessThan(0.004);
    }
  });

  it('covers about the area of the disc', () => {
    let inside = 0;
    const steps = 120;
    for (let row = 0; row < steps; row++) {
      for (let column = 0; column < steps; column++) {
        const x = (column / steps - 0.5) * 3.2;
        const y = (row / steps - 0.5) * 3.2;
        if (shapeDistance(shape, x, y) < 0) inside++;
      }
    }
    const area = (inside / steps ** 2) * 3.2 ** 2;
    expect(area / Math.PI).toBeGreaterThan(0.75);
    expect(area / Math.PI).toBeLessThan(1.1);
  });

  it('is reached at its outline in every direction', () => {
    for (let angle = 0; angle < 2 * Math.PI; angle += 0.3) {
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      const reach = shapeReach(shape, dx * 7, dy * 7);
      expect(Math.abs(shapeDistance(shape, dx * reach, -dy * reach))).toBeLessThan(0.01);
    }
  });
});

/** Read the end points of all segments. */
function pointsOf(path: string): readonly (readonly [number, number])[] {
  return [...path.matchAll(/[ML]?(-?[\d.]+) (-?[\d.]+)(?=[LAZ]|$)/g)].map((match) => [
    Number(match[1]),
    Number(match[2]),
  ]);
}
