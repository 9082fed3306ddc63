/** Edits of the dataset on the screen, as steps that can be undone. */
import { batch } from '@preact/signals';
import { type Edit, stampClaims } from '../../edit/edit.ts';
import type { Desk } from '../workspace/desk.ts';
import { editWorkspace } from '../workspace/edit-workspace.ts';
import { author } from '../workspace/kept-work.ts';
import { workspace } from '../workspace/workspace.ts';
import { noteEdit } from './undoable.ts';

/** Edit the dataset so that it can be undone. `name` is what a button says of it: "Rename Ann"; `onDesk` is what happens on the desk with it. */
export function performEdit(name: string, edit: Edit, onDesk?: (desk: Desk) => Desk): void {
  const dataset = workspace.peek()?.dataset;
  const by = author.peek();
  const at = new Date().toISOString().slice(0, 10);
  const stamped = dataset && by !== '' ? stampClaims(dataset, edit, { at, by }) : edit;
  batch(() => noteEdit(name, editWorkspace({ edit: stamped, places: new Map() }), editWorkspace, onDesk));
}
