import { computed } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { hover, tourStep } from '../../state/screen/highlighted.ts';
import { closeDialog, openDialog, showDialog } from '../../state/screen/open-dialog.ts';
import { canDraw } from '../../state/screen/page.ts';
import { isEmbedded, isTimelineOpen, legendChoice } from '../../state/screen/panels.ts';
import { details } from '../../state/selectors/details.ts';
import {
  chosenIds,
  isFiltered,
  isFocused,
  isGroupOpen,
  isSeenThrough,
  mode,
  reading,
} from '../../state/view/view-selectors.ts';
import { refusal, workspace } from '../../state/workspace/workspace.ts';
import { focusFindField } from '../features/find/find-field.ts';
import { Boundary } from '../kit/Boundary.tsx';
import { DialogNotice } from '../kit/dialog-notice.ts';
import { Lazy } from '../kit/lazy.tsx';
import { type Commands, useCommands } from '../parts/commands.ts';
import { closeLegend } from '../parts/legend-button.ts';
import { Announcer } from './Announcer.tsx';
import { DropTarget } from './DropTarget.tsx';
import { Details } from './details/Details.tsx';
import { type KeyAction, keyActionOf } from './keyboard.ts';
import { Legend } from './Legend.tsx';
import {
  dialogs,
  embedLine,
  fetchWhenStirred,
  focusBar,
  groupBar,
  hintCard,
  lensBar,
  listView,
  multiSelectionBar,
  nothingMatches,
  readerPanel,
  tableView,
  timelineStrip,
  tourCard,
} from './lazy-parts.ts';
import { Notice } from './Notice.tsx';
import { Stage } from './Stage.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';
import '../sayso.css';

/** Where the opened legend lies over the graph instead of beside it; the style sheet has the same width. */
const legendCovers = '(width < 73.75em)';

/** Where keys are letters; boxes to tick and sliders to push are no fields of text. */
const typingFields = 'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]';

/** Whether a dialog stands open, or is on its way. */
const isCovered = computed(() => openDialog.value !== undefined || refusal.value !== undefined);

/** The whole page. Its commands come by context. */
export function App(): JSX.Element {
  const commands = useCommands();
  useKeys(commands);
  useEffect(() => fetchWhenStirred(commands.stir), [commands]);
  const Hint = hintCard.component.value;
  return (
    <div
      class="app"
      data-mode={mode.value}
      data-legend={legendState()}
      data-drawn={canDraw.value}
      data-embedded={isEmbedded.value || undefined}
    >
      {!isEmbedded.value && (
        <Boundary>
          <TopBar />
        </Boundary>
      )}
      <main class="middle">
        <Boundary>
          <Legend />
        </Boundary>
        <Lazy part={readerPanel} when={reading.value !== undefined} shows={reading.value} />
        <Views />
        <Boundary resetOn={details.value}>
          <Details />
        </Boundary>
      </main>
      <Lazy part={embedLine} when={isEmbedded.value} />
      <Boundary isQuiet resetOn={details.value}>
        <Announcer />
      </Boundary>
      {!isCovered.value && <Notice />}
      <Boundary isQuiet resetOn={hover.value}>
        {Hint && <Hint />}
      </Boundary>
      <DropTarget />
      <DialogNotice.Provider value={Notice}>
        <Lazy
          part={dialogs}
          when={isCovered.value}
          isQuiet
          shows={openDialog.value ?? refusal.value}
          onFault={closeAll}
        />
      </DialogNotice.Provider>
    </div>
  );
}

/** The graph, the list or the table, with what narrows it down above and what walks through it below. */
function Views(): JSX.Element {
  return (
    <div class="views">
      <Lazy part={lensBar} when={isSeenThrough.value} />
      <Lazy part={focusBar} when={isFocused.value} />
      <Lazy part={groupBar} when={isGroupOpen.value && !isFocused.value} />
      <div class="views-area">
        <Boundary>
          <Stage />
        </Boundary>
        <Lazy part={listView} when={mode.value === 'list'} />
        <Lazy part={tableView} when={mode.value === 'table'} />
        <Lazy part={multiSelectionBar} when={chosenIds.value.length > 0} />
        <Lazy part={nothingMatches} when={isFiltered.value} />
      </div>
      <Lazy part={tourCard} when={tourStep.value !== undefined} />
      <Lazy part={timelineStrip} when={isTimelineOpen.value} />
      {!isEmbedded.value && (
        <Boundary>
          <StatusBar />
        </Boundary>
      )}
    </div>
  );
}

/** A dialog that cannot be shown must not keep the page covered. */
function closeAll(): void {
  closeDialog();
  refusal.value = undefined;
}

function legendState(): string {
  if (!workspace.value) return 'closed';
  if (legendChoice.value !== undefined) return legendChoice.value ? 'open' : 'closed';
  // The text stands in the legend's place, unless the reader opens that too.
  return reading.value === undefined ? 'auto' : 'closed';
}

function useKeys(commands: Commands): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const action = keyActionOf(event, {
        isTyping: event.target instanceof Element && event.target.matches(typingFields),
        isCovered: document.querySelector('dialog[open], :popover-open') !== null,
      });
      if (!action) return;
      event.preventDefault();
      act(action, commands);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [commands]);
}

function act(action: KeyAction, commands: Commands): void {
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
    case 'edit':
      commands.editSelected();
      return;
    case 'keys':
      showDialog('keys');
      return;
  }
}
