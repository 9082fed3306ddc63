import type { JSX } from 'preact';
import { shorten } from '../../../lib/text.ts';
import type { Refusal } from '../../../state/workspace/workspace.ts';
import { ModalDialog } from '../../kit/ModalDialog.tsx';
import { useCommands } from '../../parts/commands.ts';
import { Faults } from '../../parts/IssueList.tsx';
import { dialogStrings } from '../../words/dialog-strings.ts';
import { counted, formatCount, strings } from '../../words/strings.ts';
import { importStrings } from './import-strings.ts';
import { groupIssues, issuesAsText } from './issues-text.ts';

const page = 100;

/** Say why a file was not opened: every fault, where it is and what to do, to be read and copied. */
export function RefusalDialog({ refusal }: { readonly refusal: Refusal }): JSX.Element {
  const { dismissRefusal, copy } = useCommands();
  const { fileName, issues } = refusal;
  return (
    <ModalDialog
      title={dialogStrings.refusedTitle}
      class="dialog-refusal"
      onClose={dismissRefusal}
      actions={
        <>
          <button
            type="button"
            class="button"
            onClick={() => copy(issuesAsText(fileName, issues), dialogStrings.theIssues)}
          >
            {dialogStrings.copyIssues}
          </button>
          <button type="button" class="button button-main" onClick={dismissRefusal}>
            {strings.close}
          </button>
        </>
      }
    >
      <p class="lead">
        <bdi class="file-name">{shorten(fileName, 120)}</bdi> · {counted(issues.length, 'problem')}
      </p>
      <p class="soft">{dialogStrings.refusedNote}</p>
      <Choices refusal={refusal} />
      {groupIssues(issues).map((group) => (
        <section key={group.severity} class="issues" data-severity={group.severity}>
          <h3>
            {group.heading} <span class="count">{formatCount(group.issues.length)}</span>
          </h3>
          <Faults issues={group.issues} page={page} />
        </section>
      ))}
    </ModalDialog>
  );
}

/** Offer what can be opened all the same: what stands before the damage, or one of several files. */
function Choices({ refusal }: { readonly refusal: Refusal }): JSX.Element {
  const { dismissRefusal, openReadablePart, openOneOf, saveRefused } = useCommands();
  const { hasReadablePart = false, apart = [], issues } = refusal;
  // Whoever has the newer program can open it there; data inside a link can be had in no other way.
  const isNewer = issues.some(({ code }) => code === 'future-version');
  const instead = (open: () => void) => () => {
    dismissRefusal();
    open();
  };
  return (
    <>
      {hasReadablePart && (
        <p class="refusal-choice">
          {importStrings.readablePartNote}{' '}
          <button type="button" class="button" onClick={instead(openReadablePart)}>
            {importStrings.readablePart}
          </button>
        </p>
      )}
      {isNewer && (
        <p class="refusal-choice">
          <button type="button" class="button" onClick={saveRefused}>
            {dialogStrings.saveRaw}
          </button>
        </p>
      )}
      {apart.length > 0 && (
        <ul class="plain refusal-choice">
          {apart.map((name) => (
            <li key={name}>
              <button type="button" class="button" onClick={instead(() => openOneOf(name))}>
                {importStrings.openOne(shorten(name, 80))}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
