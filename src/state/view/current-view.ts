/** The view on the screen, and the one way to change it. */
import { signal } from '@preact/signals';
import { initialView, type View } from './view.ts';

export const view = signal<View>(initialView);

/** Replace the view by what a pure transition makes of it. */
export function change(transition: (before: View) => View): void {
  view.value = transition(view.value);
}
