/** What lies at a point of the stage: something of the picture, or of what lies over it. */

import type { Cover, CoverTarget, CoverView } from './cover.ts';
import type { Point } from './edge-curve.ts';
import { type Target, type Tolerance, targetAt } from './hit-test.ts';
import type { Overlay, OverlayTarget } from './overlay.ts';

/** What the pointer may be at. */
export type Aim = Target | CoverTarget | OverlayTarget;

/** Below this share the picture counts as covered. */
const showing = 0.5;

/** Tell whether a cover hides the picture, all but what is lit. */
export function isCovered(cover: Cover | undefined, view: Pick<CoverView, 'picture' | 'projection'>): cover is Cover {
  return cover !== undefined && cover.shareBelow(view) < showing;
}

/** Find what of the picture lies at a point. */
export function thingAt(
  view: CoverView,
  cover: Cover | undefined,
  point: Point,
  tolerance: Tolerance,
): Target | undefined {
  if (isCovered(cover, view)) return cover.litAt(view, point, tolerance);
  return targetAt(view.picture, view.projection, view.display.hidden, point, tolerance);
}

/** Find what lies at a point. What is drawn on top goes before lines, when it is nearer than these have to be, and never before entities. */
export function aimAt(
  view: CoverView,
  cover: Cover | undefined,
  point: Point,
  tolerance: Tolerance,
  overlay?: Overlay,
): Aim | undefined {
  const thing = thingAt(view, cover, point, tolerance);
  if (thing?.kind === 'entity') return thing;
  const over = overlay?.targetAt({ ...view, hidden: view.display.hidden }, point, tolerance.edge / (thing ? 2 : 1));
  return over ?? thing ?? cover?.targetAt(view, point);
}

/** Tell whether it is something of the picture. */
export function isThing(aim: Aim | undefined): aim is Target {
  return aim?.kind === 'entity' || aim?.kind === 'claim';
}

/** Of what lies over the picture. */
export function covering(aim: Aim | undefined): CoverTarget | undefined {
  return aim?.kind === 'group' || aim?.kind === 'between' ? aim : undefined;
}
