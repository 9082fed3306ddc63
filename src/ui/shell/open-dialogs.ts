import { computed, signal } from '@preact/signals';
import { opened } from '../../state/screen/open-dialog.ts';
import { refusal } from '../../state/workspace/workspace.ts';
import { isFindHelpOpen } from '../features/find/find-field.ts';
import { isShareOpen } from '../features/share/sharing.ts';

/** Whether the list of keys stands open. */
export const areKeysShown = signal(false);

/** Whether any dialog is to stand open. */
export const isDialogWanted = computed(
  () =>
    areKeysShown.value ||
    isFindHelpOpen.value ||
    isShareOpen.value ||
    opened.value !== undefined ||
    refusal.value !== undefined,
);
