/** Choosing several things in the picture, by Shift and click, and by a lasso; fetched when the reader first comes near the picture. */
import { effect } from '@preact/signals';
import { watchChoosing } from '../render/choosing-pointer.ts';
import { isInLoop } from '../render/lasso.ts';
import { hover, isChoosing } from '../state/screen/highlighted.ts';
import { alsoChoose, chooseTogether, toggleChosen } from '../state/view/change-multi-selection.ts';
import { select } from '../state/view/change-selection.ts';
import { change } from '../state/view/current-view.ts';
import type { View } from '../state/view/view.ts';
import { workspace } from '../state/workspace/workspace.ts';
import { currentScene, stageElement } from './stage.ts';

let isWatching = false;

/** Watch presses on each stage that is mounted, now and later; once is enough. */
export function watchStages(): void {
  if (isWatching) return;
  isWatching = true;
  effect(() => stageElement.value && watchStage(stageElement.value));
}

/** Let presses with Shift, and in the mode for it all presses, choose several things; give what ends that. */
function watchStage(stage: HTMLElement): () => void {
  return watchChoosing(stage, {
    isOn: () => isChoosing.peek(),
    targetAt: (point, tolerance) => currentScene()?.targetAt(point, tolerance),
    choose: ({ id }) => chooseOne(id),
    enclose: (loop, adds) => {
      const scene = currentScene();
      const ids = (workspace.peek()?.dataset.entities ?? []).flatMap(({ id }) => {
        const place = scene?.positionOf(id);
        return place && isInLoop(loop, place) ? [id] : [];
      });
      chooseSeveral(adds ? alsoChoose(ids) : chooseTogether(ids));
    },
  });
}

/** Choose a thing with the others, or let go of it. */
export function chooseOne(id: string): void {
  chooseSeveral(toggleChosen(id));
}

/** Change what is chosen and clear the single selection, so that the details show what connects the chosen ones. */
function chooseSeveral(transition: (view: View) => View): void {
  hover.value = undefined;
  change((before) => select(undefined)(transition(before)));
}
