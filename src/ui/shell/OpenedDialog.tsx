import type { JSX } from 'preact';
import { opened } from '../../state/screen/open-dialog.ts';
import { DatasetsDialog } from '../features/datasets/DatasetsDialog.tsx';
import { PaperDialog } from '../features/report/PaperDialog.tsx';
import { CopyDialog } from '../features/share/CopyDialog.tsx';

/** Show what lies open over the page. */
export function OpenedDialog(): JSX.Element | undefined {
  const what = opened.value;
  if (what?.kind === 'paper') return <PaperDialog subject={what.subject} />;
  if (what?.kind === 'refused-copy') return <CopyDialog what={what.what} text={what.text} />;
  if (what?.kind === 'datasets') return <DatasetsDialog />;
  return undefined;
}
