import type { JSX } from 'preact';
import { stageStrings } from '../../words/stage-strings.ts';

/** Say that a file is being read, and offer to leave it. */
export function OpeningCard({ fileName, onStop }: { fileName: string; onStop: () => void }): JSX.Element {
  return (
    <div class="layout-run opening">
      <label>
        <span role="status">{stageStrings.reads(fileName)}</span>
        <progress />
      </label>
      <button type="button" class="button" onClick={onStop}>
        {stageStrings.stop}
      </button>
    </div>
  );
}
