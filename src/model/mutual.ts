/** Relations that are the same from both ends: a claim of one has no direction, and its line no arrow. */
import type { Predicate } from './types.ts';

/** Tell whether a relation reads the same from both ends, in every circumstance for which it has words. */
export function isMutual(predicate: Predicate | undefined): boolean {
  if (!predicate) return false;
  const { ongoing, future, negated, denial } = predicate;
  return [predicate, ongoing, future, negated, denial].every(
    (wording) => wording === undefined || wording.label === wording.inverse,
  );
}
