import type { JSX } from 'preact';
import type { ReportFormat } from '../../../report/write-report.ts';
import { openReport } from '../../../state/screen/open-dialog.ts';
import { useCommands } from '../../parts/commands.ts';
import { ExportRow } from '../../parts/ExportRow.tsx';
import { reportStrings } from './report-strings.ts';

const formats: readonly ReportFormat[] = ['html', 'markdown', 'bibtex', 'csl-json'];

/** The rows of the export menu that write the source report and the references of its sources. */
export function ReportChoices(): JSX.Element {
  const { saveReport } = useCommands();
  return (
    <>
      <ExportRow
        id="paper"
        name={reportStrings.read}
        hint={reportStrings.readHint}
        onChoose={() => openReport({ kind: 'dataset' })}
      />
      {formats.map((format) => (
        <ExportRow
          key={format}
          id={format}
          name={reportStrings.rows[format]}
          hint={reportStrings.hints[format]}
          onChoose={() => saveReport({ kind: 'dataset' }, format)}
        />
      ))}
    </>
  );
}
