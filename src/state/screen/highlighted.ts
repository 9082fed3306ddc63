import { signal } from '@preact/signals';
import type { Selection } from '../view/view.ts';

/** What the reader points at outside the picture, by mouse or keyboard: it lights up in the graph as if the mouse lay on it. */
export const pointed = signal<Selection | undefined>(undefined);

/** Point at a thing, or at nothing. */
export function pointAt(target: Selection | undefined): void {
  const before = pointed.peek();
  if (before?.id !== target?.id) pointed.value = target;
}
