import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { queryExamplesOf } from '../../../query/query-examples.ts';
import { closeDialog } from '../../../state/screen/open-dialog.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { ModalDialog } from '../../kit/ModalDialog.tsx';
import { findText, focusFindField } from './find-field.ts';
import { findStrings } from './find-strings.ts';

/** Explain the search and its language by examples; a press on one writes it into the field. */
export function FindHelpDialog(): JSX.Element {
  const lookup = workspace.value?.lookup;
  const examples = useMemo(() => (lookup ? queryExamplesOf(lookup) : []), [lookup]);
  return (
    <ModalDialog title={findStrings.helpTitle} class="dialog-find" onClose={closeDialog}>
      <p>{findStrings.helpWords}</p>
      <p>{findStrings.helpLanguage}</p>
      <dl class="examples">
        {examples.map(({ query, means }) => (
          <div key={query} class="example">
            <dt>
              <button
                type="button"
                class="example-query"
                aria-label={findStrings.tryIt(query)}
                onClick={() => {
                  closeDialog();
                  findText.value = query;
                  requestAnimationFrame(() => requestAnimationFrame(focusFindField));
                }}
              >
                <code>{query}</code>
              </button>
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </ModalDialog>
  );
}
