/** Which panels stand open where they do not all fit: the legend on narrow screens, the details on phones, the small map of a large graph. */

import { computed, signal } from '@preact/signals';
import { selection } from '../selectors/details.ts';
import { isPathWanted, isTimeChosen, mode } from '../view/view-selectors.ts';
import { workspace } from '../workspace/workspace.ts';

/** Whether the page stands in a frame of another one, which the address asks for. */
export const isEmbedded = signal(false);

/** Whether the reader is a first visitor, to be shown how to begin. */
export const isFirstVisit = signal(false);

/** Whether the first steps are shown: on a first visit, if the dataset has claims to point at. */
export const areFirstStepsShown = computed(
  () => isFirstVisit.value && (workspace.value?.dataset.claims.length ?? 0) > 0,
);

/** Open or closed by the reader's hand; `undefined` leaves it to the width of the screen. */
export const legendChoice = signal<boolean | undefined>(undefined);

/** Open or closed by the reader's hand; `undefined` leaves it to whether a period is chosen. */
export const timelineChoice = signal<boolean | undefined>(undefined);

/** Whether the timeline stands open: from the start only where the view, as a link may, holds a choice of times. */
export const isTimelineOpen = computed(() => timelineChoice.value ?? isTimeChosen.value);

interface SheetChoice {
  /** The selection for which the reader chose; another selection begins afresh. */
  readonly madeFor: string;
  readonly isOpen: boolean;
}

const sheetChoice = signal<SheetChoice | undefined>(undefined);

/** Set while a second press may follow the first: the sheet then waits, for opening it moves the picture. */
export const isSheetHeld = signal(false);

/** Whether the details stand open as a sheet: they open by themselves for a selection or a path (but the list unfolds in place), and stay as the reader put them. */
export const isSheetOpen = computed(() => {
  const choice = sheetChoice.value;
  const current = selectionKey();
  if (choice?.madeFor === current) return choice.isOpen;
  if (isSheetHeld.value) return false;
  return current !== '' && mode.value !== 'list';
});

/** Open or close the sheet of the details. */
export function setSheetOpen(isOpen: boolean): void {
  sheetChoice.value = { madeFor: selectionKey(), isOpen };
}

function selectionKey(): string {
  return selection.value?.id ?? (isPathWanted.value ? 'path' : '');
}

/** From so many entities on one can be lost, and a small map of the whole is offered. */
const offeredAbove = 300;

/** Whether the graph is large enough for a map, and stands on a page of its own. */
export const isOverviewOffered = computed(
  () => (workspace.value?.dataset.entities.length ?? 0) > offeredAbove && !isEmbedded.value,
);

/** Whether the reader put the map away; undefined before it is known what an earlier visit left. */
export const isOverviewAway = signal<boolean | undefined>(undefined);
