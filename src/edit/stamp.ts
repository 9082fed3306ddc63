import type { Dataset, Stamp } from '../model/types.ts';
import type { Edit } from './edit.ts';

/** Note in each claim that an edit adds or changes who did so, and when. */
export function stampClaims(dataset: Dataset, edit: Edit, stamp: Stamp): Edit {
  if (edit.kind === 'several') return { ...edit, edits: edit.edits.map((one) => stampClaims(dataset, one, stamp)) };
  if (edit.kind !== 'claim' || !edit.to) return edit;
  const isThere = dataset.claims.some(({ id }) => id === edit.id);
  return { ...edit, to: { ...edit.to, ...(isThere ? { changed: stamp } : { created: stamp }) } };
}
