import { batch } from '@preact/signals';
import type { Edit } from '../../edit/edit.ts';
import { editWorkspace } from '../workspace/edit-workspace.ts';
import { noteEdit } from './undoable.ts';

/** Edit the dataset so that it can be undone. `name` is what a button says of it: "Rename Ann". */
export function performEdit(name: string, edit: Edit): void {
  batch(() => noteEdit(name, editWorkspace({ edit, places: new Map() }), editWorkspace));
}
