import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { opened } from '../../state/screen/open-dialog.ts';
import { refusal } from '../../state/workspace/workspace.ts';
import { isFindHelpOpen } from '../features/find/find-field.ts';
import { isShareOpen } from '../features/share/sharing.ts';
import { later } from '../kit/later.ts';
import { Wanted } from '../kit/Wanted.tsx';
import { areKeysShown } from './open-dialogs.ts';

/** The list of keys. */
const keysDialog = later(async () => (await import('./KeysDialog.tsx')).KeysDialog);

/** Why a file was not opened. */
const refusalDialog = later(async () => (await import('../features/datasets/RefusalDialog.tsx')).RefusalDialog);

/** How to search. */
const findHelpDialog = later(async () => (await import('../features/find/FindHelpDialog.tsx')).FindHelpDialog);

/** What is on the screen, as a link. */
const shareDialog = later(async () => (await import('../features/share/ShareDialog.tsx')).ShareDialog);

/** What lies open over the page: reports, datasets. */
const openedDialog = later(async () => (await import('./OpenedDialog.tsx')).OpenedDialog);

/** Whatever dialog stands open; each is fetched when it does for the first time. */
export function Dialogs(): JSX.Element {
  return (
    <>
      <Wanted part={findHelpDialog} when={isFindHelpOpen.value} />
      <Wanted part={openedDialog} when={opened.value !== undefined} />
      <Wanted part={shareDialog} when={isShareOpen.value} />
      <Wanted part={keysDialog} when={areKeysShown.value} />
      <Refused />
    </>
  );
}

function Refused(): JSX.Element | undefined {
  const refused = refusal.value;
  useEffect(() => {
    if (refused) refusalDialog.load();
  }, [refused]);
  const RefusalDialog = refusalDialog.component.value;
  return refused && RefusalDialog && <RefusalDialog key={refused.fileName} refusal={refused} />;
}
