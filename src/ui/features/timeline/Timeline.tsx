import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { formatWhen } from '../../../model/dates.ts';
import { periodOfBins, type Timeline as TimelineData } from '../../../query/timeline.ts';
import { timelineChoice } from '../../../state/screen/panels.ts';
import { brushed, canLookCloser, lookAtAllTime, lookCloser, timeline } from '../../../state/selectors/timeline.ts';
import { filters } from '../../../state/selectors/visible.ts';
import { perform } from '../../../state/undo/undoable.ts';
import { showPeriod, showUndated } from '../../../state/view/change-filters.ts';
import { ToolButton } from '../../kit/ToolButton.tsx';
import { useWidth } from '../../kit/use-width.ts';
import { timelineButtonId, timelineId } from '../../parts/panel-ids.ts';
import { periodWords } from '../../words/period-words.ts';
import { formatCount } from '../../words/strings.ts';
import { Bars } from './Bars.tsx';
import { Brush } from './Brush.tsx';
import type { Range } from './brush.ts';
import { PlayButton } from './PlayButton.tsx';
import { pause } from './playing.ts';
import { timelineStrings } from './timeline-strings.ts';
import { binWords } from './timeline-words.ts';

/** CSS pixels of the bars and of the labels under them. */
const height = 52;
const labelHeight = 20;

/** Dated claims over time, with a brush that makes a period of it, and the undated ones apart. */
export function Timeline(): JSX.Element | undefined {
  const pointedBin = useSignal<number | undefined>(undefined);
  useEffect(() => pause, []);
  const shown = timeline.value;
  if (!shown || shown.bins.length === 0) return undefined;
  return (
    <section class="timeline" id={timelineId} aria-label={timelineStrings.title}>
      <div class="timeline-head">
        <PlayButton />
        <p class="timeline-words">{periodNow()}</p>
        {filters.value.period && <AllTimes />}
        {canLookCloser.value && (
          <AxisButton word={timelineStrings.closer} hint={timelineStrings.lookCloser} onClick={lookCloser} />
        )}
        {shown.isPart && (
          <AxisButton word={timelineStrings.wholeTime} hint={timelineStrings.showWholeTime} onClick={lookAtAllTime} />
        )}
        <p class="timeline-pointed">{pointedWords(shown, pointedBin.value)}</p>
        <ToolButton class="timeline-close" icon="close" name={timelineStrings.close} onClick={close} />
      </div>
      <div class="timeline-body">
        <Chart
          shown={shown}
          onPoint={(bin) => {
            pointedBin.value = bin;
          }}
        />
        {shown.undatedTotal > 0 && <UndatedBin count={shown.undated} />}
      </div>
    </section>
  );
}

interface ChartProps {
  readonly shown: TimelineData;
  readonly onPoint: (bin: number | undefined) => void;
}

function Chart({ shown, onPoint }: ChartProps): JSX.Element {
  const [frame, width] = useWidth<HTMLDivElement>();
  const range = brushed.value ?? wholeOf(shown);
  const change = ([first, last]: Range, row: string) => {
    pause();
    const period = periodOfBins(shown, first, last);
    const name = period ? timelineStrings.stepPeriod(periodWords(period)) : timelineStrings.stepAll;
    perform(name, showPeriod(period), row);
  };
  return (
    <div class="timeline-chart" ref={frame}>
      <p class="visually-hidden">{summaryOf(shown)}</p>
      <Bars timeline={shown} range={range} width={width} height={height} labelHeight={labelHeight} />
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: its two handles name themselves; a title would hang beside the pointer. */}
      <svg class="brush-layer" width={width} height={height} focusable="false">
        <Brush timeline={shown} range={range} width={width} height={height} onChange={change} onPoint={onPoint} />
      </svg>
    </div>
  );
}

function AllTimes(): JSX.Element {
  return (
    <button
      type="button"
      class="text-button"
      aria-label={timelineStrings.showAllTimes}
      onClick={() => {
        pause();
        perform(timelineStrings.stepAll, showPeriod(undefined));
      }}
    >
      {timelineStrings.clear}
    </button>
  );
}

interface AxisButtonProps {
  readonly word: string;
  readonly hint: string;
  readonly onClick: () => void;
}

/** Change how much of time the axis shows. */
function AxisButton({ word, hint, onClick }: AxisButtonProps): JSX.Element {
  return (
    <button type="button" class="text-button" aria-label={hint} title={hint} onClick={onClick}>
      {word}
    </button>
  );
}

/** Close the strip; the focus goes to the button that opens it. */
function close(): void {
  timelineChoice.value = false;
  document.getElementById(timelineButtonId)?.focus();
}

function wholeOf({ bins }: TimelineData): Range {
  return [0, bins.length - 1];
}

function periodNow(): string {
  const { period } = filters.value;
  const words = period ? periodWords(period) : timelineStrings.allTimes;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Say what the bar holds that the pointer is over. */
function pointedWords(shown: TimelineData, pointedBin: number | undefined): string {
  const bin = pointedBin === undefined ? undefined : shown.bins[pointedBin];
  if (!bin) return '';
  const back = pointedBin === 0 && shown.openBefore > 0 ? timelineStrings.reachBack(shown.openBefore) : '';
  const isLast = pointedBin === shown.bins.length - 1;
  const on = isLast && shown.openAfter > 0 ? timelineStrings.reachOn(shown.openAfter, shown.isPart) : '';
  return timelineStrings.bin(binWords(shown.unit, bin), bin.certain, bin.uncertain) + back + on;
}

function summaryOf({ unit, bins }: TimelineData): string {
  const [start, end] = [bins[0], bins.at(-1)];
  const highest = bins.reduce((best, bin) => (sumOf(bin) > sumOf(best) ? bin : best), bins[0]);
  if (!start || !end || !highest) return '';
  const most = timelineStrings.most(binWords(unit, highest), sumOf(highest));
  return timelineStrings.summary(formatWhen(start.from), formatWhen(end.to), most);
}

function sumOf(bin: { readonly certain: number; readonly uncertain: number } | undefined): number {
  return bin ? bin.certain + bin.uncertain : 0;
}

/** The claims that no bar can hold, as a bin of their own that can be switched off. */
function UndatedBin({ count }: { readonly count: number }): JSX.Element {
  const { showsUndated } = filters.value;
  return (
    <label class="undated-bin" data-shown={showsUndated || undefined} title={timelineStrings.undatedHint}>
      <input
        type="checkbox"
        checked={showsUndated}
        aria-label={timelineStrings.undatedNamed(count)}
        onChange={() => perform(timelineStrings.stepUndated(!showsUndated), showUndated(!showsUndated))}
      />
      <span class="undated-count">{formatCount(count)}</span>
      <span class="undated-word">{timelineStrings.undated}</span>
    </label>
  );
}
