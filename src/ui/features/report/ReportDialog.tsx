import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { claimsInReport, type ReportSubject, reportOf } from '../../../report/report-subject.ts';
import type { ReportFormat } from '../../../report/write-report.ts';
import { closeDialog } from '../../../state/screen/open-dialog.ts';
import { textsAtHand } from '../../../state/workspace/source-texts.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { ModalDialog } from '../../kit/ModalDialog.tsx';
import { useCommands } from '../../parts/commands.ts';
import { DocumentView } from './DocumentView.tsx';
import { paperNames, reportStrings } from './report-strings.ts';

const formats: readonly ReportFormat[] = ['html', 'markdown', 'bibtex', 'csl-json'];

/** Claims that a page of text can hold without making the browser halt. */
const mostInPage = 1500;

/** Show a source report or a dossier, ready to be printed or handed on. */
export function ReportDialog({ subject }: { readonly subject: ReportSubject }): JSX.Element | undefined {
  const { bringTextsAtHand, saveReport } = useCommands();
  const lookup = workspace.value?.lookup;
  const texts = textsAtHand.value;
  // With the texts at hand each quotation is looked up, and the report says what came of it.
  useEffect(bringTextsAtHand, [bringTextsAtHand]);
  const count = useMemo(() => (lookup ? claimsInReport(lookup, subject) : 0), [lookup, subject]);
  const fits = count <= mostInPage;
  const report = useMemo(
    () => (lookup && fits ? reportOf(lookup, subject, { texts }) : undefined),
    [lookup, subject, texts, fits],
  );
  useEffect(() => {
    // Another dataset may have been opened meanwhile.
    if (fits && !report) closeDialog();
  }, [fits, report]);
  if (fits && !report) return undefined;
  return (
    <ModalDialog
      title={paperNames[subject.kind]}
      class="dialog-paper"
      onClose={closeDialog}
      actions={
        <>
          <fieldset class="paper-formats">
            <legend>{reportStrings.save}</legend>
            {formats.map((format) => (
              <button
                key={format}
                type="button"
                class="button"
                title={reportStrings.hints[format]}
                onClick={() => saveReport(subject, format)}
              >
                {reportStrings.formats[format]}
              </button>
            ))}
          </fieldset>
          {report && (
            <button type="button" class="button button-main" onClick={() => print()}>
              {reportStrings.print}
            </button>
          )}
        </>
      }
    >
      {report ? <DocumentView tree={report.tree} /> : <p class="lead">{reportStrings.tooMany(count)}</p>}
    </ModalDialog>
  );
}
