import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { type PaperSubject, paperOf } from '../../query/paper.ts';
import { closeOpened } from '../../state/opened.ts';
import { textsAtHand } from '../../state/texts-at-hand.ts';
import { workspace } from '../../state/workspace.ts';
import { type ReportFormat, useCommands } from '../commands.ts';
import { ModalDialog } from '../dialogs/ModalDialog.tsx';
import { ManuscriptView } from './ManuscriptView.tsx';
import { paperNames, paperStrings } from './paper-strings.ts';

const formats: readonly ReportFormat[] = ['html', 'markdown', 'bibtex', 'csl-json'];

/** Show a source report or a dossier, ready to be printed or handed on. */
export function PaperDialog({ subject }: { readonly subject: PaperSubject }): JSX.Element | undefined {
  const { bringTextsAtHand, saveReport } = useCommands();
  const lookup = workspace.value?.lookup;
  const texts = textsAtHand.value;
  // With the texts at hand each quotation is looked up, and the paper says what came of it.
  useEffect(bringTextsAtHand, [bringTextsAtHand]);
  const paper = useMemo(() => lookup && paperOf(lookup, subject, { texts }), [lookup, subject, texts]);
  useEffect(() => {
    // Another dataset may have been opened meanwhile.
    if (!paper) closeOpened();
  }, [paper]);
  if (!paper) return undefined;
  return (
    <ModalDialog
      title={paperNames[subject.kind]}
      class="dialog-paper"
      onClose={closeOpened}
      actions={
        <>
          <fieldset class="paper-formats">
            <legend>{paperStrings.save}</legend>
            {formats.map((format) => (
              <button
                key={format}
                type="button"
                class="button"
                title={paperStrings.hints[format]}
                onClick={() => saveReport(subject, format)}
              >
                {paperStrings.formats[format]}
              </button>
            ))}
          </fieldset>
          <button type="button" class="button button-main" onClick={() => print()}>
            {paperStrings.print}
          </button>
        </>
      }
    >
      <ManuscriptView manuscript={paper.manuscript} />
    </ModalDialog>
  );
}
