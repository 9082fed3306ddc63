import { keptSteps } from '../state/undo/history.ts';
import { keptWork } from '../state/workspace/kept-work.ts';
import { origin } from '../state/workspace/origin.ts';
import { type Workspace, workspace } from '../state/workspace/workspace.ts';
import { beforeOpening } from './load-dataset.ts';

let saved: Workspace | undefined;

/** Note that what is on the screen was just saved as a file, whole. */
export function noteSaved(): void {
  saved = workspace.peek();
}

/** Whether something may be lost when another dataset takes the place of the one that is open. */
function isWorkOpen(): boolean {
  const isMoved = origin.peek().kind === 'own' && keptSteps.peek() !== undefined;
  return keptWork.peek() !== undefined || (workspace.peek()?.revision ?? 0) > 0 || isMoved;
}

/** Keep what was done when something else is opened, and ask before a page is left whose work would be lost: an opened file, or edits. */
export function mountAskBeforeLeaving(): void {
  beforeOpening(async () => {
    if (isWorkOpen()) await (await import('./keep-work.ts')).saveBeforeOpening();
  });
  addEventListener('beforeunload', (event) => {
    const current = workspace.peek();
    if (!current || current === saved) return;
    const { kind } = origin.peek();
    // What the browser keeps is there again.
    if (kind === 'own' || (kind !== 'kept' && current.revision > 0)) event.preventDefault();
  });
}
