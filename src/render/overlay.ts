/** What is drawn over the living picture, and is no part of it. */
import type { Hidden } from './hit-test.ts';
import type { Picture } from './picture.ts';
import type { Projection } from './projection.ts';

export interface OverlayView {
  readonly picture: Picture;
  readonly hidden: Hidden;
  readonly projection: Projection;
}

/** Draws with each frame, under the labels; the context is in CSS pixels and comes back as it was. */
export type Overlay = (context: CanvasRenderingContext2D, view: OverlayView) => void;
