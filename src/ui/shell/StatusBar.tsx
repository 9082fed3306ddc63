import { computed } from '@preact/signals';
import type { JSX } from 'preact';
import { isChoosing } from '../../state/screen/highlighted.ts';
import { canDraw } from '../../state/screen/page.ts';
import { isTimelineOpen, timelineChoice } from '../../state/screen/panels.ts';
import { saving } from '../../state/screen/saving.ts';
import { claimCount } from '../../state/selectors/visible.ts';
import { redoName, undoName } from '../../state/undo/history.ts';
import { view } from '../../state/view/current-view.ts';
import { isFiltered, isFocused, mode, reading } from '../../state/view/view-selectors.ts';
import { workspace } from '../../state/workspace/workspace.ts';
import { ArrangeButton } from '../features/arrange/ArrangeButton.tsx';
import { readerButtonId, readerId, toggleReader } from '../features/reader/reader-button.ts';
import { Icon, type IconName } from '../kit/Icon.tsx';
import { Lazy } from '../kit/lazy.tsx';
import { ToolButton } from '../kit/ToolButton.tsx';
import { useCommands } from '../parts/commands.ts';
import { legendButtonId, legendId, openLegend } from '../parts/legend-button.ts';
import { timelineButtonId, timelineId } from '../parts/panel-ids.ts';
import { counted, formatCount, strings } from '../words/strings.ts';
import { FullScreenButton } from './FullScreenButton.tsx';
import { filterStatus, readerPanel, timelineStrip, unpinAll, workTools } from './lazy-parts.ts';

/** What stands under the graph, the list and the table alike: the ways to the legend, to the timeline and, for the graph, to zoom. */
export function StatusBar(): JSX.Element {
  return (
    <div class="foot">
      <LegendButton />
      <TimelineButton />
      <ReaderButton />
      <UndoTools />
      <Lazy part={workTools} when={saving.value !== undefined} />
      <Lazy part={filterStatus} when={isFiltered.value || isFocused.value} />
      {!isFiltered.value && !isFocused.value && <ClaimTotal />}
      {canDraw.value && mode.value === 'graph' && <ZoomTools />}
    </div>
  );
}

/** Nothing is hidden, and that is said too. */
function ClaimTotal(): JSX.Element {
  const { shown, total } = claimCount.value;
  return (
    <p class="claim-total">
      {formatCount(shown)} of {counted(total, 'claim')}
    </p>
  );
}

/** Opens and closes the timeline; not there for a dataset without dates. */
function TimelineButton(): JSX.Element | undefined {
  if (!isDated.value) return undefined;
  return (
    <button
      type="button"
      class="button foot-button"
      title={strings.timeline}
      aria-controls={isTimelineOpen.value && timelineStrip.component.value ? timelineId : undefined}
      aria-expanded={isTimelineOpen.value}
      id={timelineButtonId}
      onClick={() => {
        timelineChoice.value = !isTimelineOpen.peek();
      }}
    >
      <Icon name="timeline" />
      <span class="foot-word">{strings.timeline}</span>
    </button>
  );
}

const isDated = computed(() => workspace.value?.dataset.claims.some(({ when }) => when !== undefined));

/** Opens the legend where it does not stand open by itself. */
function LegendButton(): JSX.Element {
  return (
    <button
      type="button"
      class="button legend-button"
      aria-controls={legendId}
      aria-expanded={false}
      id={legendButtonId}
      onClick={openLegend}
    >
      <Icon name="legend" />
      <span class="foot-word">
        {strings.legendAlone}
        <span class="foot-rest"> {strings.andFilters}</span>
      </span>
    </button>
  );
}

/** Opens and closes the text beside the graph. */
function ReaderButton(): JSX.Element {
  return (
    <button
      type="button"
      class="button reader-button"
      aria-controls={readerPanel.component.value ? readerId : undefined}
      aria-expanded={reading.value !== undefined}
      id={readerButtonId}
      onClick={toggleReader}
    >
      <Icon name="text" />
      <span class="foot-word">{strings.text}</span>
    </button>
  );
}

/** Without a step to take they stay where they are, and can be reached, so that the focus is not lost after the last one. */
function UndoTools(): JSX.Element {
  const { undo, redo } = useCommands();
  const tools = [
    [strings.undo, 'undo', undoName.value, 'Ctrl Z', undo],
    [strings.redo, 'redo', redoName.value, 'Ctrl Y', redo],
  ] as const;
  return (
    <fieldset class="tools">
      <legend class="visually-hidden">{strings.undoTools}</legend>
      {tools.map(([name, icon, step, key, act]) => (
        <ToolButton
          key={icon}
          icon={icon}
          name={name}
          aria-disabled={step === undefined}
          hint={`${step === undefined ? name : `${name}: ${step}`} (${key})`}
          onClick={act}
        />
      ))}
    </fieldset>
  );
}

function ZoomTools(): JSX.Element {
  const { zoomIn, zoomOut, fit, toggleChoosing } = useCommands();
  const zooms: readonly (readonly [name: string, icon: IconName, key: string, act: () => void])[] = [
    [strings.zoomIn, 'plus', '+', zoomIn],
    [strings.zoomOut, 'minus', '−', zoomOut],
  ];
  const isOn = isChoosing.value;
  return (
    <fieldset class="tools zoom-tools">
      <legend class="visually-hidden">{strings.stageTools}</legend>
      <ToolButton
        icon="lasso"
        name={strings.chooseSeveral}
        aria-pressed={isOn}
        hint={strings.chooseSeveralHint}
        onClick={toggleChoosing}
      />
      <ArrangeButton />
      <Lazy part={unpinAll} when={view.value.pinned.length > 0} />
      {zooms.map(([name, icon, key, act]) => (
        <ToolButton key={name} class="zoom" icon={icon} name={name} hint={`${name} (${key})`} onClick={act} />
      ))}
      <ToolButton icon="fit" name={strings.fit} hint={`${strings.fit} (0)`} onClick={fit} />
      <FullScreenButton />
    </fieldset>
  );
}
