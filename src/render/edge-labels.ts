/**
 * Finds places for the words of lines, on the lines themselves. A label never stands over a line that says something
 * else, for there it could be read as that line's: rather no words than another's.
 */
import { type Curve, type Point, parameterAt, pointAt } from './edge-curve.ts';
import type { LabelPlace } from './label-places.ts';
import type { Size } from './projection.ts';
import type { Rectangle, RectangleGrid } from './rectangle-grid.ts';

export interface EdgeLabelWish {
  readonly key: string;
  /** The same for lines that say the same of the same two: labels may stand over these. */
  readonly sameness: string;
  readonly curve: Curve;
  readonly width: number;
  readonly height: number;
  /** From which end the label should keep away, because many lines meet there. */
  readonly awayFrom: 'start' | 'end' | undefined;
}

/** Shares of a line at which its label may stand, the best first. */
const along = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
const awayFromStart = [0.58, 0.66, 0.5, 0.74, 0.42, 0.82, 0.34];
/** Distance between the points at which lines are looked at, in CSS pixels; labels are higher than that. */
const step = 5;

/** Place labels in the order given; `grid` holds what is taken, and afterwards these labels too. */
export function placeEdgeLabels(
  wishes: readonly EdgeLabelWish[],
  grid: RectangleGrid,
  stage: Size,
  last: ReadonlyMap<string, number>,
): readonly LabelPlace[] {
  const lines = wishes.map(({ sameness, curve }) => ({ sameness, points: pointsAlong(curve) }));
  const places: LabelPlace[] = [];
  for (const wish of wishes) {
    const others = lines.filter(({ sameness }) => sameness !== wish.sameness);
    const best = sharesOf(wish, last.get(wish.key)).find(({ share }) => {
      const box = boxAt(wish, share);
      return isInside(box, stage) && !grid.isTaken(box, 2) && !others.some(({ points }) => points.some(isIn(box)));
    });
    if (!best) continue;
    const box = boxAt(wish, best.share);
    grid.add(box);
    places.push({ ...box, key: wish.key, size: 0, place: best.place, align: 'center', isOnLines: true });
  }
  return places;
}

/** List the shares to try, that of the last time first. */
function sharesOf({ awayFrom }: EdgeLabelWish, last: number | undefined) {
  const shares = (awayFrom ? awayFromStart : along).map((share, place) => ({
    share: awayFrom === 'end' ? 1 - share : share,
    place,
  }));
  const steady = shares[last ?? -1];
  return steady ? [steady, ...shares] : shares;
}

function boxAt({ curve, width, height }: EdgeLabelWish, share: number): Rectangle {
  const { x, y } = pointAt(curve, parameterAt(curve, curve.length * share));
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

function pointsAlong(curve: Curve): readonly Point[] {
  const count = Math.ceil(curve.length / step);
  return Array.from({ length: count + 1 }, (_, index) =>
    pointAt(curve, curve.from + ((curve.to - curve.from) * index) / Math.max(count, 1)),
  );
}

function isIn({ left, top, right, bottom }: Rectangle): (point: Point) => boolean {
  return ({ x, y }) => x > left && x < right && y > top && y < bottom;
}

function isInside({ left, top, right, bottom }: Rectangle, { width, height }: Size): boolean {
  return left >= 2 && top >= 2 && right <= width - 2 && bottom <= height - 2;
}
