/**
 * A relation between entities is worded in both directions. Where nobody has worded the other one yet, a makeshift stands there, which says
 * nothing wrong and is not meant to be read: claims are then worded in the direction that has words, from whichever end they are seen.
 */
import type { PredicateWording } from './types.ts';

/** Make the makeshift for a relation that is worded in one direction. */
export function makeshiftInverse(label: string): string {
  return `is at the other end of “${label}” from`;
}

/** Tell whether a relation has words of its own for the other direction. */
export function hasInverse({ label, inverse }: PredicateWording): boolean {
  return inverse !== undefined && inverse !== makeshiftInverse(label);
}
