import type { JSX } from 'preact';
import type { BrokenPartProps } from '../kit/Boundary.tsx';
import { strings } from '../words/strings.ts';
import { FaultTools } from './FaultTools.tsx';

/** Stand in the place of a part of the page that failed: say so, and offer what still works. */
export function BrokenPart({ error, onRetry }: BrokenPartProps): JSX.Element {
  return (
    <div class="broken" role="alert">
      <p>{strings.partFailed}</p>
      <p class="broken-tools">
        <button type="button" class="button" onClick={onRetry}>
          {strings.tryAgain}
        </button>
        <FaultTools error={error} />
      </p>
    </div>
  );
}
