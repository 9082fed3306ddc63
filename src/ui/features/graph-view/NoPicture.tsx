import type { JSX } from 'preact';
import { useCommands } from '../../parts/commands.ts';
import { stageStrings } from '../../words/stage-strings.ts';

/** Said in place of the picture on machines that cannot draw it. */
export function NoPicture(): JSX.Element {
  const { showMode } = useCommands();
  return (
    <div class="no-picture">
      <p class="lead">{stageStrings.cannotDraw}</p>
      <p>{stageStrings.cannotDrawWay}</p>
      <button type="button" class="button button-main" onClick={() => showMode('list')}>
        {stageStrings.openList}
      </button>
    </div>
  );
}
