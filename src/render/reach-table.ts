import { type ShapeName, shapeReach } from '../theme/shapes.ts';

const steps = 720;
const tables = new Map<ShapeName, Float64Array>();

/**
 * Look up how far a shape reaches from its center in a direction, in radii: within a hundredth of `shapeReach`, which takes a
 * microsecond for each step it halves and there are 60,000 ends of lines in a large picture.
 */
export function lookUpReach(shape: ShapeName, dx: number, dy: number): number {
  let table = tables.get(shape);
  if (!table) {
    table = Float64Array.from({ length: steps + 1 }, (_, step) => {
      const angle = (step / steps) * 2 * Math.PI;
      return shapeReach(shape, Math.cos(angle), Math.sin(angle));
    });
    tables.set(shape, table);
  }
  const turn = Math.atan2(dy, dx) / (2 * Math.PI);
  const place = (turn < 0 ? turn + 1 : turn) * steps;
  const before = Math.floor(place);
  const from = table[before] ?? 1;
  return from + ((table[before + 1] ?? from) - from) * (place - before);
}
