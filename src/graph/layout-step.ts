import type { PlaceArrays } from './arrays.ts';

/** How much work to put into a small drawing: `quick` while a reader waits, `thorough` for places that are saved. */
export type Effort = 'quick' | 'thorough';

/** A point at which a layout can be watched and stopped. */
export interface LayoutStep {
  /** How much is done, between 0 and 1. */
  readonly share: number;
  /** Copy out the places reached; costs a few passes over the nodes. Undefined while there are none to show. */
  readonly read: (() => PlaceArrays) | undefined;
}
