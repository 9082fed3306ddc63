import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lookUpReach, shapeNames, shapeReach } from '../../src/theme/shapes.ts';

it('the table of reaches agrees with what it was made from', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...shapeNames),
      fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
      fc.double({ min: 0.1, max: 100, noNaN: true }),
      (shape, angle, length) => {
        const [dx, dy] = [length * Math.cos(angle), length * Math.sin(angle)];
        expect(Math.abs(lookUpReach(shape, dx, dy) - shapeReach(shape, dx, dy))).toBeLessThan(0.015);
      },
    ),
  );
});
