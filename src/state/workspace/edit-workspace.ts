/** The workspace after an edit: look-ups and graph follow it, and what was removed keeps its place for when it comes back. */
import { batch } from '@preact/signals';
import { applyEdit } from '../../edit/apply-edit.ts';
import type { Edit } from '../../edit/edit.ts';
import type { Places } from '../../graph/patch-graph.ts';
import { patchGraph } from '../../graph/patch-graph.ts';
import { followLookup } from '../../model/follow-lookup.ts';
import { workspace } from './workspace.ts';

/** Edit the dataset on the screen. Answer with the edit that takes this one back. */
export function editWorkspace({ edit, places }: PlacedEdit): PlacedEdit {
  const current = workspace.peek();
  if (!current) throw new Error('There is nothing to edit yet.');
  const { dataset, inverse, patch } = applyEdit(current.dataset, edit);
  const lookup = followLookup(current.lookup, dataset, patch);
  const gone = patchGraph(current.graph, lookup, patch, places);
  const isOtherShape = patch.claims.size + patch.entities.size > 0;
  batch(() => {
    workspace.value = {
      ...current,
      dataset,
      lookup,
      patch,
      edits: [...current.edits, edit],
      revision: current.revision + 1,
      shape: current.shape + (isOtherShape ? 1 : 0),
    };
  });
  return { edit: inverse, places: gone };
}

/** An edit with the places of the nodes that it brings back. */
export interface PlacedEdit {
  readonly edit: Edit;
  readonly places: Places;
}
