/**
 * Values that follow from a dataset are worked out when they are first asked for, and kept with its lookup. After an edit they follow
 * what it touched, where that is worth it, instead of being worked out anew.
 */
import type { Lookup } from './lookup.ts';
import { joinPatches, type Patch } from './patch.ts';

/** How a lookup came out of an earlier one. */
export interface Step {
  readonly before: Lookup;
  /** All that was touched since. */
  readonly patch: Patch;
}

/** A function of a lookup that works its value out once. */
export interface Derived<Value> {
  (lookup: Lookup): Value;
  /** Whether the value is there, or one before an edit that it may follow. */
  readonly isKnown: (lookup: Lookup) => boolean;
  /** Take over a value that was worked out elsewhere, as in slices. */
  readonly keep: (lookup: Lookup, value: Value) => void;
}

/**
 * Make a function of a lookup work its value out once. `follow` makes the value from the one before an edit; it gives undefined where
 * that cannot be done, and the value is then built.
 */
export function derive<Value>(
  build: (lookup: Lookup) => Value,
  follow?: (before: Value, lookup: Lookup, step: Step) => Value | undefined,
): Derived<Value> {
  const known = new WeakMap<Lookup, { readonly value: Value }>();
  const stepTo = (lookup: Lookup) => follow && stepFrom(lookup, (before) => known.has(before));
  const derived = (lookup: Lookup) => {
    const found = known.get(lookup);
    if (found) return found.value;
    const step = stepTo(lookup);
    const last = step && known.get(step.before);
    const value = (step && last && follow?.(last.value, lookup, step)) ?? build(lookup);
    known.set(lookup, { value });
    return value;
  };
  return Object.assign(derived, {
    isKnown: (lookup: Lookup) => known.has(lookup) || stepTo(lookup) !== undefined,
    keep: (lookup: Lookup, value: Value) => {
      known.set(lookup, { value });
    },
  });
}

/** Keep a value as it is unless an edit touched one of the parts that it follows from. */
export function keepUnless<Value>(
  ...parts: readonly Exclude<keyof Patch, 'about'>[]
): (before: Value, lookup: Lookup, step: Step) => Value | undefined {
  return (before, _lookup, { patch }) => (parts.some((part) => patch[part].size > 0) ? undefined : before);
}

const steps = new WeakMap<Lookup, Step>();

/** Edits after which a value that nobody asked for is built rather than followed; older lookups can then be forgotten. */
const longestWay = 20;

/** Note that a lookup came out of another one by an edit. */
export function noteStep(lookup: Lookup, step: Step): void {
  steps.set(lookup, step);
  let oldest: Lookup | undefined = lookup;
  for (let way = 0; way < longestWay && oldest; way += 1) oldest = steps.get(oldest)?.before;
  if (oldest) steps.delete(oldest);
}

function stepFrom(lookup: Lookup, isKnown: (before: Lookup) => boolean): Step | undefined {
  let step = steps.get(lookup);
  while (step && !isKnown(step.before)) {
    const earlier = steps.get(step.before);
    step = earlier && { before: earlier.before, patch: joinPatches(earlier.patch, step.patch) };
  }
  return step;
}
