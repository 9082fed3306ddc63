import { isEqual } from '../lib/is-equal.ts';
import type { Claim } from '../model/types.ts';

/** Tell whether two parts of a dataset say the same; who wrote a claim down, and when, is no difference in what it says. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  return isEqual(withoutStamps(one), withoutStamps(other));
}

function withoutStamps(part: unknown): unknown {
  if (typeof part !== 'object' || part === null || !('citations' in part)) return part;
  // Of all parts only claims have citations.
  const { created: _created, changed: _changed, ...rest } = part as Claim;
  return rest;
}
