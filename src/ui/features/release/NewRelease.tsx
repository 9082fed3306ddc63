import type { JSX } from 'preact';
import { releaseStrings } from './release-strings.ts';

interface Props {
  readonly onTake: () => void;
  readonly onLater: () => void;
}

/** Offer a new release of the page; nothing changes until the reader says so. */
export function NewRelease({ onTake, onLater }: Props): JSX.Element {
  return (
    <aside class="notice new-version" aria-label={releaseStrings.title}>
      <p role="status">{releaseStrings.ready}</p>
      <button type="button" class="button" onClick={onTake}>
        {releaseStrings.take}
      </button>
      <button type="button" class="button" onClick={onLater}>
        {releaseStrings.later}
      </button>
    </aside>
  );
}
