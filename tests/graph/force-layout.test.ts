import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type GraphArrays, type PlaceArrays, toArrays } from '../../src/graph/arrays.ts';
import { createDrawing } from '../../src/graph/drawing.ts';
import { layOut, runLayout } from '../../src/graph/force-layout.ts';
import { buildGraph } from '../../src/graph/initial-positions.ts';
import { splitLoose } from '../../src/graph/loose-nodes.ts';
import { measureReadability, type Readability } from '../../src/graph/readability.ts';
import { hasAllPositions } from '../../src/graph/saved-positions.ts';
import type { Dataset } from '../../src/model/types.ts';
import { largeWorld } from '../bench/large/world.ts';
import { measureQuality } from '../bench/layout/quality.ts';
import { readMassimov } from '../fixtures/massimov.ts';
import { arraysOf, randomGraph } from '../fixtures/random-graph.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

// The work is fixed, not its time: a busy machine needs longer.
vi.setConfig({ testTimeout: 60_000 });

/** A clock that does not move, so that no test depends on how fast the machine is. */
const still = { now: () => 0 };

/** Edges between up to 14 nodes: loops, parallels, several components, lonely nodes. */
const anyGraph = fc.integer({ min: 0, max: 14 }).chain((order) =>
  fc
    .array(fc.tuple(fc.nat(Math.max(0, order - 1)), fc.nat(Math.max(0, order - 1))), { maxLength: order * 2 })
    .map((edges) =>
      arraysOf(
        order,
        edges.map(([a]) => a),
        edges.map(([, b]) => b),
      ),
    ),
);

function overlapsIn({ x, y }: PlaceArrays, { radius }: GraphArrays): number {
  let count = 0;
  for (let one = 0; one < x.length; one++) {
    for (let two = 0; two < one; two++) {
      const distance = Math.hypot((x[one] ?? 0) - (x[two] ?? 0), (y[one] ?? 0) - (y[two] ?? 0));
      if (distance < (radius[one] ?? 0) + (radius[two] ?? 0)) count++;
    }
  }
  return count;
}

function communityBy(keys: readonly string[], { entities }: Dataset, community: Uint32Array): Uint32Array {
  const byId = new Map(entities.map(({ id }, index) => [id, community[index] ?? 0]));
  return Uint32Array.from(keys, (key) => byId.get(key) ?? 0);
}

function sizeOf({ x, y }: PlaceArrays): readonly [width: number, height: number] {
  return [Math.max(...x) - Math.min(...x), Math.max(...y) - Math.min(...y)];
}

function readabilityOf(arrays: GraphArrays, places: PlaceArrays): Readability {
  return measureReadability(createDrawing(arrays, splitLoose(arrays).pairs, places));
}

