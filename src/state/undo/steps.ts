/** What has been done so far, and what the buttons say of it; `doing.ts`, which comes when something is first done, works on it. */
import { computed, signal } from '@preact/signals';
import type { History } from './undo-stack.ts';

/** The one history of the page; undefined as long as nothing was done with the present dataset. */
export const history = signal<History | undefined>(undefined);

/** Name of the step that undo would take back; undefined when there is none. */
export const undoName = computed(() => history.value?.past.at(-1)?.name);

/** Name of the step that redo would take again; undefined when there is none. */
export const redoName = computed(() => history.value?.future[0]?.name);

/** Forget all steps, for another dataset. */
export function forgetSteps(): void {
  history.value = undefined;
}
