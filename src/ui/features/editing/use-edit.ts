import { applyEdit } from '../../../edit/apply-edit.ts';
import type { Edit } from '../../../edit/edit.ts';
import type { Issue } from '../../../model/issues.ts';
import { validate } from '../../../model/validate.ts';
import { performEdit } from '../../../state/undo/perform-edit.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { useCommands } from '../../parts/commands.ts';

/** Edit the dataset when the outcome is valid, and then do what follows; else the answer is what is wrong, and nothing is changed. */
export type EditValid = (name: string, edit: Edit, then?: () => void) => readonly Issue[];

/** Edit the dataset, kept in this browser from then on. */
export function useEdit(): EditValid {
  const { work } = useCommands();
  return (name, edit, then) => {
    const current = workspace.peek();
    if (!current) return [];
    const errors = validate(applyEdit(current.dataset, edit).dataset).issues.filter(
      ({ severity }) => severity === 'error',
    );
    if (errors.length > 0) return errors;
    work(({ start }) => start());
    performEdit(name, edit);
    then?.();
    return [];
  };
}
