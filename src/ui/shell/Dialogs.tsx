import type { JSX } from 'preact';
import { assertNever } from '../../lib/assert.ts';
import { type OpenDialog, openDialog } from '../../state/screen/open-dialog.ts';
import { refusal } from '../../state/workspace/workspace.ts';
import { DatasetsDialog } from '../features/datasets/DatasetsDialog.tsx';
import { ImportDialog } from '../features/datasets/ImportDialog.tsx';
import { OpenAddressDialog } from '../features/datasets/OpenAddressDialog.tsx';
import { RefusalDialog } from '../features/datasets/RefusalDialog.tsx';
import { FindHelpDialog } from '../features/find/FindHelpDialog.tsx';
import { ReportDialog } from '../features/report/ReportDialog.tsx';
import { CopyDialog } from '../features/share/CopyDialog.tsx';
import { ShareDialog } from '../features/share/ShareDialog.tsx';
import { Lazy, lazy } from '../kit/lazy.tsx';
import { KeysDialog } from './KeysDialog.tsx';

/** Where a dataset begins. */
const newDialog = lazy(() => import('../features/authoring/NewDialog.tsx'), 'NewDialog');

/** Where a model drafts claims. */
const draftDialog = lazy(() => import('../features/review/DraftDialog.tsx'), 'DraftDialog');
/** Those of who works on a dataset. */
const workDialog = lazy(() => import('../features/keeping/WorkDialog.tsx'), 'WorkDialog');
const toDoDialog = lazy(() => import('../features/keeping/ToDoDialog.tsx'), 'ToDoDialog');
const compareDialog = lazy(() => import('../features/review/CompareDialog.tsx'), 'CompareDialog');
const termsDialog = lazy(() => import('../features/editing/TermsDialog.tsx'), 'TermsDialog');
const tourStepsDialog = lazy(() => import('../features/editing/TourStepsDialog.tsx'), 'TourStepsDialog');

/** Whatever dialog stands open; why a file was not opened comes on top of it. */
export function Dialogs(): JSX.Element {
  const refused = refusal.value;
  return (
    <>
      {openDialog.value && <Shown dialog={openDialog.value} />}
      {refused && <RefusalDialog key={refused.fileName} refusal={refused} />}
    </>
  );
}

function Shown({ dialog }: { readonly dialog: OpenDialog }): JSX.Element | undefined {
  switch (dialog.kind) {
    case 'report':
      return <ReportDialog subject={dialog.subject} />;
    case 'datasets':
      return <DatasetsDialog />;
    case 'share':
      return <ShareDialog />;
    case 'keys':
      return <KeysDialog />;
    case 'import':
      return <ImportDialog />;
    case 'new':
      return <Lazy part={newDialog} when={true} />;
    case 'draft':
      return <Lazy part={draftDialog} when={true} />;
    case 'open-address':
      return <OpenAddressDialog address={dialog.address} host={dialog.host} />;
    case 'find-help':
      return <FindHelpDialog />;
    case 'refused-copy':
      return <CopyDialog what={dialog.what} text={dialog.text} />;
    case 'work':
      return <Lazy part={workDialog} when={true} />;
    case 'to-do':
      return <Lazy part={toDoDialog} when={true} />;
    case 'compare':
      return <Lazy part={compareDialog} when={true} />;
    case 'terms':
      return <Lazy part={termsDialog} when={true} />;
    case 'tour-steps':
      return <Lazy part={tourStepsDialog} when={true} />;
    default:
      return assertNever(dialog);
  }
}
