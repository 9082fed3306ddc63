import type { JSX } from 'preact';
import { listPlaces } from '../../../lib/list-places.ts';
import { shorten } from '../../../lib/text.ts';
import { addTextToOpen, closeDialog } from '../../../state/screen/open-dialog.ts';
import { type ImportOutcome, importOutcome } from '../../../state/workspace/import-outcome.ts';
import { ModalDialog } from '../../kit/ModalDialog.tsx';
import { useCommands } from '../../parts/commands.ts';
import { formatCount, strings } from '../../words/strings.ts';
import { ColumnChoices } from './ColumnChoices.tsx';
import { importStrings, outcomeNames } from './import-strings.ts';

type Report = ImportOutcome['report'];

/** Show what became of a file of another tool: read, repaired, kept as it is, left out; and what its columns mean. */
export function ImportDialog(): JSX.Element | undefined {
  const { copy } = useCommands();
  const outcome = importOutcome.value;
  if (!outcome) return undefined;
  const { dataset, report, mapping } = outcome;
  return (
    <ModalDialog
      title={importStrings.title}
      class="dialog-import"
      onClose={closeDialog}
      actions={
        <>
          <button type="button" class="button" onClick={() => copy(reportAsText(report), importStrings.theReport)}>
            {importStrings.copy}
          </button>
          <button type="button" class="button button-main" onClick={closeDialog}>
            {strings.close}
          </button>
        </>
      }
    >
      <p class="lead">
        <bdi class="file-name">{shorten(report.files.join(' + '), 160)}</bdi> · {importStrings.from(report.format)}
      </p>
      {report.incomplete !== undefined && (
        <p class="import-incomplete" role="alert">
          <strong>{importStrings.incomplete}.</strong> <bdi>{shorten(report.incomplete, 600)}</bdi>
        </p>
      )}
      {dataset.claims.length > 0 && <p class="soft">{importStrings.unsourced}</p>}
      <Quoted count={report.quotedLines} />
      <ul class="plain import-notes">
        {report.notes.map(({ outcome: kind, count, what, places, advice }) => (
          <li key={`${kind} ${what}`} data-outcome={kind}>
            <span class="badge">{outcomeNames[kind]}</span> <strong>{formatCount(count)}</strong> {what}
            {places.length > 0 && (
              <span class="import-places">
                {kind === 'kept' ? '' : `${importStrings.at} `}
                <bdi>{shorten(listPlaces(places, count), 300)}</bdi>
              </span>
            )}
            {advice !== '' && <span class="import-advice">{advice}</span>}
          </li>
        ))}
      </ul>
      {mapping && <ColumnChoices key={report.files.join()} mapping={mapping} />}
    </ModalDialog>
  );
}

/** Lines with quotations can become claims, once the text is there that they are from. */
function Quoted({ count }: { readonly count: number }): JSX.Element | undefined {
  if (count === 0) return undefined;
  return (
    <p class="import-quoted">
      {importStrings.quoted(count)}{' '}
      <button type="button" class="button" onClick={addTextToOpen}>
        {importStrings.addText}
      </button>
    </p>
  );
}

function reportAsText({ files, format, notes, incomplete }: Report): string {
  return [
    `${files.join(' + ')}: ${importStrings.from(format)}`,
    ...(incomplete === undefined ? [] : [`${importStrings.incomplete}: ${incomplete}`]),
    ...notes.map(({ outcome, count, what, places, advice }) =>
      [`${outcomeNames[outcome]}: ${formatCount(count)} ${what}`, listPlaces(places, count), advice]
        .filter((part) => part !== '')
        .join('\n  '),
    ),
  ].join('\n');
}
