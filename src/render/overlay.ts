/** What is drawn over the living picture, and is no part of it. */
import type { Point } from './edge-curve.ts';
import type { Hidden } from './hit-test.ts';
import type { Picture } from './picture.ts';
import type { Projection } from './projection.ts';

export interface OverlayView {
  readonly picture: Picture;
  readonly hidden: Hidden;
  readonly projection: Projection;
}

/** A draft, which is no claim. */
export interface OverlayTarget {
  readonly kind: 'draft';
  readonly id: string;
}

export interface Overlay {
  /** Draw it with each frame, under the labels; the context is in CSS pixels and comes back as it was. */
  readonly draw: (context: CanvasRenderingContext2D, view: OverlayView) => void;
  /** Find what of it is no farther from a point than so many CSS pixels. */
  readonly targetAt: (view: OverlayView, point: Point, tolerance: number) => OverlayTarget | undefined;
}
