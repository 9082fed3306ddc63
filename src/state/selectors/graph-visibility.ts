/** What the picture lights up and keeps in sight; what it hides is `hidden` in `visible.ts`. */
import { computed } from '@preact/signals';
import { coreOf } from '../../graph/core-of.ts';
import { workspace } from '../workspace/workspace.ts';
import { multiSelectionKeys } from './multi-selection.ts';
import { currentPath, pathKeys } from './paths.ts';
import { focusSet, openedEntities } from './visible.ts';

/** Keys that stay when the rest fades; undefined when nothing is lit. */
export const litKeys = computed<ReadonlySet<string> | undefined>(() => pathKeys.value ?? multiSelectionKeys.value);

/** Of an open group what lies together, where it lies when the group is opened. */
const coreOfGroup = computed(() => {
  const opened = openedEntities.value;
  const graph = workspace.peek()?.graph;
  return opened && graph ? coreOf(graph, opened) : undefined;
});

/** The entities kept in sight until somebody moves the camera: those on the path, in focus, or in the group that is looked into; undefined for all. */
export const keysInSight = computed<ReadonlySet<string> | undefined>(() => {
  const path = currentPath.value;
  return path ? new Set(path.entities) : (focusSet.value ?? coreOfGroup.value);
});
