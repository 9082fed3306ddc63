import type { JSX } from 'preact';
import { layoutRun } from '../../state/workspace.ts';
import { useCommands } from '../commands.ts';
import { stageStrings } from '../stage-strings.ts';

/** Say how far the running layout is, and offer to stop it. */
export function LayoutCard(): JSX.Element | undefined {
  const { stopLayout } = useCommands();
  const run = layoutRun.value;
  return (
    run && (
      <div class="layout-run">
        <label>
          {stageStrings.laysOut(run.share)}
          <progress max="1" value={run.share} />
        </label>
        <button type="button" class="button" onClick={stopLayout}>
          {stageStrings.stop}
        </button>
      </div>
    )
  );
}
