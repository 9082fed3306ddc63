import { isEqual, isRecord } from '../lib/plain-values.ts';
import type { Dataset } from '../model/types.ts';
import { type Items, itemsOf, listKinds } from './dataset-items.ts';

/** An item that a later version of a dataset has otherwise than an earlier one, or that only one of them has. */
export interface ChangedItem {
  readonly kind: keyof Items;
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly before: unknown;
  readonly after: unknown;
  /** Keys whose values differ, of something that was changed. */
  readonly keys: readonly string[];
}

/** List what changed from one version of a dataset to a later one, by id. The order of items does not count. */
export function changedItemsOf(before: Dataset, after: Dataset): readonly ChangedItem[] {
  const old = itemsOf(before);
  const now = itemsOf(after);
  return ([...listKinds, 'about'] as const).flatMap((kind) =>
    [...new Set([...old[kind].keys(), ...now[kind].keys()])].flatMap((id) => changeOf(kind, id, old, now)),
  );
}

function changeOf(kind: keyof Items, id: string, old: Items, now: Items): readonly ChangedItem[] {
  const before = old[kind].get(id);
  const after = now[kind].get(id);
  if (isEqual(before, after)) return [];
  const change = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return [{ kind, id, change, before, after, keys: change === 'changed' ? differentKeys(before, after) : [] }];
}

function differentKeys(before: unknown, after: unknown): readonly string[] {
  if (!isRecord(before) || !isRecord(after)) return [];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => !isEqual(before[key], after[key]));
}
