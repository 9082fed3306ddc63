import type { PlaceArrays } from './arrays.ts';

/** What people may choose about a force layout; what is left out is chosen for the graph. */
export interface LayoutSettings {
  /** How much room nodes take from each other: 1 is usual, 4 doubles the distances. */
  readonly scaling?: number;
  /** How strongly all is drawn to the middle; 1 is usual. */
  readonly gravity?: number;
  /** Whether far ends attract each other little more than near ones, which gathers communities. By default from some 200 nodes on. */
  readonly linLog?: boolean;
  /** Whether nodes are parted at the end where they overlap. Default true. */
  readonly preventOverlap?: boolean;
}

const least = 0.01;
const most = 100;

/** Take a factor that a person chose within what the forces stand: 1 where it is no number. */
export function factorOf(chosen: number | undefined): number {
  return chosen === undefined || Number.isNaN(chosen) ? 1 : Math.min(most, Math.max(least, chosen));
}

/** How much work to put into a small drawing: `quick` while a reader waits, `thorough` for places that are saved. */
export type Effort = 'quick' | 'thorough';

/** A point at which a layout can be watched and stopped. */
export interface LayoutStep {
  /** How much is done, between 0 and 1. */
  readonly share: number;
  /** Copy out the places reached; costs a few passes over the nodes. Undefined while there are none to show. */
  readonly read: (() => PlaceArrays) | undefined;
}
