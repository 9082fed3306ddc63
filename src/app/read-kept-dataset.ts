import { applyEdit } from '../edit/apply-edit.ts';
import { formatVersion, migrate } from '../model/migrate.ts';
import type { Dataset } from '../model/types.ts';
import { type KeptHead, readKept } from './own-datasets.ts';
import { WorldError } from './world-error.ts';

export interface Present {
  readonly head: KeptHead;
  /** The whole that was written last; undefined when an earlier Sayso wrote it, and it has to be written anew. */
  readonly whole: Dataset | undefined;
  /** The dataset as it was saved last: the whole, with the edits since. */
  readonly dataset: Dataset;
}

/** Read a dataset that this browser keeps, as it was saved last. */
export async function readPresent(key: string): Promise<Present | undefined> {
  const kept = await readKept(key);
  if (!kept) return undefined;
  const { head, dataset: whole } = kept;
  const edited = head.edits.reduce((before, edit) => applyEdit(before, edit).dataset, whole);
  const upgraded = presentOf(edited);
  const known = new Set(upgraded.entities.map(({ id }) => id));
  const places = Object.entries({ ...upgraded.positions, ...head.places }).filter(([id]) => known.has(id));
  const dataset = places.length === 0 ? upgraded : { ...upgraded, positions: Object.fromEntries(places) };
  return { head, whole: whole.sayso === formatVersion ? whole : undefined, dataset };
}

/** Bring a dataset that was kept here, perhaps by an earlier Sayso, to the present version of the format. */
export function presentOf(kept: Dataset): Dataset {
  const migrated = migrate(kept);
  if (migrated.kind === 'dataset') return migrated.input as unknown as Dataset;
  const words = 'This dataset was kept here by a newer Sayso. It is unchanged: reload the page to get the newer one';
  throw new WorldError('storage', `${words}, or download all datasets under “Your work”. (${migrated.issue.message})`);
}
