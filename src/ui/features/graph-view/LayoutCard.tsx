import type { JSX } from 'preact';
import { isLayoutPaused } from '../../../state/screen/arranging.ts';
import { layoutRun } from '../../../state/workspace/workspace.ts';
import { useCommands } from '../../parts/commands.ts';
import { stageStrings } from '../../words/stage-strings.ts';

/** Say how far the running layout is, and offer to stop it. */
export function LayoutCard(): JSX.Element | undefined {
  const { stopLayout, pauseLayout } = useCommands();
  const isPaused = isLayoutPaused.value;
  const run = layoutRun.value;
  return (
    run && (
      <div class="layout-run">
        <label>
          {stageStrings.laysOut(run.share)}
          <progress max="1" value={run.share} />
        </label>
        <button type="button" class="button" onClick={() => pauseLayout(!isPaused)}>
          {isPaused ? stageStrings.goOn : stageStrings.pause}
        </button>
        <button type="button" class="button" onClick={stopLayout}>
          {stageStrings.stop}
        </button>
      </div>
    )
  );
}