describe('layOut', () => {
  it('places any small graph without overlaps, with finite numbers of two decimals', () => {
    fc.assert(
      fc.property(anyGraph, (arrays) => {
        const places = layOut(arrays, still);
        expect(places.x).toHaveLength(arrays.x.length);
        for (const value of [...places.x, ...places.y]) expect(value).toBe(Math.round(value * 100) / 100);
        expect(overlapsIn(places, arrays)).toBe(0);
      }),
      { numRuns: 20, seed: 5 },
    );
  });

  it('keeps any small graph together: nobody flies off', () => {
    fc.assert(
      fc.property(anyGraph, (arrays) => {
        if (arrays.x.length === 0) return;
        const [width, height] = sizeOf(layOut(arrays, still));
        expect(Math.max(width, height)).toBeLessThan(1200);
      }),
      { numRuns: 10, seed: 6 },
    );
  });

  it('places nobody and a single one', () => {
    expect(layOut(arraysOf(0, [], []), still).x).toHaveLength(0);
    expect(layOut(arraysOf(1, [], []), still)).toEqual({ x: Float64Array.of(0), y: Float64Array.of(0) });
    expect(layOut(arraysOf(1, [0], [0]), still)).toEqual({ x: Float64Array.of(0), y: Float64Array.of(0) });
  });

  it('answers the same bytes for the same graph, small or large', () => {
    for (const arrays of [randomGraph(30, 45, 1).arrays, randomGraph(600, 1200, 1).arrays]) {
      expect(layOut(arrays, still)).toEqual(layOut(arrays, still));
    }
  });

  it('does not depend on the order in which a file has entities and claims', () => {
    const { dataset } = largeWorld(60, 110);
    const shuffled = { ...dataset, entities: dataset.entities.toReversed(), claims: dataset.claims.toReversed() };
    const [one, two] = [dataset, shuffled].map((each) => layOut(toArrays(buildGraph(each), each), still));
    expect(one).toEqual(two);
  });

  it('keeps neighbors and communities of a small graph together at least as well as the stock layout', () => {
    const { dataset, community } = largeWorld(40, 70);
    const arrays = toArrays(buildGraph(dataset), dataset);
    const drawn = {
      source: arrays.source,
      target: arrays.target,
      community: communityBy(arrays.keys, dataset, community),
    };
    const ours = measureQuality({ ...drawn, ...layOut(arrays, still) });
    // 300 steps of graphology-layout-forceatlas2 with inferred settings, the best of three starts each.
    expect(ours.neighborsKept).toBeGreaterThan(0.65);
    expect(ours.ownCommunity).toBeGreaterThan(0.8);
  });

  it('puts parts that nothing joins side by side, and a hub of very many leaves without overlaps', () => {
    const pairs = Array.from({ length: 300 }, (_, index) => 2 * index);
    const apart = arraysOf(
      600,
      pairs,
      pairs.map((node) => node + 1),
    );
    const star = arraysOf(
      3001,
      Array.from({ length: 3000 }, (_, index) => index + 1),
      Array.from({ length: 3000 }, () => 0),
    );
    for (const arrays of [apart, star]) {
      const places = layOut(arrays, still);
      expect([...places.x, ...places.y].every(Number.isFinite)).toBe(true);
      expect(overlapsIn(places, arrays)).toBe(0);
    }
  });

  it('does not depend on where the nodes were', () => {
    const { arrays } = randomGraph(20, 30, 2);
    expect(layOut({ ...arrays, x: arrays.x.map((_, node) => node * 7) }, still)).toEqual(layOut(arrays, still));
  });

  it('spreads lonely entities in rows below, their labels side by side', () => {
    const arrays = arraysOf(26, [0, 1, 2, 3, 4], [1, 2, 3, 4, 0]);
    const { x, y } = layOut(arrays, still);
    const lowest = Math.min(...y.slice(0, 5));
    for (let node = 5; node < 26; node++) {
      expect(y[node]).toBeLessThan(lowest);
      expect(y[node]).toBeGreaterThan(lowest - 400);
    }
    expect((x[6] ?? 0) - (x[5] ?? 0)).toBeGreaterThan(90);
  });

  it('puts an entity that only speaks near what it speaks about', () => {
    const dataset = datasetFromText(`
      Ann   -works for-> Bolt
      Cord  -owns-> Dan
      Dan   -is called-> = "a den" {stated; Voice > Author}
      Bolt  -owns-> Cord`);
    const arrays = toArrays(buildGraph(dataset), dataset);
    const { x, y } = layOut(arrays, still);
    const distance = (a: string, b: string) => {
      const [one, two] = [arrays.keys.indexOf(a), arrays.keys.indexOf(b)];
      return Math.hypot((x[one] ?? 0) - (x[two] ?? 0), (y[one] ?? 0) - (y[two] ?? 0));
    };
    expect(distance('voice', 'dan')).toBeLessThan(distance('voice', 'ann'));
  });

  it('gathers communities of a large graph and separates all its nodes', () => {
    const { arrays, community } = randomGraph(3000, 9000, 3);
    const places = layOut(arrays, still);
    expect(overlapsIn(places, arrays)).toBe(0);
    // Among the ten nearest of a node, by chance about one in seven would be of its own community.
    expect(shareOfOwn(places, community)).toBeGreaterThan(0.8);
  });
});

