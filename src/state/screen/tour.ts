/** Walking through the reading steps of a dataset: each selects and lights up what it shows. */
import { batch, computed } from '@preact/signals';
import type { Lookup } from '../../model/lookup.ts';
import type { StoryStep } from '../../model/types.ts';
import { noFilters } from '../../query/filters.ts';
import { perform } from '../undo/undoable.ts';
import { selectionOf } from '../view/change-selection.ts';
import { change } from '../view/current-view.ts';
import type { View } from '../view/view.ts';
import { workspace } from '../workspace/workspace.ts';
import { tourStep } from './highlighted.ts';
import { setSheetOpen } from './panels.ts';

export interface TourStop {
  readonly step: StoryStep;
  /** From 0. */
  readonly index: number;
  readonly count: number;
}

/** The step on the screen; none without a tour, or when another dataset has been opened meanwhile. */
export const tourStop = computed<TourStop | undefined>(() => {
  const at = tourStep.value;
  const current = workspace.value;
  const story = current?.dataset.story;
  const step = at && at.opening === current?.opening ? story?.[at.index] : undefined;
  return at && step && { step, index: at.index, count: story?.length ?? 0 };
});

/** Begin the tour of the open dataset, with everything in sight that filters, focus or path may have hidden. */
export function startTour(): void {
  batch(() => {
    perform('Take the tour', (view) => ({
      ...view,
      filters: noFilters,
      focus: undefined,
      path: undefined,
      chosen: [],
    }));
    goToStep(0);
  });
}

/** Go to a step; beyond the first and the last one nothing happens. */
export function goToStep(index: number): void {
  const lookup = workspace.peek()?.lookup;
  const step = lookup?.dataset.story?.[index];
  if (!lookup || !step) return;
  batch(() => {
    lightStep(lookup, step, index);
    change(showFirstOf(lookup, step));
    // On phones the picture of the step comes first; what it selects is one press away.
    setSheetOpen(false);
  });
}

/**
 * Follow Back and Forward: entries of the history hold the step they were made at; one without a step is from before the tour.
 * What was selected there comes back with the address.
 */
export function followHistory(state: unknown): void {
  if (typeof state !== 'number') {
    endTour();
    return;
  }
  const lookup = workspace.peek()?.lookup;
  const step = lookup?.dataset.story?.[state];
  if (lookup && step) lightStep(lookup, step, state);
}

/** End the tour; what is selected stays. */
export function endTour(): void {
  tourStep.value = undefined;
}

function lightStep(lookup: Lookup, step: StoryStep, index: number): void {
  tourStep.value = { opening: workspace.peek()?.opening ?? 0, index, keys: keysOf(lookup, step) };
}

/** Claims bring the two that they join. */
function keysOf(lookup: Lookup, step: StoryStep): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const id of step.show) {
    keys.add(id);
    const claim = lookup.claims.get(id);
    if (claim) keys.add(claim.subject);
    if (claim?.object !== undefined) keys.add(claim.object);
  }
  return keys;
}

/** The first claim is read out, for it has the words that the step is about; without one, the first thing. */
function showFirstOf(lookup: Lookup, { show }: StoryStep): (view: View) => View {
  const id = show.find((one) => lookup.claims.has(one)) ?? show[0];
  const selection = id === undefined ? undefined : selectionOf(lookup, id);
  return (view) => ({ ...view, selection, camera: undefined });
}
