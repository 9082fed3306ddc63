import { selection } from '../../../state/selectors/details.ts';
import { read } from '../../../state/view/change-mode.ts';
import { change } from '../../../state/view/current-view.ts';
import { reading } from '../../../state/view/view-selectors.ts';
import { workspace } from '../../../state/workspace/workspace.ts';

export const readerButtonId = 'reader-button';
export const readerId = 'reader';

/** Open the text of the selected claim's source, or of the first one. */
function openReader(): void {
  const lookup = workspace.peek()?.lookup;
  const claim = lookup?.claims.get(selection.peek()?.id ?? '');
  change(read(claim?.source ?? lookup?.dataset.sources[0]?.id));
}

/** Close the text and bring the focus back to the button that opens it. */
export function closeReader(): void {
  change(read(undefined));
  document.getElementById(readerButtonId)?.focus();
}

/** Open or close the text. */
export function toggleReader(): void {
  if (reading.peek() === undefined) openReader();
  else closeReader();
}
