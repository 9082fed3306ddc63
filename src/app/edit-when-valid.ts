import { applyEdit } from '../edit/apply-edit.ts';
import type { Edit } from '../edit/edit.ts';
import { nameOfEdit } from '../edit/name-edit.ts';
import { hasErrors, type Issue } from '../model/issues.ts';
import { validate } from '../model/validate.ts';
import { isEmbedded } from '../state/screen/panels.ts';
import { performEdit } from '../state/undo/perform-edit.ts';
import { workspace } from '../state/workspace/workspace.ts';
import { start } from './own-work.ts';

/**
 * Edit the dataset on the screen, as a step that can be undone. An edit whose outcome would not be a valid dataset changes nothing.
 * Answer with what is wrong with the outcome; warnings do not stand in the way.
 */
export function editWhenValid(edit: Edit): readonly Issue[] {
  const current = workspace.peek();
  if (!current) throw new Error('There is nothing to edit yet.');
  let outcome: unknown;
  try {
    outcome = applyEdit(current.dataset, edit).dataset;
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    return [{ severity: 'error', code: 'bad-edit', path: '/', message: cause.message }];
  }
  const { issues } = validate(outcome);
  if (hasErrors(issues)) return issues;
  // A frame is a guest on another page, and keeps nothing there.
  if (!isEmbedded.peek()) start();
  performEdit(nameOfEdit(current.dataset, edit), edit);
  return issues;
}
