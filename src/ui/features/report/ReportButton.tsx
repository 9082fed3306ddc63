import type { JSX } from 'preact';
import type { ReportSubject } from '../../../report/report-subject.ts';
import { openReport } from '../../../state/screen/open-dialog.ts';
import { Icon } from '../../kit/Icon.tsx';
import { reportStrings } from './report-strings.ts';

/** Open the report on something: all that is known of it on one page, to be printed or handed on. */
export function ReportButton({ subject }: { readonly subject: ReportSubject }): JSX.Element {
  return (
    <button type="button" class="text-button" aria-haspopup="dialog" onClick={() => openReport(subject)}>
      <Icon name="sheet" />
      {reportStrings.open[subject.kind]}
    </button>
  );
}
