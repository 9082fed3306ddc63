/**
 * Finds places for the words of lines, on the lines themselves. A label never stands over a line that says something
 * else, for there it could be read as that line's: rather no words than another's.
 */
import { wrapLabel } from '../graph/label-lines.ts';
import { edgeLabelOf } from '../model/claim-wording.ts';
import type { Lookup } from '../model/lookup.ts';
import type { EdgesToLabel, SetLabel } from './arrange-labels.ts';
import { type Curve, type Point, parameterAt, pointAt } from './edge-curve.ts';
import type { PlacedLabel } from './label-places.ts';
import type { LabelFont, LabelText } from './label-text.ts';
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

const wordFont: LabelFont = { size: 11.5, weight: 450, italic: true };
const countFont: LabelFont = { size: 13, weight: 650, italic: false };

/** Set the words of claims that stand out on their lines, and the numbers of bundles, where there is room. */
export function labelEdges(
  lookup: Lookup,
  { view, curves, bundles, grid, sizeOf, last }: EdgesToLabel,
): readonly SetLabel[] {
  const { picture, projection, display } = view;
  // The marked line first, then the longest: they have most room.
  const inOrder = curves.toSorted(
    ([a, first], [b, second]) =>
      Number(display.marks.has(b)) - Number(display.marks.has(a)) ||
      Number(bundles.has(b)) - Number(bundles.has(a)) ||
      second.length - first.length,
  );
  const texts = new Map<string, LabelText>();
  const wishes = inOrder.flatMap(([key, curve]): EdgeLabelWish[] => {
    const words = bundles.get(key) ?? wordsOf(lookup, key);
    const edge = picture.edges[picture.edgeIndexes.get(key) ?? -1];
    if (words === undefined || !edge) return [];
    const text: LabelText = { lines: wrapLabel(words), font: bundles.has(key) ? countFont : wordFont };
    texts.set(key, text);
    const { source, target } = edge;
    const isMarked = (node: number) => display.marks.has(picture.nodes[node]?.key ?? '');
    const awayFrom = isMarked(source) ? 'start' : isMarked(target) ? 'end' : undefined;
    // Words may stand over a line that says the same of the same two; over any other they would lose its hedge.
    const sameness = `${Math.min(source, target)} ${Math.max(source, target)} ${words}`;
    return [{ key, sameness, curve, awayFrom, ...sizeOf(text) }];
  });
  return placeEdgeLabels(wishes, grid, projection, last).flatMap((place) => {
    const text = texts.get(place.key);
    return text
      ? [{ text, place, ink: bundles.has(place.key) ? picture.palette.ink : picture.palette.inkSoft, opacity: 1 }]
      : [];
  });
}

function wordsOf(lookup: Lookup, key: string): string | undefined {
  const claim = lookup.claims.get(key);
  return claim && edgeLabelOf(lookup, claim);
}

/** Place labels in the order given; `grid` holds what is taken, and afterwards these labels too. */
export function placeEdgeLabels(
  wishes: readonly EdgeLabelWish[],
  grid: RectangleGrid,
  stage: Size,
  last: ReadonlyMap<string, number>,
): readonly PlacedLabel[] {
  const lines = wishes.map(({ sameness, curve }) => ({ sameness, points: pointsAlong(curve) }));
  const places: PlacedLabel[] = [];
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
