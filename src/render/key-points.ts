/** Where things are drawn on the stage, for those who ask by key. */
import type { Point } from './edge-curve.ts';
import { clickPointOf, type Hidden } from './hit-test.ts';
import { boundsAround, type Picture } from './picture.ts';
import { type Bounds, type Projection, toStage } from './projection.ts';

/** CSS pixels from the edge of the stage within which a node hardly shows. */
const edge = 12;

/** Find a node's center, or a place on a line at which a press means it; undefined when it is not drawn. */
export function pointOf(picture: Picture, hidden: Hidden, projection: Projection, key: string): Point | undefined {
  const node = picture.nodeIndexes.get(key);
  if (node !== undefined) {
    return hidden.nodes.has(key) ? undefined : toStage(projection, picture.x[node] ?? 0, picture.y[node] ?? 0);
  }
  const line = picture.edgeIndexes.get(key);
  return line === undefined ? undefined : clickPointOf(picture, projection, hidden, line);
}

/** Tell whether a point is on the stage, and not at its very edge. */
export function isInSight({ x, y }: Point, { width, height }: Projection): boolean {
  return x > edge && y > edge && x < width - edge && y < height - edge;
}

/** Find the extent of what is not hidden; undefined when nothing is. */
export function boundsOfShown(picture: Picture, hidden: Hidden): Bounds | undefined {
  if (hidden.nodes.size === 0) return undefined;
  return boundsAround(
    picture,
    [...picture.nodeIndexes.keys()].filter((key) => !hidden.nodes.has(key)),
  );
}

/** Bring a point of the stage to the page. */
export function toPage(host: HTMLElement, { x, y }: Point): Point {
  const { left, top } = host.getBoundingClientRect();
  return { x: left + x, y: top + y };
}
