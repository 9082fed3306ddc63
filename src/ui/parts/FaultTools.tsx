import type { JSX } from 'preact';
import { workspace } from '../../state/workspace/workspace.ts';
import { strings } from '../words/strings.ts';
import { useCommands } from './commands.ts';

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
