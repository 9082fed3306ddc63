import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LabelSurroundings, type LabelWish, placeLabels } from '../../src/render/label-places.ts';
import { createLineRaster } from '../../src/render/line-raster.ts';
import { coversDisc, overlaps } from '../../src/render/rectangle-grid.ts';

const stage = { width: 800, height: 600 };

const wishes: fc.Arbitrary<LabelWish[]> = fc
  .array(
    fc.record({
      x: fc.double({ min: -50, max: 850, noNaN: true }),
      y: fc.double({ min: -50, max: 650, noNaN: true }),
      radius: fc.double({ min: 3, max: 24, noNaN: true }),
      sizes: fc.array(
        fc.record({ width: fc.double({ min: 20, max: 150, noNaN: true }), height: fc.constantFrom(14, 28) }),
        { minLength: 1, maxLength: 2 },
      ),
      isForced: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map((list) => list.map((wish, index) => ({ ...wish, key: `n${index}` })));

describe('places of labels', () => {
  it('never cover each other, a node, or the border of the stage', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const places = placeLabels(list, groundFor(list));
        for (const [index, place] of places.entries()) {
          expect(place.left).toBeGreaterThanOrEqual(0);
          expect(place.top).toBeGreaterThanOrEqual(0);
          expect(place.right).toBeLessThanOrEqual(stage.width);
          expect(place.bottom).toBeLessThanOrEqual(stage.height);
          for (const other of places.slice(index + 1)) expect(overlaps(place, other, 0)).toBe(false);
          for (const node of list) expect(coversDisc(place, node, 0)).toBe(false);
        }
      }),
    );
  });

  it('show the first of two labels when there is room for one only', () => {
    const crowd = Array.from({ length: 12 }, (_, index) => at(`n${index}`, 400 + (index % 4) * 22, 300 + index * 6));
    const places = placeLabels(crowd, groundFor(crowd));
    expect(places.length).toBeLessThan(crowd.length);
    expect(places[0]?.key).toBe('n0');
  });

  it('keep within the budget', () => {
    const list = Array.from({ length: 30 }, (_, index) => at(`n${index}`, 60 + (index % 5) * 150, 40 + index * 18));
    expect(placeLabels(list, { ...groundFor(list), budget: 7 })).toHaveLength(7);
  });

  it('are the same for the same wishes', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        expect(placeLabels(list, groundFor(list))).toEqual(placeLabels(list, groundFor(list)));
      }),
    );
  });

  it('stay where they were while the place is free', () => {
    const list = [at('a', 400, 300)];
    const free = placeLabels(list, groundFor(list))[0];
    expect(free?.place).toBe(0);
    const last = new Map([['a', 3]]);
    expect(placeLabels(list, { ...groundFor(list), last })[0]?.place).toBe(3);
  });

  it('turn to a side where no lines run', () => {
    const list = [at('a', 400, 300)];
    const points = { x0: 400, y0: 300, x1: 500, y1: 300, x2: 600, y2: 300, x3: 700, y3: 300 };
    const lines = createLineRaster([{ ...points, from: 0, to: 1, length: 300 }], stage);
    const place = placeLabels(list, { ...groundFor(list), lines })[0];
    expect(place && place.left > 400 && place.top < 300 && place.bottom > 300).toBe(false);
  });

  it('make room for a label that has but one place, when another can go elsewhere', () => {
    // "a" would stand right of its node, which is the only free side of "b".
    const wall = [-2, -1, 0, 1, 2].flatMap((step) => [
      { x: 684, y: 300 + step * 20, radius: 12 },
      { x: 644 + step * 16, y: 267, radius: 12 },
      { x: 644 + step * 16, y: 333, radius: 12 },
    ]);
    const list = [at('a', 520, 300), at('b', 644, 300)];
    const ground = { ...groundFor(list), obstacles: [...list, ...wall] };
    expect(placeLabels(list.slice(0, 1), ground)[0]?.left).toBeGreaterThan(520);
    const places = placeLabels(list, ground);
    expect(places.map((place) => place.key)).toEqual(['a', 'b']);
    expect(places[0]?.left).toBeLessThan(520);
    expect(places[1]?.right).toBeLessThan(644);
  });

  it('stand farther off for what is selected, when all places beside it are taken', () => {
    // Many labels of one spot fill its surroundings.
    const crowd = Array.from({ length: 30 }, (_, index) => at(`n${index}`, 400, 300));
    const ground = { ...groundFor([at('a', 400, 300)]) };
    const beside = placeLabels([...crowd, at('a', 400, 300)], ground);
    expect(beside.length).toBeLessThan(31);
    const forced = placeLabels([...crowd, { ...at('a', 400, 300), isForced: true }], ground);
    expect(forced.map((place) => place.key)).toContain('a');
  });

  it('are shown in any case where they are indispensable, on the stage and over as little as can be', () => {
    const wall = Array.from({ length: 200 }, (_, index) => ({
      x: (index % 20) * 42,
      y: Math.floor(index / 20) * 62,
      radius: 30,
    }));
    const plain = { ...at('a', 798, 300), isForced: true };
    const ground = { ...groundFor([plain]), obstacles: [plain, ...wall] };
    expect(placeLabels([plain], ground)).toEqual([]);
    const [place] = placeLabels([{ ...plain, isIndispensable: true }], ground);
    expect(place?.right).toBeLessThanOrEqual(798);
    expect(place && place.right - place.left).toBe(90);
  });

  it('are shortened only where they are not to be had whole', () => {
    const short = { width: 40, height: 15, isShortened: true };
    const wide = { ...at('a', 400, 300), sizes: [{ width: 790, height: 15 }, short] };
    expect(placeLabels([wide], groundFor([wide]))[0]?.size).toBe(0);
    const tooWide = { ...wide, sizes: [{ width: 900, height: 15 }, short] };
    expect(placeLabels([tooWide], groundFor([tooWide]))[0]?.size).toBe(1);
  });

  it('are set in two lines where one does not fit', () => {
    const list = [
      {
        ...at('a', 60, 300),
        sizes: [
          { width: 780, height: 15 },
          { width: 400, height: 30 },
        ],
      },
    ];
    const [place] = placeLabels(list, groundFor(list));
    expect(place?.size).toBe(1);
    expect(place && place.right - place.left).toBe(400);
  });

  it('never stand nearer to another node than to their own when they stand off', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const forced = list.map((wish) => ({ ...wish, isForced: true }));
        for (const place of placeLabels(forced, groundFor(forced))) {
          if (place.place < 64) continue;
          const own = forced.find((wish) => wish.key === place.key);
          const others = forced.filter((wish) => wish.key !== place.key);
          for (const other of others) expect(gap(place, other)).toBeGreaterThan((own ? gap(place, own) : 0) - 8);
        }
      }),
    );
  });
});

function gap(place: { left: number; right: number; top: number; bottom: number }, node: LabelWish): number {
  const dx = Math.max(place.left - node.x, 0, node.x - place.right);
  const dy = Math.max(place.top - node.y, 0, node.y - place.bottom);
  return Math.hypot(dx, dy) - node.radius;
}

function at(key: string, x: number, y: number): LabelWish {
  return { key, x, y, radius: 8, sizes: [{ width: 90, height: 15 }], isForced: false };
}

function groundFor(list: readonly LabelWish[]): LabelSurroundings {
  return { stage, obstacles: list, lines: undefined, last: new Map(), budget: 1000 };
}
