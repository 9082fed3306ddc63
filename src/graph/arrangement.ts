/** Ways to place a graph other than by forces: what goes in, what comes out. */
import type { GraphArrays, PlaceArrays } from './arrays.ts';

export const arrangementKinds = ['circle', 'grid', 'timeline'] as const;
export type ArrangementKind = (typeof arrangementKinds)[number];

export interface ArrangementTask extends GraphArrays {
  readonly kind: ArrangementKind;
  /** What each node is grouped by in a grid, numbered from 0 in the order of the groups. */
  readonly group: Uint32Array<ArrayBuffer>;
  /** The day at which each node stands in time; NaN for one without. */
  readonly day: Float64Array<ArrayBuffer>;
}

/** How days lie along the x axis of a timeline. */
export interface DayScale {
  /** The day in the middle of the drawing, which is at the origin. */
  readonly dayAtOrigin: number;
  readonly unitsPerDay: number;
  /** The first and the last day at which a node stands. */
  readonly first: number;
  readonly last: number;
  /** Where the nodes with a day end below; those without stand under it. */
  readonly bottom: number;
}

export interface Arranged extends PlaceArrays {
  /** Only of a timeline. */
  readonly days: DayScale | undefined;
}
