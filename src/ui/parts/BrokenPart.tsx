import type { JSX } from 'preact';
import { workspace } from '../../state/workspace/workspace.ts';
import type { BrokenPartProps } from '../kit/Boundary.tsx';
import { strings } from '../words/strings.ts';
import { useCommands } from './commands.ts';

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

/** What a reader can do about a fault of the program: take what helps to mend it, and save the work. */
export function FaultTools({ error }: { readonly error: unknown }): JSX.Element {
  const { copyFault, exportAs } = useCommands();
  return (
    <>
      <button type="button" class="button" onClick={() => copyFault(error)}>
        {strings.copyDetails}
      </button>
      {workspace.value && (
        <button type="button" class="button" onClick={() => exportAs('sayso')}>
          {strings.downloadWork}
        </button>
      )}
    </>
  );
}
