import { describe, expect, it } from 'vitest';
import { findComponents, packComponents } from '../../src/graph/pack-components.ts';
import { mergePairs } from '../../src/graph/pairs.ts';

/** Three parts that lie within each other: a triangle 0–2, a pair 3–4, a pair 5–6. */
function tangled() {
  const pairs = mergePairs(7, Uint32Array.of(0, 1, 3, 5), Uint32Array.of(1, 2, 4, 6));
  const places = { x: Float64Array.of(0, 100, 50, 40, 60, 45, 55), y: Float64Array.of(0, 0, 90, 30, 30, 35, 40) };
  return { parts: findComponents(7, pairs), places };
}

describe('the parts of a graph', () => {
  it('are found, numbered by their first nodes', () => {
    expect([...tangled().parts.of]).toEqual([0, 0, 0, 1, 1, 2, 2]);
    expect(findComponents(2, mergePairs(2, Uint32Array.of(), Uint32Array.of())).count).toBe(2);
  });

  it('are packed side by side, each as it was', () => {
    const { parts, places } = tangled();
    packComponents(places, parts, 1);
    const boxOf = (nodes: readonly number[]) => {
      const xs = nodes.map((node) => places.x[node] ?? 0);
      const ys = nodes.map((node) => places.y[node] ?? 0);
      return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
    };
    const boxes = [boxOf([0, 1, 2]), boxOf([3, 4]), boxOf([5, 6])];
    for (const [index, one] of boxes.entries()) {
      for (const two of boxes.slice(0, index)) {
        const apart = one.left > two.right || two.left > one.right || one.bottom > two.top || two.bottom > one.top;
        expect(apart).toBe(true);
      }
    }
    expect((places.x[1] ?? 0) - (places.x[0] ?? 0)).toBeCloseTo(100);
  });

  it('stay finite where all nodes lie at one point', () => {
    const { parts } = tangled();
    const places = { x: new Float64Array(7), y: new Float64Array(7) };
    packComponents(places, parts, 1);
    expect([...places.x, ...places.y].every(Number.isFinite)).toBe(true);
  });
});
