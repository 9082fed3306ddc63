/** Playing through time: the period moves on by itself until it has reached the end. */
import { signal } from '@preact/signals';
import { binsOfPeriod, nextPeriod } from '../../../query/timeline.ts';
import { timeline } from '../../../state/selectors/timeline.ts';
import { filters } from '../../../state/selectors/visible.ts';
import { perform } from '../../../state/undo/undoable.ts';
import { showPeriod } from '../../../state/view/change-filters.ts';
import { periodWords } from '../../words/period-words.ts';
import { timelineStrings } from './timeline-strings.ts';

/** Milliseconds for which a stretch of time stands. */
const rest = 1200;

/** Whether time moves on by itself. */
export const isPlaying = signal(false);

let timer: ReturnType<typeof setInterval> | undefined;
let plays = 0;

/** Let time run, from the period chosen, or from the beginning. */
export function play(): void {
  pause();
  plays += 1;
  const row = `play-${plays}`;
  isPlaying.value = true;
  goOn(row);
  timer = setInterval(() => {
    if (isAtEnd()) pause();
    else goOn(row);
  }, rest);
}

/** Stop where it is. */
export function pause(): void {
  clearInterval(timer);
  timer = undefined;
  isPlaying.value = false;
}

/** Go on by one stretch of time, and from the end to the beginning. */
export function goOn(row?: string): void {
  const shown = timeline.peek();
  const next = shown && nextPeriod(shown, filters.peek().period);
  if (next) perform(timelineStrings.stepPeriod(periodWords(next)), showPeriod(next), row);
}

function isAtEnd(): boolean {
  const shown = timeline.peek();
  const range = shown && binsOfPeriod(shown, filters.peek().period);
  return !shown || (range !== undefined && range[1] >= shown.bins.length - 1);
}
