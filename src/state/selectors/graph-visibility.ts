/** What the picture lights up and keeps in sight; what it hides is `hidden` in `visible.ts`. */
import { computed } from '@preact/signals';
import { groupTree, openedGroup } from './grouping.ts';
import { multiSelectionKeys } from './multi-selection.ts';
import { currentPath, pathKeys } from './paths.ts';
import { focusSet, openedEntities } from './visible.ts';

/** Keys that stay when the rest fades; undefined when nothing is lit. */
export const litKeys = computed<ReadonlySet<string> | undefined>(() => pathKeys.value ?? multiSelectionKeys.value);

/** Of an open group what lies together, and what was added by hand. */
const coreOfGroup = computed(() => {
  const core = openedEntities.value && groupTree.answer.value?.core;
  return core && new Set([...core, ...(openedGroup.value?.added ?? [])]);
});

/** The entities kept in sight until somebody moves the camera: those on the path, in focus, or in the group that is looked into; undefined for all. */
export const keysInSight = computed<ReadonlySet<string> | undefined>(() => {
  const path = currentPath.value;
  return path ? new Set(path.entities) : (focusSet.value ?? coreOfGroup.value);
});
