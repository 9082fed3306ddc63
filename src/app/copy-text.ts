import { openDialog } from '../state/screen/open-dialog.ts';
import { notice } from '../state/screen/page.ts';
import { WorldError } from './world-error.ts';

/**
 * Put text on the clipboard and say so; tell whether that worked. Where the clipboard is refused the text is shown, to be copied by
 * hand; the dialog for sharing shows its own already.
 */
export async function copyText(text: string, what: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (cause) {
    if (openDialog.peek()?.kind === 'share') {
      throw new WorldError('clipboard', `The browser blocked copying. Select ${what} and copy it manually.`, cause);
    }
    openDialog.value = { kind: 'refused-copy', what, text };
    return false;
  }
  notice.value = `Copied ${what}.`;
  return true;
}
