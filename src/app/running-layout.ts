import { isLayoutPaused } from '../state/screen/arranging.ts';
import { layoutRun } from '../state/workspace/workspace.ts';

/** A layout that runs, or is about to. */
export interface RunningLayout {
  /** End it with the places it has reached. */
  stop(): void;
  /** Let it wait, or go on. */
  pause(isPaused: boolean): void;
}

let running: RunningLayout | undefined;

/** Make a layout the one that runs; an earlier one is no longer wanted. */
export function beginLayout(layout: RunningLayout): void {
  abandonLayout();
  running = layout;
  isLayoutPaused.value = false;
  layoutRun.value = { share: 0 };
}

/** Give the layout that runs, if one does. */
export function presentLayout(): RunningLayout | undefined {
  return running;
}

/** Tell whether a layout is still wanted. */
export function isRunning(layout: RunningLayout): boolean {
  return running === layout;
}

/** End the running layout; the places it has reached stay. */
export function stopLayout(): void {
  running?.stop();
}

/** Let the running layout wait, or go on. */
export function pauseLayout(isPaused: boolean): void {
  running?.pause(isPaused);
  isLayoutPaused.value = isPaused;
}

/** Forget the running layout, whose graph is gone or which has come to its end. */
export function abandonLayout(): void {
  const abandoned = running;
  running = undefined;
  layoutRun.value = undefined;
  abandoned?.stop();
}
