import { signal } from '@preact/signals';

/** Whether the mouse and fingers choose several things in the graph: a click chooses, a drag draws a lasso. */
export const isChoosing = signal(false);
