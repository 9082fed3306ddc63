import { computed, signal } from '@preact/signals';
import type { RefusedChange } from '../../edit/apply-changes.ts';
import { compareVersions, type Difference } from '../../edit/compare-versions.ts';
import type { Dataset } from '../../model/types.ts';
import { workspace } from '../workspace/workspace.ts';

/** Another version that is looked at beside the open dataset. */
export interface Comparison {
  readonly opening: number;
  /** What it is, as a title says it: "harbor.sayso.json". */
  readonly name: string;
  /** The open dataset as it was when the comparison began. */
  readonly ours: Dataset;
  readonly theirs: Dataset;
  /** The version that both come from, where it is at hand. */
  readonly base: Dataset | undefined;
  /** Who sent it, or what it is. */
  readonly by: string;
  /** What came with it: who sent it, when, and a note. */
  readonly remark?: string | undefined;
  /** Changes of a file that cannot be applied. */
  readonly refused?: readonly RefusedChange[] | undefined;
}

export const comparison = signal<Comparison | undefined>(undefined);

/** Where the other version differs from the open dataset, as it stands now. */
export const foundDifferences = computed<readonly Difference[]>(() => {
  const other = comparison.value;
  const current = workspace.value;
  if (!other || !current || other.opening !== current.opening) return [];
  return compareVersions(other.base, current.dataset, other.theirs);
});
