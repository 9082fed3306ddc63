import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { stageStrings } from '../../words/stage-strings.ts';

/** What is done with a file that is being opened. */
export interface OpeningWords {
  readonly words: string;
  /** How far that is, from 0 to 1, where it is known. */
  readonly share?: number;
  /** How to end it, where that can be done. */
  readonly onStop?: () => void;
}

/** Say what is done with a file that is being opened, how far that is, and offer to end it. */
export function OpeningCard({ said }: { readonly said: ReadonlySignal<OpeningWords | undefined> }): JSX.Element {
  const { words, share, onStop } = said.value ?? { words: '' };
  return (
    <div class="layout-run opening">
      <label>
        <span role="status">{words}</span>
        {share !== undefined && <span class="opening-share"> {stageStrings.share(share)}</span>}
        {/* One that told how far it is does not forget that: where nothing is known there is another one. */}
        <progress key={share === undefined ? 'unknown' : 'known'} value={share} />
      </label>
      {onStop && (
        <button type="button" class="button" onClick={onStop}>
          {stageStrings.stop}
        </button>
      )}
    </div>
  );
}
