/** Areas that stand for groups of entities, and the lines between them that stand for all claims there. */

import type { Cover, CoverTarget, CoverView } from '../cover.ts';
import type { Point } from '../edge-curve.ts';
import type { Picture } from '../picture.ts';
import { type Bounds, boundsOf, toStage } from '../projection.ts';
import type { Area, AreaLink, AreasToDraw, StageArea, StageAreas, StageLink } from './area.ts';
import { drawAreas } from './draw-areas.ts';
import { litThingAt } from './lit-thing.ts';
import { type AreaPlace, placeAreas } from './place-areas.ts';

/** When the areas together reach so many times over the stage, the picture below comes up; from the second on it shows whole. */
const opensAt = [1.7, 2.7] as const;
/** More lines than these would lie over each other. */
const mostLinks = 90;

/** Make the cover of areas. */
export function createAreas({ areas, links, of }: AreasToDraw): Cover {
  let places: readonly AreaPlace[] | undefined;
  let pointed: CoverTarget | undefined;
  const drawnLinks = links.slice(0, mostLinks);
  const most = drawnLinks.reduce((max, { claims }) => Math.max(max, claims), 1);
  const placesIn = (picture: Picture) => {
    places ??= placeAreas(picture, of, weightsOf(areas));
    return places;
  };
  const shareBelow: Cover['shareBelow'] = ({ picture, projection }) => {
    const { width, height, scale } = projection;
    const { left, right, bottom, top } = extentOf(placesIn(picture));
    const zoom = (Math.sqrt((right - left) * (top - bottom)) * scale) / Math.sqrt(width * height);
    const [from, to] = opensAt;
    const share = Math.min(1, Math.max(0, (zoom - from) / (to - from)));
    return share * share * (3 - 2 * share);
  };
  const stageOf = ({ picture, projection }: Pick<CoverView, 'picture' | 'projection'>): StageAreas => {
    const below = shareBelow({ picture, projection });
    const found = placesIn(picture);
    const staged = areas.map((area, number): StageArea => {
      const place = found[number];
      if (!place) return { ...area, number, x: 0, y: 0, radius: 0 };
      const at = toStage(projection, mix(place.x, place.homeX, below), mix(place.y, place.homeY, below));
      return { ...area, number, ...at, radius: mix(place.radius, place.spread * 1.25, below) * projection.scale };
    });
    return { areas: staged, links: drawnLinks.flatMap((link) => stageLink(link, staged, most) ?? []), below, pointed };
  };
  return {
    shareBelow,
    draw: (context, view, { sizeOf }) => drawAreas(context, stageOf(view), view, sizeOf),
    targetAt: (view, point) => hit(stageOf(view), point),
    point: (target) => {
      if (target?.id === pointed?.id) return false;
      pointed = target;
      return true;
    },
    litAt: litThingAt,
    extent: (picture) => extentOf(placesIn(picture)),
    forget: () => {
      places = undefined;
    },
  };
}

/** What is left over shall not stand in the middle as if it were the most important. */
function weightsOf(areas: readonly Area[]): readonly number[] {
  const sizes = areas.filter(({ isRest }) => !isRest).map(({ size }) => size);
  const middle = sizes.toSorted((a, b) => b - a)[Math.floor(sizes.length / 2)] ?? Infinity;
  return areas.map(({ size, isRest }) => (isRest ? Math.min(size, middle) : size));
}

/** Find how far the areas reach, in units of the layout. */
function extentOf(places: readonly AreaPlace[]): Bounds {
  const corners = places
    .filter(({ radius }) => radius > 0)
    .flatMap(({ x, y, radius }) => [
      { x: x - radius, y: y - radius },
      { x: x + radius, y: y + radius },
    ]);
  return boundsOf(corners);
}

/** Bend a line a little, so that it is told from one that goes on behind an area. */
function stageLink(link: AreaLink, areas: readonly StageArea[], most: number): StageLink | undefined {
  const a = areas[link.a];
  const b = areas[link.b];
  if (!a || !b || a.size === 0 || b.size === 0) return undefined;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = Math.hypot(dx, dy);
  if (length <= a.radius + b.radius) return undefined;
  const bend = 0.09;
  const middle = { x: (a.x + b.x) / 2 - dy * bend, y: (a.y + b.y) / 2 + dx * bend };
  const width = 0.6 + 7.4 * (link.claims / Math.max(most, 60)) ** 0.75;
  return { ...link, from: edgeOf(a, middle), middle, to: edgeOf(b, middle), width };
}

function edgeOf({ x, y, radius }: StageArea, toward: Point): Point {
  const distance = Math.max(1e-6, Math.hypot(toward.x - x, toward.y - y));
  return { x: x + ((toward.x - x) * radius) / distance, y: y + ((toward.y - y) * radius) / distance };
}

function hit({ areas, links, below }: StageAreas, point: Point): CoverTarget | undefined {
  if (below > 0.5) return undefined;
  const area = areas.find(({ x, y, radius, size }) => size > 0 && Math.hypot(point.x - x, point.y - y) <= radius + 2);
  if (area) return { kind: 'group', id: area.key };
  let best: StageLink | undefined;
  let least = Infinity;
  for (const link of links) {
    const distance = distanceTo(link, point) - link.width / 2;
    if (distance < least) {
      least = distance;
      best = link;
    }
  }
  return best && least <= 6 ? { kind: 'between', id: best.key } : undefined;
}

function distanceTo({ from, middle, to }: StageLink, { x, y }: Point): number {
  let least = Infinity;
  for (let step = 0; step <= 24; step++) {
    const t = step / 24;
    const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
    const at = { x: p * from.x + q * middle.x + r * to.x, y: p * from.y + q * middle.y + r * to.y };
    least = Math.min(least, Math.hypot(at.x - x, at.y - y));
  }
  return least;
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}
