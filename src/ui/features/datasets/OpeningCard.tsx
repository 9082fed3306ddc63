import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { stageStrings } from '../../words/stage-strings.ts';

interface Props {
  readonly fileName: string;
  readonly share: ReadonlySignal<number | undefined>;
  readonly onStop: () => void;
}

/** Say that a file is being read, how far that is, and offer to leave it. */
export function OpeningCard({ fileName, share, onStop }: Props): JSX.Element {
  return (
    <div class="layout-run opening">
      <label>
        <span role="status">{stageStrings.reads(fileName)}</span>
        <progress value={share.value} />
      </label>
      <button type="button" class="button" onClick={onStop}>
        {stageStrings.stop}
      </button>
    </div>
  );
}
