/** Whether a small map of the whole stands in the corner of a large graph. */
import { computed, signal } from '@preact/signals';
import { workspace } from '../workspace/workspace.ts';
import { isEmbedded } from './panels.ts';

/** From so many entities on one can be lost. */
const offeredAbove = 300;

/** Whether the graph is large enough for a map, and stands on a page of its own. */
export const isOverviewOffered = computed(
  () => (workspace.value?.dataset.entities.length ?? 0) > offeredAbove && !isEmbedded.value,
);

/** Whether the reader put the map away; undefined before it is known what an earlier visit left. */
export const isOverviewAway = signal<boolean | undefined>(undefined);
