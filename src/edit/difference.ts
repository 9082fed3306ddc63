import { isEqual } from '../lib/is-equal.ts';
import type { Dataset } from '../model/types.ts';
import { listKinds, type Parts, partsOf } from './parts.ts';

/** A part that two versions of a dataset do not have in common. */
export interface Difference {
  readonly kind: keyof Parts;
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly before: unknown;
  readonly after: unknown;
  /** Keys whose values differ, of something that was changed. */
  readonly keys: readonly string[];
}

/** List the differences between two versions of a dataset, by id. The order of parts does not count. */
export function differencesOf(before: Dataset, after: Dataset): readonly Difference[] {
  const old = partsOf(before);
  const now = partsOf(after);
  return ([...listKinds, 'about'] as const).flatMap((kind) =>
    [...new Set([...old[kind].keys(), ...now[kind].keys()])].flatMap((id) => differenceOf(kind, id, old, now)),
  );
}

function differenceOf(kind: keyof Parts, id: string, old: Parts, now: Parts): readonly Difference[] {
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

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
