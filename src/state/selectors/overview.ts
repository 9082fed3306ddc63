/** What the overview and the legend count; derived from the dataset as a whole. */
import { computed } from '@preact/signals';
import { countBy } from '../../lib/collections.ts';
import { listedStatuses } from '../../model/status-meaning.ts';
import type { EntityType, Status } from '../../model/types.ts';
import { workspace } from '../workspace/workspace.ts';

export interface TypeCount {
  readonly id: string;
  readonly type: EntityType;
  readonly count: number;
}

export interface StatusCount {
  readonly status: Status;
  readonly count: number;
}

/** The types of entities that occur, in the order of the vocabulary. */
export const typeCounts = computed<readonly TypeCount[]>(() => {
  const dataset = workspace.value?.dataset;
  if (!dataset) return [];
  const counts = countBy(dataset.entities, (entity) => entity.type);
  return Object.entries(dataset.vocabulary.types)
    .map(([id, type]) => ({ id, type, count: counts.get(id) ?? 0 }))
    .filter(({ count }) => count > 0);
});

/** All six degrees of firmness, those that do not occur with a count of zero; lines without a source where there are any. */
export const statusCounts = computed<readonly StatusCount[]>(() => {
  const counts = countBy(workspace.value?.dataset.claims ?? [], (claim) => claim.status);
  return listedStatuses(counts).map((status) => ({ status, count: counts.get(status) ?? 0 }));
});
