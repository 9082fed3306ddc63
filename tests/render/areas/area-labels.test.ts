import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StageArea } from '../../../src/render/areas/area.ts';
import { drawAreaLabels } from '../../../src/render/areas/area-labels.ts';
import type { Pen } from '../../../src/render/pen.ts';
import { themes } from '../../../src/theme/palette.ts';

interface Written {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

const letter = 6;
const lineHeight = 13;
const projection = { width: 800, height: 600 };
const sizeOf = ({ lines }: { readonly lines: readonly string[] }) => ({
  width: letter * Math.max(...lines.map((line) => line.length)),
  height: lineHeight * lines.length,
});

function area(number: number, x: number, y: number, radius: number, name: string): StageArea {
  const key = `g${number}`;
  return { key, number, x, y, radius, size: 9, isRest: false, names: [name], words: [], shares: [] };
}

/** Write the names of areas; tell what was written where. */
function written(areas: readonly StageArea[]): readonly Written[] {
  const texts: Written[] = [];
  const pen = {
    strokeText() {},
    fillText: (text: string, x: number, y: number) => texts.push({ text, x, y }),
  } as unknown as Pen;
  drawAreaLabels(
    pen,
    { areas, links: [], below: 0, pointed: undefined },
    { palette: themes.light, projection, sizeOf, alphaOf: () => 1 },
  );
  return texts;
}

describe('the name of a small area', () => {
  it('stands aslant of it where there is no room straight beside it', () => {
    const small = area(0, 400, 300, 16, 'Harbor Works');
    const around = [
      [400, 326],
      [400, 274],
      [426, 300],
      [374, 300],
    ].map(([x = 0, y = 0], index) => area(index + 1, x, y, 8, 'Ox'));
    const names = written([small, ...around]).filter(({ text }) => 'Harbor Works'.includes(text));
    expect(names.map(({ text }) => text).join(' ')).toBe('Harbor Works');
    for (const { x, y } of names) {
      expect(Math.abs(x - small.x)).toBeGreaterThan(small.radius);
      expect(Math.abs(y - small.y)).toBeGreaterThan(8);
    }
  });

  it('never lies on another area, on another name, or beyond the stage', () => {
    const place = fc.record({
      x: fc.integer({ min: 20, max: 780 }),
      y: fc.integer({ min: 20, max: 580 }),
      radius: fc.integer({ min: 4, max: 16 }),
      name: fc.constantFrom('Meridian Observatory', 'Quay', 'Bulletin Theater', 'Ox Lane Ferry Company'),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 25 }), (places) => {
        const apart = places.filter(({ x, y, radius }, index) =>
          places.slice(0, index).every((other) => Math.hypot(other.x - x, other.y - y) > other.radius + radius),
        );
        const areas = apart.map(({ x, y, radius, name }, index) => area(index, x, y, radius, `${name} ${index}`));
        const boxes = written(areas).map(({ text, x, y }) => {
          const half = (letter * text.length) / 2;
          return { left: x - half, right: x + half, top: y - 5, bottom: y + 5 };
        });
        for (const [index, box] of boxes.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(projection.width);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.bottom).toBeLessThanOrEqual(projection.height);
          const isOverName = boxes.some(
            (other, at) =>
              at < index &&
              box.left < other.right &&
              box.right > other.left &&
              box.top < other.bottom &&
              box.bottom > other.top,
          );
          expect(isOverName).toBe(false);
          const covered = areas.filter(({ x, y, radius }) => {
            const dx = x - Math.min(box.right, Math.max(box.left, x));
            const dy = y - Math.min(box.bottom, Math.max(box.top, y));
            return Math.hypot(dx, dy) < radius - 1;
          });
          // Its own at most, where it fits into that.
          expect(covered.length).toBeLessThanOrEqual(1);
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