describe('the settings of a layout', () => {
  const graphs = [
    ['small', randomGraph(20, 30, 8).arrays],
    ['large', randomGraph(600, 1200, 8).arrays],
  ] as const;

  it.each(graphs)('change nothing in a %s graph where they say what is usual', (_name, arrays) => {
    const usual = { scaling: 1, gravity: 1, preventOverlap: true };
    expect(layOut(arrays, { ...still, settings: usual })).toEqual(layOut(arrays, still));
  });

  it.each(graphs)('spread a %s graph as scaling asks, up to what it stands', (_name, arrays) => {
    const [usual, wide] = [1, 16].map((scaling) => sizeOf(layOut(arrays, { ...still, settings: { scaling } })));
    expect(wide?.[0]).toBeGreaterThan(1.2 * (usual?.[0] ?? 0));
    for (const odd of [Number.NaN, Infinity, -1]) {
      const { x, y } = layOut(arrays, { ...still, settings: { scaling: odd, gravity: odd } });
      expect([...x, ...y].every(Number.isFinite)).toBe(true);
    }
  });

  it.each(graphs)('take linLog into a %s graph', (_name, arrays) => {
    const [linear, linLog] = [false, true].map((isOn) => layOut(arrays, { ...still, settings: { linLog: isOn } }));
    expect(linear).not.toEqual(linLog);
  });

  it('leave overlaps where nobody minds them', () => {
    const { arrays } = randomGraph(2000, 6000, 8);
    expect(overlapsIn(layOut(arrays, { ...still, settings: { preventOverlap: false } }), arrays)).toBeGreaterThan(0);
  });
});

describe('the budget of a layout', () => {
  it.each([
    ['small', randomGraph(150, 300, 4).arrays],
    ['large', randomGraph(2000, 6000, 4).arrays],
  ])('ends a %s layout in time, with a whole answer', (_name, arrays) => {
    let time = 0;
    const now = () => {
      time += 20;
      return time;
    };
    const places = layOut(arrays, { now, budgetMs: 1000 });
    expect(time).toBeLessThan(1300);
    expect([...places.x, ...places.y].every(Number.isFinite)).toBe(true);
  });

  it('reports a growing share and places, a few times a second', () => {
    let time = 0;
    const shares: number[] = [];
    const { arrays } = randomGraph(40, 60, 5);
    layOut(arrays, {
      now: () => {
        time += 50;
        return time;
      },
      onProgress(share, x, y) {
        shares.push(share);
        expect([x.length, y.length]).toEqual([40, 40]);
      },
    });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(2);
    expect(shares.length).toBeLessThanOrEqual(Math.ceil(time / 250) + 1);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  it('stops when asked, with places that do not overlap', () => {
    for (const { arrays } of [randomGraph(100, 150, 6), randomGraph(1000, 2000, 6)]) {
      let asked = 0;
      const places = layOut(arrays, { ...still, shouldStop: () => ++asked > 3 });
      expect(asked).toBeLessThan(12);
      expect(overlapsIn(places, arrays)).toBe(0);
    }
  });

  it('can be taken step by step', () => {
    const { arrays } = randomGraph(20, 30, 7);
    const run = runLayout(arrays, still);
    let state = run.next(false);
    let steps = 0;
    while (!state.done) {
      steps++;
      state = run.next(false);
    }
    expect(steps).toBeGreaterThan(20);
    expect(state.value).toEqual(layOut(arrays, still));
  });
});

describe('the Massimov drawing', () => {
  const dataset: Dataset = readMassimov();
  const arrays = toArrays(buildGraph(dataset), dataset);

  it('is readable even when there is little time', () => {
    const { crossings, edgesOverNodes, nodeOverlaps, labelsCovered } = readabilityOf(arrays, layOut(arrays, still));
    expect(nodeOverlaps).toBe(0);
    expect(crossings).toBeLessThanOrEqual(1);
    expect(edgesOverNodes).toBe(0);
    expect(labelsCovered).toBeLessThanOrEqual(4);
  });

  it.skipIf(!hasAllPositions(dataset))('is saved without crossings, covered nodes or covered labels', () => {
    const { linesThroughLabels, ...faults } = readabilityOf(arrays, arrays);
    expect(faults).toEqual({ crossings: 0, edgesOverNodes: 0, nodeOverlaps: 0, labelsCovered: 0 });
    expect(linesThroughLabels).toBeLessThan(25);
  });
});

function shareOfOwn({ x, y }: PlaceArrays, community: Uint32Array): number {
  let own = 0;
  const sample = 100;
  for (let node = 0; node < sample; node++) {
    const nearest = Array.from(community.keys())
      .filter((other) => other !== node)
      .map((other) => ({
        other,
        distance: Math.hypot((x[other] ?? 0) - (x[node] ?? 0), (y[other] ?? 0) - (y[node] ?? 0)),
      }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, 10);
    own += nearest.filter(({ other }) => community[other] === community[node]).length / 10;
  }
  return own / sample;
}
