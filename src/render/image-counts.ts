/** How many claims an image shows, and where the others are; the four parts add up to the dataset. */
import type { Lookup } from '../model/lookup.ts';
import type { LabelView } from './arrange-labels.ts';
import { type Curve, pointAt } from './edge-curve.ts';
import { isEdgeHidden } from './hit-test.ts';
import { stageCurve } from './picture-curve.ts';
import type { Size } from './projection.ts';

export interface ImageCounts {
  readonly total: number;
  readonly drawn: number;
  /** Hidden by filters, focus or hand. */
  readonly hidden: number;
  /** Not hidden, but outside of what the camera shows. */
  readonly outside: number;
  /** Not hidden, but about one entity only: they have no line. */
  readonly lineless: number;
}

/** Count the claims of an image; `shown` are the ids of those that filters leave, all without it. */
export function countClaims(
  { picture, projection, display }: LabelView,
  { dataset }: Lookup,
  shown: ReadonlySet<string> | undefined,
): ImageCounts {
  let drawn = 0;
  let outside = 0;
  let lineless = 0;
  for (const { id, object } of dataset.claims) {
    if (shown && !shown.has(id)) continue;
    if (object === undefined) {
      lineless += 1;
      continue;
    }
    const index = picture.edgeIndexes.get(id);
    if (index === undefined || isEdgeHidden(picture, display.hidden, index)) continue;
    const curve = stageCurve(picture, projection, index);
    if (curve && isOnStage(curve, projection)) drawn += 1;
    else outside += 1;
  }
  const total = dataset.claims.length;
  return { total, drawn, outside, lineless, hidden: total - drawn - outside - lineless };
}

function isOnStage(curve: Curve, { width, height }: Size): boolean {
  const steps = 8;
  for (let step = 0; step <= steps; step += 1) {
    const { x, y } = pointAt(curve, curve.from + ((curve.to - curve.from) * step) / steps);
    if (x >= 0 && y >= 0 && x <= width && y <= height) return true;
  }
  return false;
}
