import type { JSX } from 'preact';
import { openReport } from '../../../state/screen/open-dialog.ts';
import { type ReportFormat, useCommands } from '../../parts/commands.ts';
import { exportMenuId } from '../../parts/export-menu.ts';
import { reportStrings } from './report-strings.ts';

const formats: readonly ReportFormat[] = ['html', 'markdown', 'bibtex', 'csl-json'];

/** The rows of the export menu that write the source report and the references of its sources. */
export function ReportChoices(): JSX.Element {
  const { saveReport } = useCommands();
  return (
    <>
      <Row
        id="paper"
        name={reportStrings.read}
        hint={reportStrings.readHint}
        onChoose={() => openReport({ kind: 'dataset' })}
      />
      {formats.map((format) => (
        <Row
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

interface RowProps {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly onChoose: () => void;
}

function Row({ id, name, hint, onChoose }: RowProps): JSX.Element {
  return (
    <div role="none" class="menu-row">
      <button
        type="button"
        role="menuitem"
        class="menu-item"
        aria-describedby={`${exportMenuId}-${id}`}
        tabIndex={-1}
        popovertarget={exportMenuId}
        popovertargetaction="hide"
        onClick={onChoose}
      >
        {name}
      </button>
      <p id={`${exportMenuId}-${id}`} class="menu-hint">
        {hint}
      </p>
    </div>
  );
}
