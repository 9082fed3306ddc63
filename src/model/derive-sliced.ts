import { atOnce, type Sliced } from '../lib/in-slices.ts';
import { type Derived, derive } from './derive.ts';
import type { Lookup } from './lookup.ts';

/** A value that can be worked out in slices before somebody asks for it. */
export interface DerivedInSlices<Value> extends Derived<Value> {
  /** Work it out, unless that was done before. */
  readonly preparing: (lookup: Lookup) => Sliced<void>;
}

/** Make a function of a lookup work its value out once, as `derive` does, at once or in slices. */
export function deriveSliced<Value>(
  building: (lookup: Lookup) => Sliced<Value>,
  follow?: Parameters<typeof derive<Value>>[1],
): DerivedInSlices<Value> {
  const derived = derive((lookup) => atOnce(building(lookup)), follow);
  return Object.assign(derived, {
    *preparing(lookup: Lookup): Sliced<void> {
      if (!derived.isKnown(lookup)) derived.keep(lookup, yield* building(lookup));
    },
  });
}
