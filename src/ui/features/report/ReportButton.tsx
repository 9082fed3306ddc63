import type { JSX } from 'preact';
import type { PaperSubject } from '../../../report/report-subject.ts';
import { openPaper } from '../../../state/screen/open-dialog.ts';
import { Icon } from '../../kit/Icon.tsx';
import { reportStrings } from './report-strings.ts';

/** Open the paper on something: all that is known of it on one page, to be printed or handed on. */
export function ReportButton({ subject }: { readonly subject: PaperSubject }): JSX.Element {
  return (
    <button type="button" class="text-button" aria-haspopup="dialog" onClick={() => openPaper(subject)}>
      <Icon name="sheet" />
      {reportStrings.open[subject.kind]}
    </button>
  );
}
