/** What may lie over the picture and stand in the place of most of it. What draws it comes late; here is what the scene asks of it. */
import type { Display } from './display.ts';
import type { Point } from './edge-curve.ts';
import type { Target, Tolerance } from './hit-test.ts';
import type { TextMeasure } from './label-text.ts';
import type { Pen } from './pen.ts';
import type { Picture } from './picture.ts';
import type { Bounds, Projection } from './projection.ts';

export interface CoverView {
  readonly picture: Picture;
  readonly projection: Projection;
  readonly display: Display;
}

/** An area, or a line between two. */
export interface CoverTarget {
  readonly kind: 'group' | 'between';
  readonly id: string;
}

export interface Cover {
  /** How much the picture below shows, from 0 (not at all, and nothing in it can be hit but what is lit) to 1. */
  readonly shareBelow: (view: Pick<CoverView, 'picture' | 'projection'>) => number;
  /** Draw it; the pen draws in CSS pixels. */
  readonly draw: (pen: Pen, view: CoverView, measure: Pick<TextMeasure, 'sizeOf'>) => void;
  /** Find what is lit in the picture below. */
  readonly litAt: (view: CoverView, point: Point, tolerance: Tolerance) => Target | undefined;
  readonly targetAt: (view: CoverView, point: Point) => CoverTarget | undefined;
  /** Let something of it stand out; answers whether it looks otherwise now. */
  readonly point: (target: CoverTarget | undefined) => boolean;
  /** Tell how far it reaches, in units of the layout. */
  readonly extent: (picture: Picture) => Bounds;
  /** Work out anew where it lies, for nodes have moved. */
  readonly forget: () => void;
}
