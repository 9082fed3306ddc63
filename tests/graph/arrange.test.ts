import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/graph/arrange.ts';
import { type ArrangementKind, type ArrangementTask, arrangementKinds } from '../../src/graph/arrangement.ts';
import { subsetOfArrays } from '../../src/graph/subset-of-arrays.ts';

interface Plan {
  readonly kind: ArrangementKind;
  readonly edges?: readonly (readonly [number, number])[];
  readonly groups?: readonly number[];
  readonly days?: readonly number[];
  readonly radii?: readonly number[];
}

function taskOf(order: number, { kind, edges = [], groups = [], days = [], radii = [] }: Plan): ArrangementTask {
  const all = Array.from({ length: order }, (_, node) => node);
  return {
    kind,
    x: new Float64Array(order),
    y: new Float64Array(order),
    radius: Float64Array.from(all, (node) => radii[node] ?? 10),
    labelWidth: new Float64Array(order).fill(80),
    labelHeight: new Float64Array(order).fill(15),
    source: Uint32Array.from(edges, ([from]) => from),
    target: Uint32Array.from(edges, ([, to]) => to),
    tieFrom: new Uint32Array(),
    tieTo: new Uint32Array(),
    group: Uint32Array.from(all, (node) => groups[node] ?? 0),
    day: Float64Array.from(all, (node) => days[node] ?? Number.NaN),
  };
}

describe('a circle', () => {
  it('is one, with neighbors side by side', () => {
    // A ring whose nodes are numbered crosswise.
    const ring = [0, 3, 1, 4, 2, 5];
    const edges = ring.map((node, at) => [node, ring[(at + 1) % ring.length] ?? 0] as const);
    const { x, y } = arrange(taskOf(6, { kind: 'circle', edges }));
    const radii = Array.from(x, (_, node) => Math.hypot(x[node] ?? 0, y[node] ?? 0));
    for (const radius of radii) expect(radius).toBeCloseTo(radii[0] ?? 0, 1);
    const longest = Math.max(
      ...edges.map(([a, b]) => Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0))),
    );
    expect(longest).toBeCloseTo(radii[0] ?? 0, 0);
  });
});

describe('a grid by type', () => {
  it('has a block for each type, the largest first, and none reaches into another', () => {
    const groups = Array.from({ length: 30 }, (_, node) => node % 4);
    const radii = groups.map((_, node) => 6 + (node % 5));
    const { x, y } = arrange(taskOf(30, { kind: 'grid', groups, radii }));
    const boxOf = (group: number) => {
      const nodes = groups.flatMap((own, node) => (own === group ? [node] : []));
      const [xs, ys] = [nodes.map((node) => x[node] ?? 0), nodes.map((node) => y[node] ?? 0)];
      return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)] as const;
    };
    for (let a = 0; a < 4; a += 1) {
      for (let b = 0; b < a; b += 1) {
        const [left, right, low, high] = boxOf(a);
        const [otherLeft, otherRight, otherLow, otherHigh] = boxOf(b);
        expect(right < otherLeft || otherRight < left || high < otherLow || otherHigh < low).toBe(true);
      }
    }
    const first = groups.flatMap((own, node) => (own === 0 ? [node] : []));
    const top = Math.max(...first.map((node) => y[node] ?? 0));
    const corner = first.filter((node) => (y[node] ?? 0) > top - 1).sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0))[0];
    expect(radii[corner ?? -1]).toBe(10);
  });
});

describe('a timeline', () => {
  it('goes by the days from left to right, and says where a day lies', () => {
    const { x, y, days } = arrange(taskOf(5, { kind: 'timeline', days: [300, 100, 200, Number.NaN, 100] }));
    if (!days) throw new Error('It has no days.');
    expect((x[2] ?? 0) - (x[1] ?? 0)).toBeCloseTo(100 * days.unitsPerDay, 1);
    expect((x[0] ?? 0) - (x[2] ?? 0)).toBeCloseTo(100 * days.unitsPerDay, 1);
    expect(days.dayAtOrigin + (x[2] ?? 0) / days.unitsPerDay).toBeCloseTo(200, 0);
    // Who shares a day stands one over the other; who has none, below all.
    expect(x[1]).toBe(x[4]);
    expect(y[1]).not.toBe(y[4]);
    expect(y[3]).toBeLessThan(days.bottom);
    for (const node of [0, 1, 2, 4]) expect(y[node]).toBeGreaterThan(days.bottom);
  });

  it('puts those who would not fit at their time side by side, never on each other', () => {
    const { x, y } = arrange(taskOf(600, { kind: 'timeline', days: new Array(600).fill(1000) }));
    const places = new Set(Array.from(x, (at, node) => `${at} ${y[node]}`));
    expect(places.size).toBe(600);
  });
});

describe('any arrangement', () => {
  const anyTask = fc
    .record({
      kind: fc.constantFrom(...arrangementKinds),
      order: fc.nat(40),
      edges: fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 80 }),
      groups: fc.array(fc.nat(3), { maxLength: 40 }),
      days: fc.array(fc.oneof(fc.integer({ min: -800_000, max: 800_000 }), fc.constant(Number.NaN)), { maxLength: 40 }),
      radii: fc.array(fc.double({ min: 3, max: 60, noNaN: true }), { maxLength: 40 }),
    })
    .map(({ order, edges, ...plan }) =>
      taskOf(order, { ...plan, edges: edges.filter(([from, to]) => from < order && to < order) }),
    );

  it('is finite, the same each time, around the origin, and no two nodes stand at one place', () => {
    fc.assert(
      fc.property(anyTask, (task) => {
        const { x, y } = arrange(task);
        expect(arrange(task)).toEqual(arrange(task));
        expect([...x, ...y].every(Number.isFinite)).toBe(true);
        expect(new Set(Array.from(x, (at, node) => `${at} ${y[node]}`)).size).toBe(task.x.length);
        if (x.length > 0) {
          expect(Math.max(...x) + Math.min(...x)).toBeCloseTo(0, 1);
          expect(Math.max(...y) + Math.min(...y)).toBeCloseTo(0, 1);
        }
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});

describe('a part of the arrays', () => {
  it('has the nodes that stay, numbered anew, with the edges between them that stay', () => {
    const whole = taskOf(4, {
      kind: 'grid',
      edges: [
        [0, 1],
        [1, 3],
        [3, 1],
        [2, 3],
      ],
    });
    const part = subsetOfArrays(
      { ...whole, keys: ['a', 'b', 'c', 'd'] },
      Uint8Array.of(0, 1, 0, 1),
      Uint8Array.of(1, 1, 0, 1),
    );
    expect(part.keys).toEqual(['b', 'd']);
    expect([...part.source, ...part.target]).toEqual([0, 1]);
    expect(part.radius.length).toBe(2);
  });
});
