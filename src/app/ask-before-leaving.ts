import { origin } from '../state/workspace/origin.ts';
import { type Workspace, workspace } from '../state/workspace/workspace.ts';

let saved: Workspace | undefined;

/** Note that what is on the screen was just saved as a file, whole. */
export function noteSaved(): void {
  saved = workspace.peek();
}

/** Ask before a page is left whose work would be lost: an opened file, or edits. */
export function mountAskBeforeLeaving(): void {
  addEventListener('beforeunload', (event) => {
    const current = workspace.peek();
    if (!current || current === saved) return;
    const { kind } = origin.peek();
    // What the browser keeps is there again.
    if (kind === 'own' || (kind !== 'kept' && current.revision > 0)) event.preventDefault();
  });
}
