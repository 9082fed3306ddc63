import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { chosenIds, isFiltered, isFocused, isSeenThrough, mode, reading } from '../state/choices.ts';
import { opened } from '../state/opened.ts';
import { isEmbedded, isTimelineOpen, legendChoice } from '../state/panels.ts';
import { tourStep } from '../state/tour-step.ts';
import { canDraw, refusal, workspace } from '../state/workspace.ts';
import { type Commands, useCommands } from './commands.ts';
import { type KeyAction, keyActionOf } from './keyboard.ts';
import {
  embedLine,
  fetchWhenStirred,
  findHelpDialog,
  focusBar,
  keysDialog,
  lensBar,
  listView,
  nothingMatches,
  openedDialog,
  readerPanel,
  refusalDialog,
  severalBar,
  shareDialog,
  tableView,
  timelineStrip,
  tourCard,
} from './later-parts.ts';
import { Details } from './panels/Details.tsx';
import { Foot } from './panels/Foot.tsx';
import { focusFindField, isFindHelpOpen } from './panels/find-field.ts';
import { Legend } from './panels/Legend.tsx';
import { closeLegend } from './panels/legend-button.ts';
import { Stage } from './panels/Stage.tsx';
import { TopBar } from './panels/TopBar.tsx';
import { Announcer } from './parts/Announcer.tsx';
import { DropTarget } from './parts/DropTarget.tsx';
import { Hint } from './parts/Hint.tsx';
import { Notice } from './parts/Notice.tsx';
import { Wanted } from './parts/Wanted.tsx';
import { isShareOpen } from './sharing/sharing.ts';
import './styles/sayso.css';

/** Where the opened legend lies over the graph instead of beside it; the style sheet has the same width. */
const legendCovers = '(width < 1180px)';

/** Where keys are letters; boxes to tick and sliders to push are no fields of text. */
const typingFields = 'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]';

/** The whole page. Its commands come by context. */
export function App(): JSX.Element {
  const commands = useCommands();
  const [showsKeys, setShowsKeys] = useState(false);
  useKeys(commands, () => setShowsKeys(true));
  useEffect(() => fetchWhenStirred(commands.stir), [commands]);
  return (
    <div
      class="app"
      data-mode={mode.value}
      data-legend={legendState()}
      data-drawn={canDraw.value}
      data-embedded={isEmbedded.value || undefined}
    >
      {!isEmbedded.value && <TopBar onKeys={() => setShowsKeys(true)} />}
      <main class="middle">
        <Legend />
        <Wanted part={readerPanel} when={reading.value !== undefined} />
        <div class="views">
          <Wanted part={lensBar} when={isSeenThrough.value} />
          <Wanted part={focusBar} when={isFocused.value} />
          <div class="views-area">
            <Stage />
            {mode.value === 'list' && <ListView />}
            <Wanted part={tableView} when={mode.value === 'table'} />
            <Wanted part={severalBar} when={chosenIds.value.length > 0} />
            <Wanted part={nothingMatches} when={isFiltered.value} />
          </div>
          <Wanted part={tourCard} when={tourStep.value !== undefined} />
          <Wanted part={timelineStrip} when={isTimelineOpen.value} />
          {!isEmbedded.value && <Foot />}
        </div>
        <Details />
      </main>
      <Wanted part={embedLine} when={isEmbedded.value} />
      <Announcer />
      <Notice />
      <Hint />
      <DropTarget />
      <Dialogs showsKeys={showsKeys} onCloseKeys={() => setShowsKeys(false)} />
    </div>
  );
}

function ListView(): JSX.Element | undefined {
  useEffect(listView.load, []);
  const List = listView.component.value;
  return List && <List />;
}

function legendState(): string {
  if (!workspace.value) return 'closed';
  if (legendChoice.value !== undefined) return legendChoice.value ? 'open' : 'closed';
  // The text stands in the legend's place, unless the reader opens that too.
  return reading.value === undefined ? 'auto' : 'closed';
}

interface DialogProps {
  readonly showsKeys: boolean;
  readonly onCloseKeys: () => void;
}

/** Dialogs are loaded when first wanted. */
function Dialogs({ showsKeys, onCloseKeys }: DialogProps): JSX.Element {
  const refused = refusal.value;
  useEffect(() => {
    if (showsKeys) keysDialog.load();
  }, [showsKeys]);
  useEffect(() => {
    if (refused) refusalDialog.load();
  }, [refused]);
  const KeysDialog = keysDialog.component.value;
  const RefusalDialog = refusalDialog.component.value;
  return (
    <>
      <Wanted part={findHelpDialog} when={isFindHelpOpen.value} />
      <Wanted part={openedDialog} when={opened.value !== undefined} />
      <Wanted part={shareDialog} when={isShareOpen.value} />
      {showsKeys && KeysDialog && <KeysDialog onClose={onCloseKeys} />}
      {refused && RefusalDialog && <RefusalDialog key={refused.fileName} refusal={refused} />}
    </>
  );
}

function useKeys(commands: Commands, showKeys: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const action = keyActionOf(event, {
        isTyping: event.target instanceof Element && event.target.matches(typingFields),
        isCovered: document.querySelector('dialog[open], :popover-open') !== null,
      });
      if (!action) return;
      event.preventDefault();
      act(action, commands, showKeys);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [commands, showKeys]);
}

function act(action: KeyAction, commands: Commands, showKeys: () => void): void {
  switch (action) {
    case 'find':
      focusFindField();
      return;
    case 'back':
      if (legendChoice.peek() && matchMedia(legendCovers).matches) closeLegend();
      else commands.stepBack();
      return;
    case 'focus':
      commands.focus();
      return;
    case 'undo':
      commands.undo();
      return;
    case 'redo':
      commands.redo();
      return;
    case 'zoom-in':
      commands.zoomIn();
      return;
    case 'zoom-out':
      commands.zoomOut();
      return;
    case 'fit':
      commands.fit();
      return;
    case 'keys':
      showKeys();
      return;
  }
}
