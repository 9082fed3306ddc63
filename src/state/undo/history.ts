/** The one history of the page, and what the page says of it; what is done, undone and redone is in `undoable.ts`. */
import { computed, signal } from '@preact/signals';
import type { History } from './undo-stack.ts';

/** Undefined as long as nothing was done with the present dataset. */
export const history = signal<History | undefined>(undefined);

/** Name of the step that undo would take back; undefined when there is none. */
export const undoName = computed(() => history.value?.past.at(-1)?.name);

/** Name of the step that redo would take again; undefined when there is none. */
export const redoName = computed(() => history.value?.future[0]?.name);

/** Forget all steps, for another dataset. */
export function forgetSteps(): void {
  history.value = undefined;
}

/** Steps as they are kept for a later visit. */
export type KeptSteps = Pick<History, 'past' | 'future'>;

/** The steps that can be taken back or again; undefined when there are none. */
export const keptSteps = computed<KeptSteps | undefined>(() => {
  const all = history.value;
  return all && { past: all.past, future: all.future };
});
