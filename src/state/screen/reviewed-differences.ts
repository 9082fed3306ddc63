/** Another version under review: what of it can be taken over, and what was. */
import { computed, signal } from '@preact/signals';
import { itemsOf } from '../../edit/dataset-items.ts';
import { saysTheSame } from '../../edit/merge.ts';
import type { GatedDifference } from '../../gate/gate-difference.ts';
import { desk } from '../workspace/desk.ts';
import { workspace } from '../workspace/workspace.ts';
import { type Comparison, comparison } from './comparison.ts';

export interface ReviewedDifference extends GatedDifference {
  readonly kind: 'difference';
  readonly id: string;
  readonly by: string;
}

type Decided = 'accepted' | 'declined';

/** The version that is compared with the open dataset; undefined once that one is gone. */
export const comparedHere = computed(() =>
  comparison.value?.opening === workspace.value?.opening ? comparison.value : undefined,
);

interface Held {
  readonly of: Comparison;
  readonly list: readonly ReviewedDifference[];
}

const held = signal<Held | undefined>(undefined);

/** Whether the gate has looked at the version that is compared. */
export const areDifferencesGated = computed(() => held.value !== undefined && held.value.of === comparedHere.value);

/** What could be taken over when the review began, in the order of the texts; what was taken over stays in the list. */
export const differences = computed<readonly ReviewedDifference[]>(() =>
  areDifferencesGated.value ? (held.value?.list ?? []) : [],
);

/** Note what the gate made of the differences to another version. */
export function noteDifferences(of: Comparison, gated: readonly GatedDifference[]): void {
  const { name, by } = of;
  const list = gated.map(
    (one): ReviewedDifference => ({ ...one, kind: 'difference', id: keyOfDifference(name, one.sides.key), by }),
  );
  held.value = { of, list };
}

/** Tell how differences stand now: taken over when the open dataset says the same as the other version; else declined, or open. */
export const decidedDifferences = computed<ReadonlyMap<string, Decided>>(() => {
  const parts = itemsOf(workspace.value?.dataset);
  const declined = new Set(desk.value.declined ?? []);
  return new Map(
    differences.value.flatMap(({ id, sides: { kind, id: part, theirs } }): readonly (readonly [string, Decided])[] => {
      if (saysTheSame(parts[kind].get(part), theirs)) return [[id, 'accepted']];
      return declined.has(id) ? [[id, 'declined']] : [];
    }),
  );
});

/** Name a difference so that it is known again when the same file is compared another time. */
export function keyOfDifference(compared: string, key: string): string {
  return `${compared} ${key}`;
}
