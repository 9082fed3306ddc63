import { signal } from '@preact/signals';
import type { Dataset } from '../../model/types.ts';

/** A step of a dataset's tour, with the keys of what it lights up. */
export interface TourStep {
  readonly dataset: Dataset;
  /** From 0. */
  readonly index: number;
  readonly keys: ReadonlySet<string>;
}

export const tourStep = signal<TourStep | undefined>(undefined);
