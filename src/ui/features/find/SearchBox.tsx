import type { JSX } from 'preact';
import { highlight } from '../../../state/screen/highlighted.ts';
import { showDialog } from '../../../state/screen/open-dialog.ts';
import { Boundary } from '../../kit/Boundary.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { lazy } from '../../kit/lazy.tsx';
import { ToolButton } from '../../kit/ToolButton.tsx';
import { useCommands } from '../../parts/commands.ts';
import { strings } from '../../words/strings.ts';
import { finder, findFieldId, findText, foundListId, submit } from './find-field.ts';

/** The results of the search. */
const foundPanel = lazy(() => import('./FoundPanel.tsx'), 'FoundPanel');

/** Find people, claims and quotations. The field stays a plain search field; its results are a list that arrow keys walk. */
export function SearchBox(): JSX.Element {
  const commands = useCommands();
  const Found = foundPanel.component.value;
  return (
    <search class="find">
      <Icon name="search" />
      <input
        id={findFieldId}
        class="find-field"
        type="search"
        maxLength={10_000}
        aria-label={strings.find}
        aria-keyshortcuts="/ Control+K"
        aria-autocomplete="list"
        aria-controls={Found && foundListId}
        aria-activedescendant={finder.value?.activeOption.value}
        placeholder={strings.findHint}
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="go"
        value={findText.value}
        onFocus={foundPanel.load}
        onInput={(event) => {
          findText.value = event.currentTarget.value;
          highlight(undefined);
        }}
        onKeyDown={(event) => {
          // While a syllable is being put together, the keys are for choosing it.
          if (event.isComposing) return;
          if (event.key !== 'Enter') finder.value?.press(event);
          else {
            event.preventDefault();
            submit(commands);
          }
        }}
        onBlur={() => highlight(undefined)}
      />
      <span class="find-key" aria-hidden="true">
        /
      </span>
      <ToolButton class="find-help" icon="question" name={strings.findHelp} onClick={() => showDialog('find-help')} />
      <Boundary isQuiet resetOn={findText.value}>
        {Found && <Found />}
      </Boundary>
    </search>
  );
}
