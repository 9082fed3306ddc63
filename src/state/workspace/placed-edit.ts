import type { Edit } from '../../edit/edit.ts';
import type { Places } from '../../graph/patch-graph.ts';

/** An edit with the places of the nodes that it brings back. */
export interface PlacedEdit {
  readonly edit: Edit;
  readonly places: Places;
}
