import type { JSX } from 'preact';
import { mode } from '../../state/choices.ts';
import type { Mode } from '../../state/view.ts';
import { useCommands } from '../commands.ts';
import { strings } from '../strings.ts';

/** The views that are built. */
const shownModes: readonly Mode[] = ['graph', 'list', 'table'];

/** Switch between the equal views of the same facts. */
export function ViewSwitch(): JSX.Element {
  const { showMode } = useCommands();
  return (
    <fieldset class="switch">
      <legend class="visually-hidden">{strings.views}</legend>
      {shownModes.map((choice) => (
        <button key={choice} type="button" aria-pressed={mode.value === choice} onClick={() => showMode(choice)}>
          {strings[choice]}
        </button>
      ))}
    </fieldset>
  );
}
