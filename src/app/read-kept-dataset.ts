import { applyEdit } from '../edit/apply-edit.ts';
import type { Dataset } from '../model/types.ts';
import { type KeptHead, readKept } from './own-datasets.ts';

export interface Present {
  readonly head: KeptHead;
  /** The whole that was written last. */
  readonly whole: Dataset;
  /** The dataset as it was saved last: the whole, with the edits since. */
  readonly dataset: Dataset;
}

/** Read a dataset that this browser keeps, as it was saved last. */
export async function readPresent(key: string): Promise<Present | undefined> {
  const kept = await readKept(key);
  if (!kept) return undefined;
  const { head, dataset: whole } = kept;
  const edited = head.edits.reduce((before, edit) => applyEdit(before, edit).dataset, whole);
  const known = new Set(edited.entities.map(({ id }) => id));
  const places = Object.entries({ ...edited.positions, ...head.places }).filter(([id]) => known.has(id));
  const dataset = places.length === 0 ? edited : { ...edited, positions: Object.fromEntries(places) };
  return { head, whole, dataset };
}
