import { computed } from '@preact/signals';
import type { Showing } from '../later-parts.ts';
import { keptInSight } from './kept-in-sight.ts';
import { chosenKeys } from './multi-selection.ts';
import { pathKeys } from './paths.ts';
import { hidden } from './visible.ts';

/** Work out what the view does to the picture. A part of the program that comes later; `shown.ts` always reads it. */
export const showing = computed<Showing>(() => ({
  hidden: hidden.value,
  lit: pathKeys.value ?? chosenKeys.value,
  keptInSight: keptInSight.value,
}));
