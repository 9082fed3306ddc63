/** What is said from the moment that a dataset is there until its picture is: of a large one that takes seconds. */
import { effect } from '@preact/signals';
import type { Dataset } from '../model/types.ts';
import { canDraw } from '../state/screen/page.ts';
import { mode } from '../state/view/view-selectors.ts';
import { arePlacesAwaited, isPictureAwaited, layoutRun } from '../state/workspace/workspace.ts';
import { stageStrings } from '../ui/words/stage-strings.ts';
import { afterPaint } from './after-paint.ts';
import { whenDrawn } from './milestones.ts';
import type { Opening } from './opening.tsx';
import { stopLayout } from './running-layout.ts';

/** Nobody is told for longer than this that a picture is coming. */
const patience = 20_000;

/** Say what the picture of a dataset waits for, until it is there, or nobody waits for it any longer. */
export function awaitPicture(opening: Opening, { entities, claims }: Dataset, left: AbortSignal): void {
  isPictureAwaited.value = true;
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    opening.say({ words: stageStrings.endsArranging });
    // The picture of what was reached follows at once, and may take a while to be painted.
    afterPaint(stopLayout);
  };
  let isOver = false;
  let endSaying = () => {};
  const end = () => {
    if (isOver) return;
    isOver = true;
    endSaying();
    isPictureAwaited.value = false;
    opening.end();
  };
  endSaying = effect(() => {
    const run = layoutRun.value;
    if (mode.value !== 'graph' || !canDraw.value) queueMicrotask(end);
    else if (!run || !arePlacesAwaited.value)
      opening.say({ words: stageStrings.draws(entities.length, claims.length) });
    else if (!isStopped) opening.say({ words: stageStrings.arranges(entities.length), share: run.share, onStop: stop });
  });
  left.addEventListener('abort', end);
  setTimeout(end, patience);
  void whenDrawn().then(end);
}
