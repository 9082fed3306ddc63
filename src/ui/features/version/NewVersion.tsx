import type { JSX } from 'preact';
import { versionStrings } from './version-strings.ts';

interface Props {
  readonly onTake: () => void;
  readonly onLater: () => void;
}

/** Offer a new version of the page; nothing changes until the reader says so. */
export function NewVersion({ onTake, onLater }: Props): JSX.Element {
  return (
    <aside class="notice new-version" aria-label={versionStrings.title}>
      <p role="status">{versionStrings.ready}</p>
      <button type="button" class="button" onClick={onTake}>
        {versionStrings.take}
      </button>
      <button type="button" class="button" onClick={onLater}>
        {versionStrings.later}
      </button>
    </aside>
  );
}
