import type { JSX } from 'preact';
import { shorten } from '../../lib/text.ts';
import { showDialog } from '../../state/screen/open-dialog.ts';
import type { Mode } from '../../state/view/view.ts';
import { mode, themeChoice } from '../../state/view/view-selectors.ts';
import { workspace } from '../../state/workspace/workspace.ts';
import { SearchBox } from '../features/find/SearchBox.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useCommands } from '../parts/commands.ts';
import { goToDetails } from '../parts/details-heading.ts';
import { hrefOf, isPlainClick } from '../parts/links.ts';
import { asOfDataset } from '../words/source-words.ts';
import { strings } from '../words/strings.ts';
import { ExportMenu } from './ExportMenu.tsx';

/** The bar at the top: what is open, as of when, the search, and what can be done with the whole. */
export function TopBar(): JSX.Element {
  return (
    <header class="top">
      <button type="button" class="button button-main skip" onClick={goToDetails}>
        {strings.skipToDetails}
      </button>
      <Wordmark />
      <DatasetTitle />
      <div class="top-find">
        <SearchBox />
        <ViewSwitch />
      </div>
      <Actions />
    </header>
  );
}

function Wordmark(): JSX.Element {
  const { select } = useCommands();
  return (
    <a
      class="wordmark"
      href={hrefOf('')}
      aria-label={strings.home}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        select(undefined);
      }}
    >
      <svg viewBox="4 4 26 24" width="26" height="24" aria-hidden="true" focusable="false">
        <g class="wordmark-first">
          <path d="M5.4 20.6C5.4 13.8 8.4 9.8 13.8 7.6" />
          <circle cx="9.6" cy="20.6" r="5.6" />
        </g>
        <g class="wordmark-second">
          <path d="M18.2 20.6C18.2 13.8 21.2 9.8 26.6 7.6" />
          <circle cx="22.4" cy="20.6" r="5.6" />
        </g>
      </svg>
      {strings.sayso}
    </a>
  );
}

function DatasetTitle(): JSX.Element {
  const dataset = workspace.value?.dataset;
  return (
    <div class="top-title">
      <h1 dir="auto">
        {dataset ? (
          <button
            type="button"
            class="top-dataset"
            title={strings.datasetsHint}
            aria-haspopup="dialog"
            onClick={() => {
              showDialog('datasets');
            }}
          >
            <span>{shorten(dataset.title, 200)}</span>
            <Icon name="down" />
          </button>
        ) : (
          strings.loading
        )}
      </h1>
      {dataset && <p class="as-of">{asOfDataset(dataset)}</p>}
    </div>
  );
}

function Actions(): JSX.Element {
  const { openFile, expectFile, cycleTheme } = useCommands();
  const choice = themeChoice.value;
  return (
    <div class="top-actions">
      <button type="button" class="button new-button" title={strings.newHint} onClick={() => showDialog('new')}>
        <Icon name="plus" />
        <span class="button-word">{strings.new}</span>
      </button>
      <button
        type="button"
        class="button"
        title={strings.openHint}
        onPointerEnter={expectFile}
        onFocus={expectFile}
        onClick={openFile}
      >
        <Icon name="open" />
        <span class="button-word">{strings.open}</span>
      </button>
      <ExportMenu />
      <button
        type="button"
        class="button"
        title={strings.shareHint}
        onClick={() => {
          showDialog('share');
        }}
      >
        <Icon name="share" />
        <span class="button-word">{strings.share}</span>
      </button>
      <button
        type="button"
        class="button button-icon"
        aria-label={strings.theme}
        title={strings.themeNow[choice]}
        onClick={cycleTheme}
      >
        <Icon name={choice} />
      </button>
      <button
        type="button"
        class="button button-icon keys-button"
        aria-label={strings.keys}
        title={strings.keysTip}
        onClick={() => {
          showDialog('keys');
        }}
      >
        <Icon name="question" />
      </button>
    </div>
  );
}

/** The views that are built. */
const shownModes: readonly Mode[] = ['graph', 'list', 'table'];

/** Switch between the equal views of the same facts. */
function ViewSwitch(): JSX.Element {
  const { showMode } = useCommands();
  return (
    <fieldset class="switch">
      <legend class="visually-hidden">{strings.views}</legend>
      {shownModes.map((choice) => (
        <button key={choice} type="button" aria-pressed={mode.value === choice} onClick={() => showMode(choice)}>
          {strings[choice]}
        </button>
      ))}
    </fieldset>
  );
}
