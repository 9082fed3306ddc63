import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseRange, toggleAll, toggleRow } from '../../../src/ui/features/table/choose-rows.ts';
import { moveCell } from '../../../src/ui/features/table/move-cell.ts';
import { drawnWhole, scrollTo, windowOf } from '../../../src/ui/kit/window-of.ts';

describe('the rows in the page', () => {
  it('are all of them as long as they are few', () => {
    expect(windowOf(drawnWhole, { scrollTop: 900, height: 400, rowHeight: 50 })).toEqual({ first: 0, end: drawnWhole });
  });

  it('cover what is in sight, with some to spare, and stay few', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: drawnWhole + 1, max: 1_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 50, max: 3000 }),
        fc.double({ min: 30, max: 90, noNaN: true }),
        (count, share, height, rowHeight) => {
          const scrollTop = share * Math.max(0, count * rowHeight - height);
          const { first, end } = windowOf(count, { scrollTop, height, rowHeight });
          expect(first).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(count);
          expect(first * rowHeight).toBeLessThanOrEqual(scrollTop);
          expect(end * rowHeight).toBeGreaterThanOrEqual(Math.min(scrollTop + height, count * rowHeight) - 0.001);
          expect(end - first).toBeLessThanOrEqual(height / rowHeight + 100);
        },
      ),
    );
  });

  it('move in steps, so that a small scroll draws nothing', () => {
    const at = (scrollTop: number) => windowOf(10_000, { scrollTop, height: 600, rowHeight: 50 });
    expect(at(5000)).toEqual(at(5199));
    expect(at(5000)).not.toEqual(at(5200));
  });
});

describe('scrolling to a row', () => {
  const place = { scrollTop: 1000, height: 440, headHeight: 40, rowHeight: 50 };

  it('changes nothing when the row is in sight below the head', () => {
    expect(scrollTo(20, place)).toBe(1000);
    expect(scrollTo(27, place)).toBe(1000);
  });

  it('goes no further than it has to', () => {
    expect(scrollTo(19, place)).toBe(950);
    expect(scrollTo(28, place)).toBe(1050);
  });
});

describe('keys in the table', () => {
  const size = { rows: 100, columns: 5, page: 10 };
  const press = (key: string, isFar = false) =>
    moveCell({ key, ctrlKey: isFar, metaKey: false }, { row: 50, column: 2 }, size);

  it('lead from cell to cell and stop at the ends', () => {
    expect(press('ArrowDown')).toEqual({ row: 51, column: 2 });
    expect(press('ArrowLeft')).toEqual({ row: 50, column: 1 });
    expect(press('PageUp')).toEqual({ row: 40, column: 2 });
    expect(press('Home')).toEqual({ row: 50, column: 0 });
    expect(press('End', true)).toEqual({ row: 99, column: 4 });
    expect(press('ArrowUp', true)).toEqual({ row: 0, column: 2 });
    expect(press('x')).toBeUndefined();
  });

  it('never lead out of the table', () => {
    const keys = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'];
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        fc.boolean(),
        fc.nat(4),
        fc.nat(3),
        fc.nat(9),
        (key, ctrlKey, row, column, page) => {
          const to = moveCell({ key, ctrlKey, metaKey: false }, { row, column }, { rows: 5, columns: 4, page });
          expect(to?.row).toBeOneOf([0, 1, 2, 3, 4]);
          expect(to?.column).toBeOneOf([0, 1, 2, 3]);
        },
      ),
    );
  });
});

describe('choosing rows', () => {
  const idAt = (place: number) => `r${place}`;

  it('adds and takes away one at a time', () => {
    expect(toggleRow(['b'], 'a')).toEqual(['a', 'b']);
    expect(toggleRow(['a', 'b'], 'a')).toEqual(['b']);
  });

  it('with Shift adds all between, up or down', () => {
    expect(chooseRange(['x'], idAt, 3, 1)).toEqual(['r1', 'r2', 'r3', 'x']);
    expect(chooseRange([], idAt, 2, 2)).toEqual(['r2']);
  });

  it('of all rows keeps what was chosen elsewhere', () => {
    expect(toggleAll(['a', 'x'], new Set(['a', 'b']))).toEqual(['a', 'b', 'x']);
    expect(toggleAll(['a', 'b', 'x'], new Set(['a', 'b']))).toEqual(['x']);
  });
});
