/** What the picture lights up and keeps in sight; what it hides is `hidden` in `visible.ts`. */
import { computed } from '@preact/signals';
import { multiSelectionKeys } from './multi-selection.ts';
import { currentPath, pathKeys } from './paths.ts';
import { focusSet } from './visible.ts';

/** Keys that stay when the rest fades; undefined when nothing is lit. */
export const litKeys = computed<ReadonlySet<string> | undefined>(() => pathKeys.value ?? multiSelectionKeys.value);

/** The entities kept in sight until somebody moves the camera: those on the path, or those in focus; undefined for all. */
export const keysInSight = computed<ReadonlySet<string> | undefined>(() => {
  const path = currentPath.value;
  return path ? new Set(path.entities) : focusSet.value;
});
