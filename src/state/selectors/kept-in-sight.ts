import { computed } from '@preact/signals';
import { currentPath } from './paths.ts';
import { focusSet } from './visible.ts';

/** The entities that the camera keeps in sight until somebody moves it: those of the path, those in focus, or all. */
export const keptInSight = computed<ReadonlySet<string> | undefined>(() => {
  const path = currentPath.value;
  return path ? new Set(path.entities) : focusSet.value;
});
